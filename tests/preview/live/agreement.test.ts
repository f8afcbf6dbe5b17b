import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compared } from '../../../preview/from-code/changes';
import { allStacks } from '../../../stacks/stack-list';
import { ESTATES, estateIn } from '../../support/estates';
import { describeWithTerraform } from '../../support/terraform/describe';
import { PlannedEstate } from '../../support/terraform/planned-estate';
import { codeOf } from '../support/code';
import { differencesOf } from './compare';
import { PULL_REQUESTS, type PullRequest } from './pull-requests';

/** `ESTATES=mistong,fintopia` in front of the command tries others; all of them take half an hour. */
const CHOSEN = (process.env['ESTATES'] ?? 'estate').split(',');

describeWithTerraform.each(Object.entries(PULL_REQUESTS).filter(([estate]) => CHOSEN.includes(estate)))(
  'pull requests of %s',
  (estate, { environment, requests }) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'agreement-')));
    const source = ESTATES[estate] ?? '';
    let planned: PlannedEstate;

    const inEnvironment = (name: string): boolean =>
      allStacks(estateIn(source)).some((one) => one.name === name && one.environment === environment);
    const stacksOf = (dir: string): ReturnType<typeof codeOf> => codeOf(estateIn(dir)).filter(({ name }) => inEnvironment(name));

    beforeAll(async () => {
      planned = await PlannedEstate.start();
      const names = allStacks(estateIn(source)).flatMap((one) => (one.environment === environment ? [one.name] : []));
      expect(await planned.apply(estateIn(source), names)).toEqual([]);
    });

    afterAll(async () => {
      await planned.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(Object.entries(requests))('%s: code and Terraform say the same', async (_name, request) => {
      const dir = edited(source, folder, request);
      const head = stacksOf(dir);
      const comparison = compared(stacksOf(source), head);
      const plans = await planned.plan(
        estateIn(dir),
        head.map(({ name }) => name),
      );
      expect(differencesOf(comparison, plans)).toEqual(Object.keys(request.differs ?? {}));
    });
  },
);

function edited(source: string, folder: string, { file, from, to }: PullRequest): string {
  const dir = mkdtempSync(join(folder, 'head-'));
  cpSync(source, dir, { recursive: true, filter: (path) => !path.includes('.lakewright') });
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  writeFileSync(path, changed);
  return dir;
}
