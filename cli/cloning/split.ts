import { refusalText } from '../../clone/refusal';
import { readSource } from '../../clone/source';
import { type Splitting, splitBusiness } from '../../clone/split/split';
import { writeAll } from '../../clone/write/all-at-once';
import { commandText } from '../../deploy/report/command-text';
import { stackName } from '../../domain/names/scheme';
import { EXIT, Exit } from '../../domain/exit';
import { dollars } from '../../domain/text/dollars';
import type { Environment } from '../../model/model';
import { type PhysicalName, physicalNames } from '../../model/names/inventory';
import { requireEstate } from '../../model/require-estate';
import { sum } from '../../preview/cost/estimate';
import { print, printJson } from '../../terminal/print';
import { table } from '../../terminal/table';
import { describeStack } from '../synth-table';
import { finishFirst } from './finish-first';
import { leaksIn, refuse } from './rehearse';
import { tryOut } from './try-out';

/** A second business like one that runs in an environment, beside it. */
export function split(
  splitting: Splitting,
  { estate: dir, today, json }: { readonly estate: string; readonly today: string; readonly json: boolean },
): void {
  const { environment, business, as } = splitting;
  finishFirst(dir);
  const loaded = requireEstate(dir);
  const files = splitBusiness(readSource(loaded.root, loaded.estate), splitting);
  if (!('get' in files)) throw new Exit(EXIT.input, refusalText(files));
  if (files.size === 0) {
    if (json) printJson({ ok: true, changed: false, business: as });
    else print(`${as} is already there, as it was asked for: nothing was changed`);
    return;
  }
  const made = tryOut(loaded, files, { today, environments: [environment] }, ({ estate, stacksOf }) => {
    const place = estate.environments[environment] as Environment;
    const names = namesOf(estate.name, place, business, as);
    const stacks = stacksOf(environment).filter(({ name }) => name === stackName(as, environment));
    refuse(
      leaksIn(
        names.flatMap(({ source }) => source ?? []),
        stacks,
      ),
    );
    return { names, cost: sum(stacks.map(({ name, document }) => describeStack(name, document).cost)) };
  });
  writeAll(loaded.root, files);
  const { names, cost } = made;
  const { fixed: month, ceiling: upTo } = cost;
  if (json)
    return printJson({
      ok: true,
      changed: true,
      business: as,
      of: business,
      environment,
      files: [...files.keys()],
      names,
      cost: { month, upTo },
    });
  print(
    [
      `${as} is like ${business} and runs beside it in ${environment}; list price ${dollars(month)} to ${dollars(month + upTo)} a month`,
      table(
        ['kind', business, as],
        names.map(({ kind, source = '', copy }) => [kind, source, copy]),
      ),
      ['written:', ...[...files.keys()].map((file) => `  ${file}`)].join('\n'),
      `Nothing is deployed yet: ${commandText('deploy', { estate: dir, env: environment })}`,
    ].join('\n\n'),
  );
}

interface Named {
  readonly kind: string;
  readonly source?: string;
  readonly copy: string;
}

/** Names of the second, each beside the one of the first. */
function namesOf(estate: string, environment: Environment, business: string, as: string): Named[] {
  const all = physicalNames(estate, environment).filter(({ rule, path }) => rule.scope !== 'parent' && path[2] === 'businesses');
  const of = (name: string) => all.filter(({ path }) => path[3] === name);
  const key = ({ rule, path }: PhysicalName): string => JSON.stringify([rule.what, ...path.slice(4)]);
  const before = new Map(of(business).map((one) => [key(one), one.name]));
  return of(as).map((one) => {
    const source = before.get(key(one));
    return { kind: one.rule.what.replace(/^(?:an?|the) /, ''), ...(source !== undefined && { source }), copy: one.name };
  });
}
