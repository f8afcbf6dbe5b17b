import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, Exit } from '../domain/exit';
import { atlantisProjects } from './atlantis';
import { gitHubWorkflow } from './github';
import { gitLabPipeline } from './gitlab';
import { pullRequestEnvironments } from './pull-request-environments';
import { sweepSchedule } from './sweep-schedule';
import { type Pipeline, type PipelineFile, headerOf } from './pipeline';

export const KINDS: Readonly<Record<string, (pipeline: Pipeline) => PipelineFile>> = {
  github: gitHubWorkflow,
  gitlab: gitLabPipeline,
  atlantis: atlantisProjects,
  'github-environments': pullRequestEnvironments,
  'github-sweep': sweepSchedule,
};

/** Writes the pipeline of a kind below `out`; exits 1 where somebody else's file stands there. */
export function writePipeline(
  kind: string,
  pipeline: Pipeline,
  out: string,
): { readonly file: string; readonly status: 'written' | 'unchanged' } {
  const made = KINDS[kind]?.(pipeline);
  if (made === undefined)
    throw new Exit(EXIT.input, `[ci.kind.unknown] there is no pipeline for ${kind}\n  fix: known: ${Object.keys(KINDS).join(', ')}`);
  const file = join(out, made.path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (before === made.text) return { file, status: 'unchanged' };
  if (before !== undefined && before.split('\n')[0] !== headerOf(kind))
    throw new Exit(
      EXIT.input,
      `[ci.file.taken] ${file} is there, and lakewright did not write it\n  fix: move it away, or write to another folder with --out and take over what you need`,
    );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, made.text);
  return { file, status: 'written' };
}
