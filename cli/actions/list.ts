import { requireEstate } from '../../model/require-estate';
import { type Selection, selectStacks } from '../../stacks/select-stacks';
import { print, printJson } from '../../terminal/print';
import { table } from '../../terminal/table';
import { undescribedStacks } from '../undescribed';

interface Options extends Selection {
  readonly estate: string;
  readonly json?: true;
}

/** `lakewright list`: stacks in deployment order, then those that only their states know. */
export async function list({ estate: dir, json, ...selection }: Options): Promise<void> {
  const loaded = requireEstate(dir);
  const undescribed = await undescribedStacks(loaded);
  const described = selectStacks(
    loaded.estate,
    selection,
    undescribed.map(({ ref }) => ref),
  ).filter((ref) => !undescribed.some((one) => one.ref === ref));
  const left = undescribed.filter(
    ({ ref: { name, environment } }) => (selection.env ?? environment) === environment && (selection.stack ?? [name]).includes(name),
  );
  if (json) {
    const more = left.map(({ ref, state: { resources } }) => ({ ...ref, undescribed: true, resources: resources.length }));
    printJson([...described, ...more]);
    return;
  }
  const rows = described.map(({ name, kind, environment, needs }) => [name, kind, environment, needs.join(', ')]);
  const forgotten = left.map(({ ref: { name, environment } }) => [name, 'undescribed', environment, '']);
  print(table(['stack', 'kind', 'environment', 'reads'], [...rows, ...forgotten]));
  if (left.length > 0) print('\nNothing describes the undescribed any more, and they cost: npx lakewright destroy --stack <stack>');
}
