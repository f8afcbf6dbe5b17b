/** What the simulated cloud holds after real Terraform is what people wrote: no evaluator of ours stands between. */
import fc from 'fast-check';
import type { Estate } from '../../model/model';
import type { CloudObject } from '../../simulator';
import { load } from '../model/folder';
import { DeployedEstate } from '../support/terraform/deployed-estate';
import { describeWithTerraform } from '../support/terraform/describe';
import { estateWith } from './estate';
import { KNOWN, fitting, hostile } from './hostile';

type Texts = Readonly<Record<string, string>>;

const many = (count: number, make: (index: number) => readonly [string, string]): Texts =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)));
const described = (texts: Texts, more: object) =>
  Object.fromEntries(Object.entries(texts).map(([name, description]) => [name, { ...more, description }]));

/** What is written where, all of it drawn with one seed. */
function textsOf(seed: number) {
  const all = fc.sample(fc.oneof(hostile, fc.constantFrom(...KNOWN)), { seed, numRuns: 80 });
  let next = 0;
  const at = (place: string): string => fitting(place, all[next++ % all.length] ?? '');
  const tags = (file: string): Texts => many(4, (index) => [`${file}${index}${at('tags.*')}`, at('tags.*')]);
  return {
    tags: { estate: tags('a'), environment: tags('b'), business: tags('c') },
    topics: many(20, (index) => [`topic-${index}`, at('kafka.topics.*.description')]),
    groups: many(10, (index) => [`group-${index}`, at('kafka.groups.*.description')]),
    owner: `data@${at('owner')}.example`,
    costCenter: at('costCenter'),
    folder: at('state.folder'),
  };
}

function estateOf({ tags, topics, groups, owner, costCenter, folder }: ReturnType<typeof textsOf>): Estate {
  const base = estateWith(() => 'x') as Readonly<Record<string, object>>;
  const kafka = { topics: { ...described(topics, { partitions: 3 }), events: { partitions: 3 } }, groups: described(groups, {}) };
  const files = {
    'estate.yaml': { ...base['estate.yaml'], tags: tags.estate },
    'environments/dev.yaml': { ...base['environments/dev.yaml'], tags: tags.environment, state: { folder } },
    'businesses/risk.yaml': { ...base['businesses/risk.yaml'], owner, costCenter, tags: tags.business, kafka },
  };
  const { estate, problems } = load(files, {});
  if (!estate) throw new Error(JSON.stringify(problems, null, 2));
  return estate;
}

const remarks = (objects: readonly CloudObject[], name: string): Record<string, unknown> =>
  Object.fromEntries(
    objects.map(({ attributes }) => [String(attributes[name]).replace(/^.*((?:topic|group)-\d+)$/, '$1'), attributes['remark']]),
  );

describeWithTerraform('free text on the simulated cloud', () => {
  it.each([20261128, 20261129, 20261130])(
    'is stored as it was written, and planned again there is nothing to do (seed %d)',
    async (seed) => {
      const texts = textsOf(seed);
      const deployed = await DeployedEstate.start('as written');
      try {
        const estate = estateOf(texts);
        await deployed.apply(estate);
        const own = {
          environment: 'dev',
          business: 'risk',
          'managed-by': 'lakewright',
          owner: texts.owner,
          'cost-center': texts.costCenter,
        };
        const tags = { ...texts.tags.estate, ...texts.tags.environment, ...texts.tags.business, ...own };
        const roles = await deployed.objects('alicloud_ram_role');
        expect(roles.map(({ attributes }) => attributes['tags'])).toContainEqual(tags);
        const [workspace] = await deployed.objects('ALIYUN::EMR::SparkWorkspace');
        const inTemplate = workspace?.attributes['Tags'] as readonly { Key: string; Value: string }[];
        expect(Object.fromEntries(inTemplate.map(({ Key, Value }) => [Key, Value]))).toEqual(tags);
        expect(remarks(await deployed.objects('alicloud_alikafka_topic'), 'topic')).toMatchObject(texts.topics);
        expect(remarks(await deployed.objects('alicloud_alikafka_consumer_group'), 'consumer_id')).toMatchObject(texts.groups);
        expect(deployed.has(`${texts.folder}/risk-dev.tfstate`)).toBe(true);
        expect(await deployed.plan(estate)).toEqual({});
      } finally {
        await deployed.stop();
      }
    },
  );
});
