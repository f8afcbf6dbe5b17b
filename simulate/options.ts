import { InvalidArgumentError } from 'commander';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fault } from '../deploy/simulated-cloud';
import { rehearsalFolder } from '../deploy/simulated/rehearsal-folder';

/** The file of the cloud that is meant: the one named, that of the estate's rehearsals, or one in this folder. */
export function cloudFile(state: string | undefined, estate: string): string {
  if (state !== undefined) return resolve(state);
  return existsSync(join(estate, 'estate.yaml')) ? rehearsalFolder(resolve(estate)).cloud : resolve('.lakewright', 'cloud.jsonl');
}

/** A whole number from 0. */
export function milliseconds(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('it must be a whole number of milliseconds');
  return Number(text);
}

/** `alicloud_vpc=10`, collected. */
export function quota(text: string, before: Readonly<Record<string, number>> = {}): Record<string, number> {
  const [, kind, limit] = /^([\w:]+)=(\d+)$/.exec(text) ?? [];
  if (kind === undefined || limit === undefined) throw new InvalidArgumentError("write it as kind=limit, for example 'alicloud_vpc=10'");
  return { ...before, [kind]: Number(limit) };
}

const KINDS: readonly string[] = ['fail', 'half-way', 'throttle', 'slow', 'roll-back'] satisfies Fault['does'][];
const OPERATIONS: readonly string[] = ['create', 'read', 'update', 'delete', 'import', 'data', 'plan'];
const NUMBERS: readonly string[] = ['nth', 'times', 'ms'];
/** Only a message is of several words. */
const MESSAGE = 'message';
const TEXTS: readonly string[] = ['type', 'code', MESSAGE, 'inner'];

/** `half-way on=create type=alicloud_vpc nth=2`. */
export function fault(text: string): Fault {
  const [does = '', ...settings] = text.trim().split(/\s+(?=[a-z]+=)/);
  if (!KINDS.includes(does)) throw new InvalidArgumentError(`it begins with one of ${KINDS.join(', ')}`);
  const pairs = settings.map((setting) => {
    const at = setting.indexOf('=');
    const [name, value] = [setting.slice(0, at), setting.slice(at + 1)];
    if (NUMBERS.includes(name) && /^\d+$/.test(value)) return [name, Number(value)] as const;
    if ((TEXTS.includes(name) && (name === MESSAGE || !/\s/.test(value))) || (name === 'on' && OPERATIONS.includes(value)))
      return [name, value] as const;
    throw new InvalidArgumentError(
      `'${setting}' is none of on=${OPERATIONS.join('|')}, ${[...TEXTS, ...NUMBERS].map((known) => `${known}=...`).join(', ')}`,
    );
  });
  return { does: does as Fault['does'], ...Object.fromEntries(pairs) };
}

/** The same, collected. */
export const faults = (text: string, before: readonly Fault[] = []): Fault[] => [...before, fault(text)];
