import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ClonePlan } from '../../clone/plan';
import { CLONED } from '../../clone/decisions';
import { leaks, ownWords } from '../../clone/leaks';
import { limitRefusals } from '../../clone/limits';
import { refusalText } from '../../clone/refusal';
import { nameRows, sizeChanges } from '../../clone/report/facts';
import { placeRows } from '../../clone/report/place';
import type { CloneReport, KindRow } from '../../clone/report/report';
import type { CloneRequest } from '../../clone/request/request';
import { daysBetween } from '../../clone/request/ttl';
import { PRICES } from '../../constructs/registry';
import { EXIT, Exit } from '../../domain/exit';
import { isError } from '../../domain/problem';
import type { StackDocument } from '../../domain/synthesized/stack-document';
import { formatProblem, formatProblems } from '../../model/problems/format';
import { loadEstate } from '../../model/read/load-estate';
import type { RequiredEstate } from '../../model/require-estate';
import { sum } from '../../preview/cost/estimate';
import { selectStacks } from '../../stacks/select-stacks';
import { synthesize } from '../../stacks/synthesize';
import { readStack } from '../read-stack';
import { describeStack } from '../synth-table';

const DAYS_PER_MONTH = 365 / 12;

/** Validates and synthesizes what a plan would make, in a copy of the estate. Exits 1 with all that is wrong; nothing was written then. */
export function rehearse(loaded: RequiredEstate, plan: ClonePlan, request: CloneRequest): CloneReport {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clone-')));
  try {
    const copy = join(folder, basename(loaded.root));
    mkdirSync(copy);
    for (const name of ['estate.yaml', 'environments', 'businesses'])
      cpSync(join(loaded.root, name), join(copy, name), { recursive: true });
    for (const [path, text] of plan.files) writeFileSync(join(copy, path), text);
    const { estate, origins, problems } = loadEstate(copy, { cwd: folder, today: request.today });
    if (!estate)
      throw new Exit(EXIT.input, `${formatProblems(problems)}\nthe clone would have these problems: nothing was written`, problems);

    const outdir = join(folder, 'out');
    const select = [request.source, request.target].flatMap((env) => selectStacks(estate, { env }));
    synthesize({ estate, origins, root: loaded.root }, { outdir, select });
    const documents = (env: string): [string, StackDocument][] =>
      select.filter(({ environment }) => environment === env).map(({ name }) => [name, readStack(outdir, name)]);
    const [before, after] = [documents(request.source), documents(request.target)];

    const [source, target] = [estate.environments[request.source], estate.environments[request.target]];
    if (!source || !target) throw new TypeError('the clone is not in its own estate');
    const words = ownWords(estate.name, source).filter((word) => word !== '');
    const refusals = [
      ...limitRefusals(source, target),
      ...after.flatMap(([name]) => leaks(words, name, readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8'))),
    ];
    if (refusals.length > 0) throw new Exit(EXIT.input, `${refusalText(refusals)}\nnothing was written`);

    const { fixed, ceiling, unpriced } = sum(after.map(([name, document]) => describeStack(name, document).cost));
    const months = plan.expires === undefined ? undefined : daysBetween(request.today, plan.expires) / DAYS_PER_MONTH;
    const own = problems.filter((problem) => !isError(problem) && (problem.environments ?? []).includes(request.target));
    return {
      target: request.target,
      record: plan.record,
      ...(plan.expires !== undefined && { expires: plan.expires }),
      files: [...plan.files.keys()].sort(),
      place: placeRows(source, target),
      decisions: plan.decisions,
      kinds: kinds(before, after),
      names: nameRows(estate.name, source, target),
      sizes: sizeChanges(source, target, plan.factor),
      cost: {
        month: fixed,
        upTo: ceiling,
        ...(months !== undefined && { whole: (fixed + ceiling) * months }),
        unpriced: unpriced.map((item) => PRICES[item]?.title ?? item),
      },
      warnings: own.map(formatProblem),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function kinds(before: readonly [string, StackDocument][], after: readonly [string, StackDocument][]): KindRow[] {
  const counts = (documents: readonly [string, StackDocument][]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [, { resource = {} }] of documents)
      for (const [type, named] of Object.entries(resource)) found.set(type, (found.get(type) ?? 0) + Object.keys(named).length);
    return found;
  };
  const [old, now] = [counts(before), counts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().map((type) => {
    const { does, owner, unique } = CLONED[type] ?? { does: 'clone', owner: 'business', unique: 'parent' };
    return { type, does, owner, unique, source: old.get(type) ?? 0, copy: now.get(type) ?? 0 };
  });
}
