import { writeAll } from '../../clone/write/all-at-once';
import { type Refusal, refusalText } from '../../clone/refusal';
import { type ClonedFrom, readSource } from '../../clone/source';
import { commandText } from '../../deploy/report/command-text';
import { EXIT, Exit } from '../../domain/exit';
import { requireEstate } from '../../model/require-estate';
import { addBusiness } from '../../scaffold/add-business';
import { addEnvironment } from '../../scaffold/add-environment';
import { print, printJson } from '../../terminal/print';
import { loadedWith } from '../cloning/estate-copy';
import { finishFirst } from '../cloning/finish-first';
import { inTemporaryFolder } from '../temporary-folder';
import { wouldBe } from '../would-be';

type What = 'business' | 'environment';

interface Options {
  readonly estate: string;
  readonly env?: readonly string[];
  readonly region?: string;
  readonly zone?: readonly string[];
  readonly json?: true;
}

/** Options that are about the other kind of thing. */
const OTHERS = { business: ['region', 'zone'], environment: ['env'] } as const;

/** `lakewright add`: the smallest file of a business or an environment, and what others have to say of it. */
export function add(what: What, name: string, options: Options): void {
  const { estate: dir, json } = options;
  finishFirst(dir);
  const { root, estate } = requireEstate(dir);
  const files = filesOf(readSource(root, estate), what, name, options);
  const wrong = OTHERS[what].filter((option) => options[option] !== undefined).map((option) => other(what, option));
  if (!('get' in files) || wrong.length > 0) throw new Exit(EXIT.input, refusalText([...('get' in files ? [] : files), ...wrong]));
  inTemporaryFolder('add', (folder) => {
    const { estate, problems } = loadedWith(root, files, folder);
    if (!estate) throw wouldBe(problems);
  });
  writeAll(root, files);
  if (json) printJson({ ok: true, what, name, files: [...files.keys()] });
  else print(['written:', ...[...files.keys()].map((file) => `  ${dir}/${file}`), '', NEXT[what](name, dir)].join('\n'));
}

function filesOf(
  from: ClonedFrom,
  what: What,
  name: string,
  { env, region, zone }: Options,
): ReadonlyMap<string, string> | readonly Refusal[] {
  if (what === 'business') return addBusiness(from, name, env ?? Object.keys(from.estate.environments));
  return addEnvironment(from, { name, ...(region !== undefined && { region }), ...(zone !== undefined && { zones: zone }) });
}

const other = (what: What, option: string): Refusal => ({
  code: 'add.option.other',
  message: `--${option} is not of ${what === 'business' ? 'a business' : 'an environment'}`,
  fix: `leave --${option} out`,
});

const NEXT: Readonly<Record<What, (name: string, estate: string) => string>> = {
  business: (name, estate) =>
    `next: write its owner, and what it needs beside its lake, then ${commandText(`describe ${name}`, { estate })}`,
  environment: (env, estate) => `next: list its businesses, then ${commandText('deploy', { estate, env, simulate: true })}`,
};
