import { flowText } from '../../clone/edit/yaml-text';
import { leftOutText } from './left-out-text';
import type { Omitted } from './refused';
import type { NewBusiness, Thing } from './thing';
import { withoutSecrets } from './without-secrets';

const HEAD = `# What exists, as \`lakewright adopt\` found it. Take out what is not to be adopted, say whose things are, then: lakewright adopt --env NAME --from THIS-FILE
# business: risk                                                  # of objects that name none
# businesses: { bi: { owner: bi@acme.example, costCenter: "12" } }  # who answers for a business without a file
`;

/** The list as a file for people to go over, without secrets; {@link readList} reads it. */
export function listText(things: readonly Thing[], omitted: readonly Omitted[], businesses: Readonly<Record<string, NewBusiness>>): string {
  const said = Object.keys(businesses).length > 0 ? `businesses: ${flowText(businesses)}\n` : '';
  return `${HEAD}${said}objects:\n${things.map(entry).join('')}${leftOutText(omitted)
    .map((line) => `# ${line.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`)
    .join('')}`;
}

const entry = ({ type, id, attributes, business, key, region }: Thing): string =>
  [
    `  - type: ${type}`,
    `    id: ${flowText(id)}`,
    ...(business === undefined ? [] : [`    business: ${flowText(business)}`]),
    ...(key === undefined ? [] : [`    key: ${flowText(key)}`]),
    ...(region === undefined ? [] : [`    region: ${flowText(region)}`]),
    `    attributes: ${flowText(withoutSecrets(type, attributes))}`,
    '',
  ].join('\n');
