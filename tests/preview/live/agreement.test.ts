import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Estate } from '../../../model/model';
import { type Comparison, compared } from '../../../preview/from-code/changes';
import { allStacks, type StackRef } from '../../../stacks/stack-list';
import { ESTATES, estateIn } from '../../support/estates';
import { describeWithTerraform } from '../../support/terraform/describe';
import { PlannedEstate } from '../../support/terraform/planned-estate';
import { codeOf } from '../support/code';
import { differencesOf } from './compare';
import { edited } from './edited';
import { PULL_REQUESTS, type PullRequest } from './pull-requests';

/** All estates; `ESTATES=mistong,fintopia` in front of the command tries some. */
const CHOSEN = process.env['ESTATES']?.split(',');

interface Proposed {
  readonly estate: Estate;
  readonly comparison: Comparison;
}

describeWithTerraform.each(Object.entries(PULL_REQUESTS).filter(([estate]) => CHOSEN?.includes(estate) ?? true))(
  'pull requests of %s',
  (estate, { environment, requests }) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'agreement-')));
    const source = ESTATES[estate] ?? '';
    let planned: PlannedEstate | undefined;
    let proposed: ReadonlyMap<PullRequest, Proposed>;

    const refsOf = (one: Estate): StackRef[] => allStacks(one).filter((ref) => ref.environment === environment);
    const proposedBy = (one: Estate): Proposed => ({ estate: one, comparison: compared(base, codeOf(one, refsOf(one))) });
    const base = codeOf(estateIn(source), refsOf(estateIn(source)));

    // What no pull request touches, and nothing that is touched reads, tells nothing: it is not applied.
    beforeAll(async () => {
      proposed = new Map(Object.values(requests).map((request) => [request, proposedBy(estateIn(edited(source, folder, request)))]));
      const touched = new Set([...proposed.values()].flatMap(({ comparison }) => comparison.changed.map(({ name }) => name)));
      const refs = refsOf(estateIn(source));
      const wanted = refs.filter(({ name }) => touched.has(name) || refs.some((one) => touched.has(one.name) && one.needs.includes(name)));
      planned = await PlannedEstate.start();
      expect(await planned.applyAtOnce(estateIn(source), wanted)).toEqual([]);
    });

    afterAll(async () => {
      await planned?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    // A stack with the same bytes that reads nothing that changes is planned as nothing: Terraform is not asked.
    it.each(Object.entries(requests))('%s: code and Terraform say the same', async (_name, request) => {
      const { estate: head, comparison } = proposed.get(request) ?? proposedBy(estateIn(source));
      const changed = refsOf(head).filter(({ name }) => comparison.changed.some((one) => one.name === name));
      expect(changed).not.toEqual([]);
      expect(differencesOf(comparison, (await planned?.plans(head, changed)) ?? [])).toEqual(Object.keys(request.differs ?? {}));
    });
  },
);
