import type { Finding } from '../../plan';
import type { Told } from '../reading/reader';
import type { Difference } from './compare';
import type { Drifted } from './stack-live';

/** The reading with what changed where no plan looks. */
export const withDrift = (reading: Told, drifted: readonly Drifted[], putsRight: boolean): Told => ({
  ...reading,
  findings: [
    ...reading.findings,
    ...drifted.flatMap(({ stack, differences }) => differences.map((one) => findingOf(stack, one, putsRight))),
  ],
});

function findingOf(stack: string, difference: Difference, putsRight: boolean): Finding {
  const { whole, type, what, how, option, declared = '', found = '', place } = difference;
  const thing = `${what} of ${whole.what}`;
  return {
    code: how === 'missing' ? 'plan.drift.gone' : 'plan.drift.aside',
    severity: 'warning',
    resource: { stack, address: '', type, name: whole.name },
    ...(option === undefined ? {} : { attribute: option, before: found, after: declared }),
    ...(place === undefined ? {} : { place }),
    message:
      how === 'missing'
        ? `${thing} is not there: somebody removed it`
        : `${thing}: ${option ?? ''} is ${found}, ${declared} is described: somebody changed it`,
    fix: fixOf(difference, putsRight),
    source: "lists of the service's API",
  };
}

function fixOf({ type, how }: Difference, putsRight: boolean): string {
  if (!type.startsWith('Custom::')) return 'change it in the console of the workspace, or write here what it is: no deployment sees it';
  if (!putsRight) return 'deploy without --expect, which allows nothing that a preview did not show';
  return how === 'missing'
    ? 'remove it here, too; a deployment makes it again'
    : 'write it here to keep it; a deployment puts back what is described';
}
