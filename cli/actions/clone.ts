import { writeFileSync } from 'node:fs';
import { finish, writeAll } from '../../clone/write/all-at-once';
import { planClone } from '../../clone/plan';
import { refusalText } from '../../clone/refusal';
import { markdownReport, textReport } from '../../clone/report/render';
import type { CloneRequest } from '../../clone/request/request';
import { readSource } from '../../clone/source';
import { EXIT, Exit } from '../../domain/exit';
import { requireEstate } from '../../model/require-estate';
import { jsonText } from '../../terminal/clean';
import { print, printError, printJson } from '../../terminal/print';
import { alreadyThere } from '../../clone/record/already-there';
import { rehearse } from '../cloning/rehearse';

interface Options {
  readonly estate: string;
  readonly region?: string;
  readonly zone?: readonly string[];
  readonly scale?: string;
  readonly business?: readonly string[];
  readonly ttl?: string;
  readonly keep?: readonly string[];
  readonly report?: string;
  readonly at?: string;
  readonly json?: true;
}

/** `lakewright clone SOURCE TARGET`: a new environment in the estate's files, and a report about it. */
export function clone(source: string, target: string, options: Options): void {
  const { estate: dir, json, report: file, at } = options;
  if (finish(dir)) printError(`files that an interrupted clone left undone were written`);
  const loaded = requireEstate(dir);
  const from = readSource(loaded.root, loaded.estate);
  const request = requestOf(source, target, options, at ?? new Date().toISOString().slice(0, 10));
  if (alreadyThere(from, request)) {
    if (json) printJson({ ok: true, changed: false, target });
    else print(`${target} is already there, as it was asked for: nothing was changed`);
    return;
  }
  const plan = planClone(from, request);
  if (!('files' in plan)) throw new Exit(EXIT.input, refusalText(plan));
  const report = rehearse(loaded, plan, request);
  writeAll(loaded.root, plan.files);
  const text = file?.endsWith('.json')
    ? `${jsonText(report)}\n`
    : file?.endsWith('.md')
      ? markdownReport(report)
      : `${textReport(report)}\n`;
  if (file !== undefined) writeFileSync(file, text);
  if (json) printJson({ ok: true, changed: true, ...report });
  else print(`${textReport(report)}\n\nNothing is deployed yet: npx lakewright deploy --env ${target}`);
}

function requestOf(source: string, target: string, options: Options, today: string): CloneRequest {
  const { region, zone, scale, business, ttl, keep } = options;
  return {
    source,
    target,
    today,
    ...(region !== undefined && { region }),
    ...(zone !== undefined && { zones: zone }),
    ...(scale !== undefined && { scale }),
    ...(business !== undefined && { businesses: business }),
    ...(ttl !== undefined && { ttl }),
    ...(keep !== undefined && { keep }),
  };
}
