import { PRICES } from '../../constructs/registry';

const INTRODUCTION = `# List prices

Generated from the services' tables, do not edit: \`npx tsx model/generate-reference.ts\`.

\`synth\`, \`preview\`, \`clone\` and \`sweep\` tell what an estate lists for, from these figures alone: US dollars for an hour of one unit. Discounts, subscriptions, traffic and stored data are not in them, nor any stored object in OSS:
nobody knows beforehand how much there will be. What has no figure here, or none for a region, is told as *not priced*, and nothing is guessed. The page that a figure stands on says itself that the buy page prevails.
`;

/** The text of docs/guides/prices.md. */
export function priceReference(): string {
  const sections = Object.entries(PRICES).map(([item, row]) => {
    if (row.usd === undefined) return `## ${row.title} (\`${item}\`)\n\nNot priced: ${row.unlisted}.\n`;
    const figures = new Map<number, string[]>();
    for (const [region, price] of Object.entries(row.usd)) figures.set(price, [...(figures.get(price) ?? []), region]);
    const lines = [...figures].map(([price, regions]) => `| ${price} | ${regions.join(', ')} |`);
    const note = row.note === undefined ? '' : ` ${row.note.charAt(0).toUpperCase()}${row.note.slice(1)}.`;
    return `## ${row.title} (\`${item}\`)\n\n[List](${row.source}), as of ${row.read}.${note}\n\n| USD an hour | regions |\n|---|---|\n${lines.join('\n')}\n`;
  });
  return [INTRODUCTION, ...sections].join('\n');
}
