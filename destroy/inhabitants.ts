import { EXIT, Exit } from '../domain/exit';
import { type StackState, called, listed, residentsOf } from '../plan';
import type { KnownStates } from '../deploy/states/known';
import type { StackRef } from '../stacks/stack-list';

/** Exits 2 when a stack that is not to be destroyed lives in what one holds that is, or its state lies in a bucket that goes. */
export function refuseInhabitants(selected: readonly StackRef[], { described, undescribed }: KnownStates): void {
  const going = new Set(selected.map(({ name }) => name));
  const all = [...described.map(({ state }) => state), ...undescribed.map(({ state }) => state)];
  const staying = all.filter(({ stack, resources }) => !going.has(stack) && resources.length > 0);
  const leaving = all.filter(({ stack }) => going.has(stack));
  const forgotten = new Set(undescribed.map(({ ref }) => ref.name));
  const refused = [
    ...staying.flatMap((state) => livingText(state, leaving, forgotten.has(state.stack))),
    ...undescribed
      .filter(({ ref }) => !going.has(ref.name))
      .flatMap(({ ref, place }) => {
        const bucket = place.kind === 'oss' ? bucketHolder(place.object.bucket, leaving) : undefined;
        return bucket === undefined
          ? []
          : [
              `[destroy.state.needed] the state of '${ref.name}', which nothing describes, lies in the bucket that ${bucket} holds\n  ${together(ref.name)}`,
            ];
      }),
  ];
  if (refused.length > 0) throw new Exit(EXIT.guard, `${refused.join('\n')}\nnothing was destroyed`);
}

function livingText(state: StackState, leaving: readonly StackState[], forgotten: boolean): string[] {
  const living = residentsOf(leaving, [state]);
  if (living.length === 0) return [];
  const places = [...new Set(living.map(({ host, on }) => `${host.what} ${called(on)} of ${on.stack}`))];
  const residents = [...new Set(living.map(({ resident }) => called(resident)))];
  return [
    `[destroy.stack.inhabited] stack '${state.stack}'${forgotten ? ', which nothing describes,' : ''} lives in what would go: ${listed(residents)} ${
      residents.length === 1 ? 'is' : 'are'
    } in ${listed(places)}\n  ${together(state.stack)}`,
  ];
}

const bucketHolder = (bucket: string, leaving: readonly StackState[]): string | undefined =>
  leaving.find(({ resources }) =>
    resources.some(({ type, attributes }) => type === 'alicloud_oss_bucket' && attributes['bucket'] === bucket),
  )?.stack;

const together = (stack: string): string => `fix: take it down first: npx lakewright destroy --stack ${stack}`;

/** What is named and left where it is: stacks of the same environments that nothing describes. */
export function leftText(selected: readonly StackRef[], { undescribed }: KnownStates): string[] {
  const environments = new Set(selected.map(({ environment }) => environment));
  return undescribed
    .filter(({ ref }) => environments.has(ref.environment) && !selected.some(({ name }) => name === ref.name))
    .map(
      ({ ref, state: { resources } }) =>
        `[plan.stack.undescribed] warning: nothing describes stack '${ref.name}' any more: its ${resources.length} resource${resources.length === 1 ? ' stays and costs' : 's stay and cost'}\n  fix: take it down by its own state: npx lakewright destroy --stack ${ref.name}`,
    );
}
