import { existsSync, rmdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { devDependencies, peerDependencies } from '../../package.json';
import { writeAll } from '../../clone/write/all-at-once';
import { EXIT, Exit } from '../../domain/exit';
import { shellWord } from '../../domain/shell-word';
import { type Answers, QUESTIONS } from '../../scaffold/answers';
import { ESTATE, repository } from '../../scaffold/repository';
import { print, printJson } from '../../terminal/print';
import { finishFirst } from '../cloning/finish-first';
import { answersFor, type Said } from '../starting/answers';
import { packageSpec } from '../starting/package-spec';
import { refusalText } from '../../clone/refusal';
import { folderRefusal, taken, takenRefusal } from '../starting/there';
import { requireValid } from '../starting/valid';

interface Options extends Said {
  readonly package?: string;
  readonly json?: true;
}

/** `lakewright init`: a repository with an estate in it, that deploys to the simulated cloud as it is. */
export async function init(folder: string, { package: given, json, ...said }: Options): Promise<void> {
  const root = resolve(folder);
  finishFirst(root);
  if (existsSync(join(root, ESTATE, 'estate.yaml'))) {
    if (json) printJson({ ok: true, folder, status: 'there', files: [] });
    else print(`${folder} has an estate already: nothing was changed. Go on with ${inside(folder)}npx lakewright add business NAME`);
    return;
  }
  const packages = { ...peerDependencies, lakewright: packageSpec(root, given), typescript: devDependencies.typescript };
  const files = (answers: Answers): ReadonlyMap<string, string> => repository(answers, packages);
  const ahead = takenRefusal(folder, taken(root, files({ ...proposed(basename(root)), ...said }).keys()));
  const answers = await answersFor(said, basename(root), { asks: !json, refusals: [...folderRefusal(folder, root), ...ahead] });
  const all = files(answers);
  const there = takenRefusal(folder, taken(root, all.keys()));
  if (there.length > 0) throw new Exit(EXIT.input, refusalText(there));
  requireValid(all, ESTATE);
  const written = new Map([...all].filter(([path]) => !existsSync(join(root, path))));
  writeAll(root, written);
  rmdirSync(join(root, '.lakewright'));
  if (json) printJson({ ok: true, folder, status: 'written', files: [...written.keys()] });
  else print(writtenText(folder, [...written.keys()], written.size < all.size));
}

const proposed = (folder: string): Answers => {
  const of = (name: keyof Answers): string => QUESTIONS.find(({ option }) => option === name)?.proposed(folder) ?? '';
  return { company: of('company'), region: of('region'), business: of('business') };
};

const inside = (folder: string): string => (resolve(folder) === process.cwd() ? '' : `cd ${shellWord(folder)} && `);

function writtenText(folder: string, paths: readonly string[], kept: boolean): string {
  const go = `${inside(folder)}npm install && npx lakewright deploy --simulate`;
  return [`written to ${folder}:`, ...paths.map((path) => `  ${path}`), ...(kept ? ['kept: package.json'] : []), '', `next: ${go}`].join(
    '\n',
  );
}
