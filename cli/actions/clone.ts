import { writeAll } from '../../clone/write/all-at-once';
import { registered } from '../../clone/record/registered';
import { planClone } from '../../clone/plan';
import { refusalText } from '../../clone/refusal';
import { markdownReport, textReport } from '../../clone/report/render';
import type { CloneRequest } from '../../clone/request/request';
import { readSource } from '../../clone/source';
import { EXIT, Exit } from '../../domain/exit';
import { requireEstate } from '../../model/require-estate';
import { isoToday } from '../../model/read/today';
import { jsonText } from '../../terminal/clean';
import { writeNamedFile } from '../../stacks/output-folder';
import { print, printJson } from '../../terminal/print';
import { alreadyThere } from '../../clone/record/already-there';
import { commandText } from '../../deploy/report/command-text';
import { finishFirst } from '../cloning/finish-first';
import { refresh } from '../cloning/refresh';
import { split } from '../cloning/split';
import { wrongWords } from '../cloning/words';
import { rehearse } from '../cloning/rehearse';

interface Options {
  readonly estate: string;
  readonly region?: string;
  readonly zone?: readonly string[];
  readonly scale?: string;
  readonly business?: readonly string[];
  readonly ttl?: string;
  readonly keep?: readonly string[];
  readonly as?: string;
  readonly refresh?: string;
  readonly take?: readonly string[];
  readonly all?: true;
  readonly data?: string;
  readonly registry?: string;
  readonly report?: string;
  readonly at?: string;
  readonly json?: true;
}

/** `lakewright clone`: an environment from another one; with `--refresh` one that is there, brought in step; with `--as` a second business. */
export async function clone(source: string | undefined, target: string | undefined, options: Options): Promise<void> {
  const wrong = wrongWords(source, target, options);
  if (wrong !== undefined) throw new Exit(EXIT.input, wrong);
  const { refresh: refreshed, as, business = [], json } = options;
  if (refreshed !== undefined) return refresh(refreshed, options);
  if (as === undefined) return cloneEnvironment(source ?? '', target ?? '', options);
  const splitting = { environment: source ?? '', business: business[0] ?? '', as };
  split(splitting, { estate: options.estate, today: options.at ?? isoToday(), json: json ?? false });
}

function cloneEnvironment(source: string, target: string, options: Options): void {
  const { estate: dir, json, report: file, at } = options;
  finishFirst(dir);
  const loaded = requireEstate(dir);
  const from = readSource(loaded.root, loaded.estate, options.registry);
  const request = requestOf(source, target, options, at ?? isoToday());
  if (alreadyThere(from, request)) {
    if (json) printJson({ ok: true, changed: false, target });
    else print(`${target} is already there, as it was asked for: nothing was changed`);
    return;
  }
  const plan = planClone(from, request);
  if (!('files' in plan)) throw new Exit(EXIT.input, refusalText(plan));
  const report = rehearse(loaded, plan, request, registered(from, plan.files, target));
  writeAll(loaded.root, plan.files);
  const text = file?.endsWith('.json')
    ? `${jsonText(report)}\n`
    : file?.endsWith('.md')
      ? markdownReport(report)
      : `${textReport(report)}\n`;
  if (file !== undefined) writeNamedFile(file, text);
  if (json) printJson({ ok: true, changed: true, ...report });
  else print(`${textReport(report)}\n\nNothing is deployed yet: ${commandText('deploy', { estate: dir, env: target })}`);
}

function requestOf(source: string, target: string, options: Options, today: string): CloneRequest {
  const { region, zone, scale, business, ttl, keep, data } = options;
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
    ...(data !== undefined && { data }),
  };
}
