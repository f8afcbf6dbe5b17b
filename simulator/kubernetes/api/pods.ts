import type { JsonObject } from '../../cloud/object';
import { amountOf, QUANTITY } from '../values/quantity';
import { DNS_LABEL } from '../values/names';
import { block, blocks, invalid, required, texts, type Check, type Refusal } from './refusal';

/** Pods of a template; `at` is where the template's spec stands, `claims` names volumes that come from elsewhere. */
export function podRefusals(spec: JsonObject | undefined, at: string, claims: readonly string[] = []): Refusal[] {
  if (spec === undefined) return [];
  const volumes = blocks(spec, 'volume').map(({ name }) => String(name ?? ''));
  const known = new Set([...volumes, ...claims]);
  const lists = [
    ['container', 'containers'],
    ['init_container', 'initContainers'],
  ] as const;
  const names = new Set<string>();
  return [
    ...volumes.flatMap((name, index) => labelled(name, `${at}.volumes[${index}].name`)),
    ...volumes.flatMap((name, index) => (volumes.indexOf(name) < index ? [duplicate(`${at}.volumes[${index}].name`, name)] : [])),
    ...(blocks(spec, 'container').length === 0 ? [required(`${at}.containers`)] : []),
    ...lists.flatMap(([list, field]) =>
      blocks(spec, list).flatMap((container, index) => containerRefusals(container, `${at}.${field}[${index}]`, known, names)),
    ),
  ];
}

const duplicate = (field: string, value: string): Refusal => ({ field, words: `Duplicate value: ${JSON.stringify(value)}` });

function labelled(name: string, field: string): Refusal[] {
  const wrong = DNS_LABEL.wrong(name);
  return wrong === undefined ? [] : [name === '' ? required(field) : invalid(field, name, wrong)];
}

function containerRefusals(container: JsonObject, at: string, volumes: ReadonlySet<string>, names: Set<string>): Refusal[] {
  const name = String(container['name'] ?? '');
  const twice = names.has(name);
  names.add(name);
  const ports = blocks(container, 'port').map((port) => String(port['name'] ?? ''));
  return [
    ...labelled(name, `${at}.name`),
    ...(twice ? [duplicate(`${at}.name`, name)] : []),
    ...(String(container['image'] ?? '') === '' ? [required(`${at}.image`)] : []),
    ...ports.flatMap((port, index) => (port !== '' && ports.indexOf(port) < index ? [duplicate(`${at}.ports[${index}].name`, port)] : [])),
    ...blocks(container, 'volume_mount').flatMap(({ name: mounted }, index) =>
      volumes.has(String(mounted)) ? [] : [{ field: `${at}.volumeMounts[${index}].name`, words: `Not found: ${JSON.stringify(mounted)}` }],
    ),
    ...amountRefusals(block(container, 'resources'), `${at}.resources`),
  ];
}

/** Nobody may ask for more than the limit. */
export function amountRefusals(resources: JsonObject | undefined, at: string): Refusal[] {
  const [limits, requests] = [texts(resources, 'limits'), texts(resources, 'requests')];
  const over = Object.entries(requests).filter(([what, amount]) => (amountOf(amount) ?? 0) > (amountOf(limits[what] ?? '') ?? Infinity));
  return over.map(([what, amount]) => invalid(`${at}.requests`, amount, `must be less than or equal to ${what} limit of ${limits[what]}`));
}

/** What the provider itself cannot read when it sends an object: `quantities must match ...`. */
export const unreadable: Check = (sent) => {
  const found: Refusal[] = [];
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((one, index) => walk(one, `${path}[${index}]`));
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) {
        if (/(^|\.)resources(\[\d+\])?$/.test(path) && (name === 'limits' || name === 'requests'))
          for (const amount of Object.values(texts({ [name]: one as JsonObject }, name))) {
            const wrong = QUANTITY.wrong(amount);
            if (wrong !== undefined) found.push(invalid(`${path}.${name}`, amount, wrong));
          }
        else walk(one, path === '' ? name : `${path}.${name}`);
      }
  };
  walk(sent['spec'] ?? null, 'spec');
  return found;
};
