import { called } from '../types/address';
import { type Change, destroys } from '../types/change';
import { isList, isObject, type Json } from '../types/json';
import { isMarked, markAt } from '../types/marks';
import type { Context } from './context';
import { type Found, rule } from './rule';

const TYPE = 'Custom::SparkNetworkConnection';
const SOURCE = 'EMR Serverless Spark: no operation changes a network connection; the admin function keeps or refuses';

/** Once a change is deployed, nothing of the connection changes any more, and nobody makes it again. */
const ANEW =
  'remove the connection in the console of the workspace right before this is deployed, while no job runs: the deployment makes it again, as it is described then';

interface Connected extends Found {
  readonly attribute: string;
  readonly what: string;
}

/** Both sides of one parameter: what is known of them, and how many values come with the apply. */
interface Sides {
  /** Only before. */
  readonly gone: number;
  /** Only after. */
  readonly fresh: number;
  /** After, and each may be one that is there. */
  readonly unknown: number;
}

function sidesOf({ change: { before, after, after_unknown: unknown } }: Change, parameter: string): Sides {
  const [had, wanted] = [parameterOf(before, parameter), parameterOf(after, parameter)];
  const marks = markAt(markAt(unknown, 'Parameters'), parameter);
  const [old, items] = [itemsOf(had), itemsOf(wanted)];
  if (marks === true && !isList(wanted)) return { gone: old.length, fresh: 0, unknown: old.length };
  const known = items.filter((_, index) => !isMarked(isList(wanted) ? markAt(marks, index) : marks));
  return {
    gone: old.filter((item) => !known.includes(item)).length,
    fresh: known.filter((item) => !old.includes(item)).length,
    unknown: items.length - known.length,
  };
}

const itemsOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : value === undefined ? [] : [value]);

function parameterOf(side: Json, parameter: string): Json | undefined {
  const parameters = isObject(side) ? side['Parameters'] : undefined;
  return isObject(parameters) ? parameters[parameter] : undefined;
}

const isOther = ({ gone, unknown }: Sides): boolean => gone > unknown;
/** As many as were there may be the old ones. */
const added = ({ gone, fresh, unknown }: Sides): number => fresh + Math.max(0, unknown - gone);
const vswitches = (count: number): string => (count === 1 ? 'a vSwitch' : `${count} vSwitches`);

/** What is refused for certain, and what is where the connection was made with it: no state tells what that was. */
function fixedIn(change: Change, context: Context): Connected[] {
  const resource = context.nameOf(change);
  if (isOther(sidesOf(change, 'VpcId'))) return [{ resource, attribute: 'Parameters.VpcId', what: 'another VPC' }];
  const { gone, unknown } = sidesOf(change, 'VSwitchIds');
  return gone > unknown
    ? [{ resource, attribute: 'Parameters.VSwitchIds', what: `${vswitches(gone - unknown)} less`, permitted: true }]
    : [];
}

function keptIn(change: Change, context: Context): Connected[] {
  if (fixedIn(change, context).length > 0) return [];
  const resource = context.nameOf(change);
  const more = added(sidesOf(change, 'VSwitchIds'));
  return [
    ...(more > 0
      ? [
          {
            resource,
            attribute: 'Parameters.VSwitchIds',
            what: `the vSwitches it was made with: ${vswitches(more)} more ${more === 1 ? 'is' : 'are'} not added`,
          },
        ]
      : []),
    ...(isOther(sidesOf(change, 'SecurityGroupId'))
      ? [{ resource, attribute: 'Parameters.SecurityGroupId', what: 'the security group it was made with: another one is not set' }]
      : []),
  ];
}

/** There before and after, also where a plan cannot tell yet whether something else of it would have to be made anew. */
const stays = ({ change: { before, after } }: Change): boolean => before !== null && after !== null;
const remade = (outer: Change | undefined): boolean => outer !== undefined && destroys(outer);

const each = (find: (change: Change, context: Context) => Connected[]) => (context: Context) =>
  [...context.working, ...context.expected]
    .filter((change) => change.inner?.type === TYPE && stays(change) && !remade(context.outerOf(change)))
    .flatMap((change) => find(change, context));

export const CONNECTION_RULES = [
  rule<Connected>({
    code: 'plan.connection.fixed',
    severity: 'error',
    exit: 1,
    holds: 'the VPC of a network connection stays, and so does each vSwitch that it was made with',
    source: SOURCE,
    find: each(fixedIn),
    message: ({ resource, what, permitted }) =>
      `${called(resource)} is to have ${what}, and nothing about a connection can be changed: ${
        permitted ? 'where it was made with that, the deployment fails' : 'the deployment would fail'
      }`,
    fix: ({ permitted }) => `${permitted ? 'keep the zone' : 'write the network as it was'}, or ${ANEW}`,
  }),
  rule<Connected>({
    code: 'plan.edit.connection',
    severity: 'warning',
    holds: 'what a network connection does not take on, as a zone more, is told as not done',
    source: SOURCE,
    find: each(keptIn),
    message: ({ resource, what }) => `${called(resource)} keeps ${what}`,
    fix: () => `nothing has to be done, jobs go on as before; to have it, ${ANEW}`,
  }),
];
