import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureOf } from '../../../cli/graph/picture-of';
import { reportPicture } from '../../../cli/graph/report-picture';
import { loadEstate } from '../../../model';
import type { Picture, PictureStack } from '../../../preview/graph';
import { htmlReport } from '../../../preview/render';
import { SMALL } from '../../preview/render/fixtures/small';
import { lakewright, PROJECT } from '../../support/cli';

function estateIn(folder: string): NonNullable<ReturnType<typeof loadEstate>['estate']> {
  const { estate } = loadEstate(join(PROJECT, folder));
  if (estate === undefined) throw new Error(`${folder} has problems`);
  return estate;
}
const stackIn = ({ environments }: Picture, name: string): PictureStack | undefined =>
  environments.flatMap(({ stacks }) => stacks).find((stack) => stack.name === name);

describe('the picture of an estate', () => {
  const picture = pictureOf(estateIn('estate'));
  const risk = stackIn(picture, 'risk-prod');

  it('has every stack with what it reads', () => {
    expect(picture.environments.map(({ name }) => name)).toEqual(['dev', 'local', 'prod']);
    expect(risk?.reads).toEqual(['foundation-prod', 'shared-prod']);
    expect(stackIn(picture, 'bootstrap-prod')?.parts[0]?.items).toEqual(['bucket acme-tfstate-prod']);
  });

  it('has what a business has of each service, with sizes', () => {
    const items = (key: string): readonly string[] | undefined => risk?.parts.find((part) => part.key === key)?.items;
    expect(items('lake')).toEqual(['layer ods', 'layer dwd', 'layer ads']);
    expect(items('spark')).toEqual(expect.arrayContaining(['workspace: 4,000 CU', 'queue night: 2,400 CU', 'session notebook']));
    expect(items('kafka')).toEqual(['topic loan-events', 'topic scores', 'group etl']);
    expect(items('starrocks')).toEqual(['frontend: 24 CU', 'backend: 24 CU', 'group load: 48 CU', 'group query: 96 CU']);
  });

  it('has who may do what, also to the lake of another business', () => {
    expect(risk?.workloads.find(({ name }) => name === 'etl')?.grants).toEqual(
      expect.arrayContaining([
        { stack: 'risk-prod', part: 'spark', words: 'submits to night, small' },
        { stack: 'risk-prod', part: 'lake', words: 'reads ods; writes dwd, ads' },
        { stack: 'risk-prod', part: 'kafka', words: 'produces scores; consumes loan-events' },
      ]),
    );
    expect(risk?.workloads.find(({ name }) => name === 'analysts')?.grants).toContainEqual({
      stack: 'lending-prod',
      part: 'lake',
      words: 'reads ads',
    });
    expect(stackIn(picture, 'lending-prod')?.workloads.flatMap(({ grants }) => grants)).toContainEqual({
      stack: 'lending-prod',
      part: 'buckets',
      words: 'reads contracts',
    });
  });

  it.each(['fintopia', 'juhaokan', 'liulishuo', 'mistong', 'weimiao'])('of %s has a target for every grant', (name) => {
    const { environments } = pictureOf(estateIn(`examples/${name}`));
    const stacks = environments.flatMap((environment) => environment.stacks);
    for (const { stack, part } of stacks.flatMap(({ workloads }) => workloads.flatMap(({ grants }) => grants)))
      expect(stacks.find((one) => one.name === stack)?.parts.map(({ key }) => key)).toContain(part);
  });

  it('stands in the page of a preview, marked, with nothing that asks the network', async () => {
    const svg = await reportPicture(estateIn('estate'), SMALL);
    const page = htmlReport(SMALL, svg === undefined ? {} : { picture: svg });
    expect(page).toMatch(/<g class="g-careful"><a href="#stack-risk-prod">/);
    expect(page).toContain('id="stack-risk-prod"');
    expect(page).not.toContain('dev-');
    expect(page.match(/<style/g)).toHaveLength(1);
  });
});

describe('lakewright graph', () => {
  it('writes an SVG', () => {
    const out = join(mkdtempSync(join(tmpdir(), 'graph-')), 'estate.svg');
    expect(lakewright(['graph', '--env', 'prod', '--out', out])).toMatchObject({
      status: 0,
      stdout: `${out}: the picture, for a browser\n`,
    });
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  it('prints what it would draw, for programs', () => {
    const { stdout } = lakewright(['graph', '--env', 'dev', '--json']);
    expect((JSON.parse(stdout) as Picture).environments.map(({ name }) => name)).toEqual(['dev']);
  });

  it('draws of a local cluster what is made there', () => {
    const shared = (env: string): string[] => {
      const { environments } = JSON.parse(lakewright(['graph', '--env', env, '--json']).stdout) as Picture;
      return environments.flatMap(({ stacks }) =>
        stacks.filter(({ kind }) => kind === 'shared').flatMap(({ parts }) => parts.map(({ key }) => key)),
      );
    };
    expect(shared('prod')).toContain('sparkAdmin');
    expect(shared('local')).toEqual(expect.arrayContaining(['kafka', 'metastore']));
    expect(shared('local')).not.toContain('sparkAdmin');
  });

  it('refuses an environment that is not there', () => {
    expect(lakewright(['graph', '--env', 'nowhere'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('cli.environment.unknown'),
    });
  });
});
