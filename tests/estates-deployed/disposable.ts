import { cpSync, mkdtempSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

type Yaml = Record<string, unknown>;

/** Changes every YAML file of a folder of the estate. */
function changeFiles(folder: string, change: (content: Yaml) => Yaml): void {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    writeFileSync(path, stringify(change(parse(readFileSync(path, 'utf8')) as Yaml)));
  }
}

/**
 * A copy of an estate that may be destroyed: both keys in every environment. Everything else is as it ships, but that no
 * environment is production any more, as those keys are refused there.
 */
export function disposable(source: string): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'deployed-'))), 'estate');
  cpSync(source, folder, { recursive: true, filter: (path) => !path.includes('.lakewright') });
  changeFiles(join(folder, 'environments'), (environment) => ({
    ...environment,
    production: false,
    onRemoval: 'destroy',
    allowDataLoss: true,
  }));
  changeFiles(join(folder, 'businesses'), withoutOnRemoval);
  return folder;
}

function withoutOnRemoval(content: Yaml): Yaml {
  return Object.fromEntries(
    Object.entries(content)
      .filter(([key]) => key !== 'onRemoval')
      .map(([key, value]) => [
        key,
        value !== null && typeof value === 'object' && !Array.isArray(value) ? withoutOnRemoval(value as Yaml) : value,
      ]),
  );
}

/**
 * The changes that reviewers see most: another owner, which is a tag on everything, or another time to keep what is in a layer. A Spark
 * workspace cannot have another tag: a deployment of one with another owner is refused.
 */
export function changeWhatIsAllowed(folder: string): void {
  changeFiles(join(folder, 'businesses'), (business) =>
    business['spark'] === undefined ? { ...business, owner: 'somebody-else@acme.example' } : withOtherLayer(business),
  );
}

function withOtherLayer(business: Yaml): Yaml {
  const lake = business['lake'] as Yaml;
  return { ...business, lake: { ...lake, layers: { ...(lake['layers'] as Yaml), ods: { expire: '61 days', plain: true } } } };
}
