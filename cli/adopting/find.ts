import { existsSync } from 'node:fs';
import { rehearsalFolder } from '../../deploy/simulated/rehearsal-folder';
import { EXIT, Exit } from '../../domain/exit';
import type { Environment } from '../../model/model';
import { isoToday } from '../../model/read/today';
import type { RequiredEstate } from '../../model/require-estate';
import { tryOut } from '../cloning/try-out';
import { readAccount } from './account/read-account';
import { checked } from './check';
import { chosen, type Filter } from './filter';
import { ofTheEstate } from './of-the-estate';
import { readList } from './read-list';
import { type Refused, refusedText } from './refused';
import { thingsText } from './report';
import { type Settled, settled } from './settle';
import type { List } from './thing';
import { knownBefore } from './what-is-known';

/** Where it is told what exists. */
export interface Source {
  readonly from?: string;
  readonly simulate?: true;
  readonly states?: string;
  readonly business?: string;
  readonly filter: Filter;
}

/** What can be adopted, and what cannot. */
export interface Findings extends Settled {
  readonly businesses: List['businesses'];
}

/** What a list tells. Exits 1 with everything in it that cannot be adopted. */
export function findListed(loaded: RequiredEstate, environment: Environment, source: Source & { readonly from: string }): Findings {
  const { things, businesses } = readList(source.from);
  const list = forBusiness({ things: chosen(things, source.filter), businesses }, source.business);
  const found = checked(list, knownBefore(loaded, environment, source.states));
  if (found.refusals.length > 0) throw new Exit(EXIT.input, found.refusals.map(refusedText).join('\n'));
  return { ...found, businesses, open: [] };
}

/** What is found in the account, or in the rehearsal. What cannot be adopted is left out. */
export async function findInAccount(loaded: RequiredEstate, environment: Environment, source: Source): Promise<Findings> {
  const { estate, root } = loaded;
  const { simulate = false, filter, business } = source;
  const states = source.states ?? (simulate ? existing(rehearsalFolder(root).states) : undefined);
  const before = knownBefore(loaded, environment, states);
  const things = chosen(await readAccount(root, simulate, environment, filter), filter);
  const neighbours = Object.values(estate.environments).filter((other) => other.target === 'alicloud' && sameAccount(other, environment));
  const trial = { today: isoToday(), environments: neighbours.map(({ name }) => name) };
  const own = tryOut(loaded, new Map(), trial, ({ stacksOf }) =>
    ofTheEstate(
      estate,
      environment,
      neighbours.flatMap(({ name }) => stacksOf(name)),
      things,
    ),
  );
  return { ...settled(forBusiness({ things, businesses: {} }, business), before, own), businesses: {} };
}

/** Exits 1 where it is not said whose things are to be: once, not for each of them. */
export function requireBusiness(open: readonly Refused[]): void {
  const missing = open.filter(({ code }) => code === 'adopt.business.missing');
  const others = new Map(open.filter((one) => !missing.includes(one)).map((one) => [`${one.code} ${one.fix}`, one]));
  const told = [
    ...(missing.length > 0
      ? [
          `[adopt.business.missing] it is not said whose ${thingsText(missing.length)} are to be\n  fix: add --business NAME, or --list FILE and say it there`,
        ]
      : []),
    ...[...others.values()].map(({ code, message, fix }) => `[${code}] ${message}\n  fix: ${fix}`),
  ];
  if (told.length > 0) throw new Exit(EXIT.input, told.join('\n'));
}

const forBusiness = ({ things, businesses }: List, business: string | undefined): List => ({
  businesses,
  things: things.map((thing) => (business === undefined || thing.business !== undefined ? thing : { ...thing, business })),
});

const existing = (folder: string): string | undefined => (existsSync(folder) ? folder : undefined);

const sameAccount = ({ account: one }: Environment, { account: other }: Environment): boolean => one?.id === other?.id;
