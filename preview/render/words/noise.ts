import { listed } from '../../../plan';
import type { Alike } from '../report/alike';
import type { Noise } from '../report/noise';
import { VERBS } from '../../types/verbs';
import { count } from './count';

const MOST_DIFFS = 4;

/** `tags.cost-center: 4711 -> 4712 on 12,000 resources in 200 stacks`. */
export function noiseText({ diffs, otherValues, resources, stacks }: Noise): string {
  const texts = diffs.map(({ path, before = '(none)', after = '(none)' }) => (otherValues > 0 ? path : `${path}: ${before} -> ${after}`));
  const what = isCarried(diffs) ? CARRIED : texts.length === 0 ? 'nothing that is shown' : listed(texts, MOST_DIFFS);
  const values = otherValues > 0 && !isCarried(diffs) ? `, ${count(otherValues + 1, 'pair')} of values,` : '';
  return `${what}${values} on ${count(resources, 'resource')} in ${stacks.size === 1 ? [...stacks.keys()][0] : count(stacks.size, 'stack')}`;
}

/** The text of a template and its parameters, whose resources are told as changes of their own. */
const isCarried = (diffs: Noise['diffs']): boolean => diffs.length > 0 && diffs.every(({ harmless }) => harmless === 'template');
const CARRIED = 'the template and parameters that carry what changes inside';

/** `change alicloud_ram_policy, 200 in 200 stacks`. */
export function alikeText({ change: { action, resource }, all, stacks }: Alike): string {
  return `${VERBS[action]} ${resource.type}: the same on ${count(all.length, 'resource')} in ${count(stacks.length, 'stack')}`;
}
