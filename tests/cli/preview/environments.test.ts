import { isOf } from '../../../cli/preview/environments';
import type { Environment, Estate } from '../../../model/model';

const estate = (targets: Readonly<Record<string, Environment['target']>>): Estate => ({
  name: 'acme',
  id: 'acme',
  tags: {},
  ignoreTags: [],
  environments: Object.fromEntries(Object.entries(targets).map(([name, target]) => [name, { name, target } as Environment])),
});
const BOTH = estate({ dev: 'alicloud', laptop: 'kubernetes' });

describe('the environments that a preview is of', () => {
  it.each([
    ['all in the cloud, as deploy takes them', undefined, [BOTH, BOTH], ['dev']],
    ['a cluster that is named', 'laptop', [BOTH, BOTH], ['laptop']],
    ['clusters, where there is nothing else', undefined, [estate({ laptop: 'kubernetes' })], ['dev', 'laptop']],
    ['no cluster that only the older version has', undefined, [estate({ dev: 'alicloud' }), BOTH], ['dev']],
    ['all, where the older version cannot be read', undefined, [estate({ dev: 'alicloud' }), undefined], ['dev', 'laptop']],
  ] as const)('%s', (_, env, estates, expected) => {
    expect(['dev', 'laptop'].filter(isOf(env, estates))).toEqual(expected);
  });
});
