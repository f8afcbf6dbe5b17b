/**
 * Estates with mistakes in them, the same ones every time: whatever is written, there are problems with a place, or stacks with everything
 * in them; never an error of ours.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Exit } from '../../domain/exit';
import { isError, loadEstate, type Problem } from '../../model';
import { allStacks } from '../../stacks/stack-list';
import { synthesize } from '../../stacks/synthesize';
import { inFolder } from '../model/folder';
import { ESTATES } from '../support/estates';
import { mutate } from './mutate';
import { Random } from './random';

const COUNT = Number(process.env['FUZZ_COUNT'] ?? 2000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261128);
/** Milliseconds for one estate, on a busy machine. */
const LIMIT = 30_000;

type Files = Record<string, object>;

function filesOf(folder: string): Files {
  const paths = [
    'estate.yaml',
    ...['environments', 'businesses'].flatMap((kind) => readdirSync(join(folder, kind)).map((name) => join(kind, name))),
  ];
  return Object.fromEntries(
    paths.filter((path) => path.endsWith('.yaml')).map((path) => [path, parse(readFileSync(join(folder, path), 'utf8')) as object]),
  );
}

/** Problems that somebody could not find. */
const lost = (problems: readonly Problem[], files: Files): readonly Problem[] =>
  problems.filter(({ file, line, column, code, message, fix }) => {
    const known = Object.keys(files).some((path) => file === path || path.startsWith(`${file}/`));
    return !known || line < 1 || column < 1 || code === '' || message === '' || fix === '' || /undefined|\[object|NaN/.test(message + fix);
  });

/** What is wrong with how a mistake is told, in words; nothing where all is well. */
function judge(files: Files, folder: string): string | undefined {
  const begun = Date.now();
  const loaded = loadEstate(folder, { cwd: folder, today: '2026-11-28' });
  const { estate, origins, problems } = loaded;
  const homeless = lost(problems, files);
  if (homeless.length > 0) return `not located: ${JSON.stringify(homeless[0])}`;
  if (!estate) return problems.some(isError) ? undefined : 'no estate, and no error';
  const outdir = join(folder, 'out');
  try {
    synthesize({ estate, origins, root: folder }, { outdir });
  } catch (error) {
    if (!(error instanceof Exit) || error.code !== 1) return `synth throws ${String(error instanceof Error ? error.stack : error)}`;
    return error.problems.length === 0 || error.problems.some(({ line }) => line < 1)
      ? `synth tells without a place: ${error.message}`
      : undefined;
  }
  const missing = allStacks(estate).filter(({ name }) => !existsSync(join(outdir, 'stacks', name, 'cdk.tf.json')));
  rmSync(outdir, { recursive: true });
  if (missing.length > 0) return `no stack ${missing.map(({ name }) => name).join(', ')}`;
  return Date.now() - begun > LIMIT ? `takes ${Date.now() - begun} ms` : undefined;
}

it(`${COUNT} estates with mistakes`, () => {
  const random = new Random(SEED);
  // The others have a dozen stacks each: they are built whole elsewhere.
  const bases = ['estate', 'weimiao', 'juhaokan'].map((name) => filesOf(ESTATES[name] ?? ''));
  const found: string[] = [];
  let sound = 0;
  for (let index = 0; index < COUNT; index += 1) {
    let files = random.pick(bases);
    const times = 1 + random.below(2);
    for (let time = 0; time < times; time += 1) {
      const path = random.pick(Object.keys(files));
      files = { ...files, [path]: mutate(files[path] ?? {}, random) };
    }
    const verdict = inFolder(files, (folder) => {
      try {
        return judge(files, folder) ?? (existsSync(join(folder, 'estate.yaml')) ? '' : 'gone');
      } catch (error) {
        return `throws ${String(error instanceof Error ? error.stack : error)}`;
      }
    });
    if (verdict === '') sound += 1;
    else found.push(`${index}: ${verdict}`);
  }
  expect(found).toEqual([]);
  expect(sound).toBe(COUNT);
});
