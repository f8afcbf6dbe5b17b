import type { Estate } from '../../model/model';
import { load } from '../model/folder';
import type { PlannedChange } from '../support/terraform/deployed-estate';

const ENVIRONMENT = {
  region: 'cn-hangzhou',
  network: { cidr: '10.20.0.0/16', zones: ['cn-hangzhou-i'] },
  state: { folder: '.state' },
  onRemoval: 'destroy',
  allowDataLoss: true,
  businesses: ['risk'],
};

/** An estate of one business with this workspace; everything in it may go. */
export function sparkEstate(spark: object): Estate {
  const loaded = load({
    'environments/prod.yaml': ENVIRONMENT,
    'businesses/risk.yaml': { owner: 'risk@acme.example', costCenter: '4711', lake: { layers: { ods: {} } }, spark },
  });
  if (!loaded.estate) throw new Error(JSON.stringify(loaded.problems));
  return loaded.estate;
}

/** What a plan does to each resource: `update`, `delete+create`. */
export const actionsOf = (changes: readonly PlannedChange[] = []): Record<string, string> =>
  Object.fromEntries(changes.map(({ address, actions }) => [address, actions.join('+')]));
