import schema from '../../spec/schema.json';
import { SEVERAL } from '../several';
import { type OptionRow, type SchemaNode, optionRows } from './rows';

/** The files of an estate, as the reference orders them. */
const FILES = [
  ['estate', 'estate.yaml'],
  ['environment', 'environments/NAME.yaml'],
  ['business', 'businesses/NAME.yaml'],
] as const;

/** `spark.workspaces` or `starrocks.instances` */
const SEVERAL_IN = [...SEVERAL].map(([section, many]) => `\`${section}.${many}\``).join(' or ');

const INTRODUCTION = `# What can be written in an estate

Generated from the schema, do not edit: \`npx tsx model/generate-reference.ts\`.

An estate is a folder with \`estate.yaml\`, \`environments/*.yaml\` and \`businesses/*.yaml\`; a file's name is its identity. Options marked *env* may differ by environment:
write \`{ default: 100 CU, prod: 400 CU }\` in place of the value. \`<name>\` is a key of your choice. A business that needs several of a service
names them in ${SEVERAL_IN}, each with the options of a single one.

What several businesses say alike goes into \`profiles/NAME.yaml\`, with the options of a business; a business takes it by \`profile: NAME\`. It then has every option that it
does not write itself, whole: one that it writes takes the place of the profile's, and nothing is merged. See [profiles](profiles.md).
`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function line({ option, value, otherwise, meaning, byEnvironment }: OptionRow): string {
  return `| \`${option}\`${byEnvironment ? ' *env*' : ''} | ${cell(value)} | ${otherwise === '' || otherwise === 'required' ? otherwise : `\`${cell(otherwise)}\``} | ${cell(meaning)} |`;
}

/** The reference as Markdown, from the generated JSON schema's `$defs`. */
export function referenceMarkdown(defs: Readonly<Record<string, SchemaNode>>): string {
  const sections = FILES.map(([kind, file]) => {
    const schema = defs[kind] ?? {};
    const rows = optionRows(schema).map(line);
    return `## ${file}\n\n${schema.description ?? ''}.\n\n| option | value | default | meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return [INTRODUCTION, ...sections].join('\n');
}

/** The text of docs/guides/estate.md. */
export const reference = (): string => referenceMarkdown(schema.$defs as unknown as Readonly<Record<string, SchemaNode>>);
