import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, Exit } from '../domain/exit';
import { atlantisProjects } from './atlantis';
import { gitHubWorkflow } from './github';
import { gitLabPipeline } from './gitlab';
import { gitLabEnvironments } from './gitlab-environments';
import { gitLabSweep } from './gitlab-sweep';
import { pullRequestEnvironments } from './pull-request-environments';
import { sweepSchedule } from './sweep-schedule';
import { type Pipeline, type PipelineFile, headerOf } from './pipeline';

export const KINDS: Readonly<Record<string, (pipeline: Pipeline) => PipelineFile>> = {
  github: gitHubWorkflow,
  gitlab: gitLabPipeline,
  atlantis: atlantisProjects,
  'github-environments': pullRequestEnvironments,
  'github-sweep': sweepSchedule,
  'gitlab-environments': gitLabEnvironments,
  'gitlab-sweep': gitLabSweep,
};

const makerOf = (kind: string): ((pipeline: Pipeline) => PipelineFile) => {
  const maker = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (maker !== undefined) return maker;
  throw new Exit(
    EXIT.input,
    `[ci.kind.unknown] there is no pipeline for ${kind}\n  fix: give --affected FILE, or one of ${Object.keys(KINDS).join(', ')}`,
  );
};

/** Why a pipeline must not be written there; undefined where it may. */
export function takenBy(kind: string, out: string): string | undefined {
  const file = join(out, makerOf(kind)({ estate: '', environments: [] }).path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return before === undefined || before.split('\n')[0] === headerOf(kind)
    ? undefined
    : `[ci.file.taken] ${file} is there, and lakewright did not write it\n  fix: move it away, or write to another folder with --out and take over what you need`;
}

/** Writes the pipeline of a kind below `out`; exits 1 where somebody else's file stands there. */
export function writePipeline(
  kind: string,
  pipeline: Pipeline,
  out: string,
): { readonly file: string; readonly status: 'written' | 'unchanged' } {
  const made = makerOf(kind)(pipeline);
  const taken = takenBy(kind, out);
  if (taken !== undefined) throw new Exit(EXIT.input, taken);
  const file = join(out, made.path);
  if (existsSync(file) && readFileSync(file, 'utf8') === made.text) return { file, status: 'unchanged' };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, made.text);
  return { file, status: 'written' };
}
