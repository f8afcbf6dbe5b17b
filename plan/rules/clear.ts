import { type AttributeFacts, facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import { keyBeside } from '../mask/mask';
import { isSecretName } from '../mask/secret-names';
import { called } from '../types/address';
import { actionOf, type Change } from '../types/change';
import { isList, isObject, type Json } from '../types/json';
import type { Context } from './context';
import { type Found, rule } from './rule';

interface Clear extends Found {
  readonly attribute: string;
  readonly marked: boolean;
}

/** Secrets that are written as they are. What is put in by a reference is none. */
function clearIn(context: Context): Clear[] {
  return context.working
    .filter(({ inner, type }) => inner === undefined && type !== 'alicloud_ros_stack' && isKnownType(type))
    .filter((change) => ['create', 'update', 'replace'].includes(actionOf(change)))
    .flatMap((change) => {
      const written = context.describedAs(change.stack, change.type, change.name) as Json | undefined;
      if (written === undefined) return [];
      return secretsOf(change)
        .filter(([path]) => isClear(valueAt(written, path.split('.'))))
        .map(([path, { sensitive }]) => ({ resource: context.nameOf(change), attribute: path, marked: sensitive === true }));
    });
}

const secrets = new Map<string, readonly (readonly [string, AttributeFacts])[]>();

function secretsOf({ type }: Change): readonly (readonly [string, AttributeFacts])[] {
  let found = secrets.get(type);
  if (found === undefined) {
    found = [...facts(type).attributes()].filter(([, one]) => one.secret === true && one.type === 'String');
    secrets.set(type, found);
  }
  return found;
}

function valueAt(value: Json | undefined, [step, ...rest]: readonly string[]): Json | undefined {
  if (step === undefined) return value;
  if (isList(value)) return value.map((item) => valueAt(item, [step, ...rest])).find(isClear);
  return isObject(value) && !namedHarmless(value, step) ? valueAt(value[step], rest) : undefined;
}

/** A value of a pair is as secret as its key says: of all settings of a cluster, few are passwords. */
function namedHarmless(pair: Json, step: string): boolean {
  const key = keyBeside(pair, step);
  return key !== undefined && !isSecretName(key);
}

const isClear = (value: Json | undefined): boolean => typeof value === 'string' && value !== '' && !value.includes('${');

export const CLEAR_RULES = [
  rule<Clear>({
    code: 'plan.secret.clear',
    severity: 'warning',
    holds: 'no secret is written as it is in a description',
    source: 'provider facts: secret, and sensitive where the provider marks it',
    find: clearIn,
    message: ({ resource, attribute, marked }) =>
      `${called(resource)}: ${attribute} is written in clear text in the synthesized stack${
        marked ? '' : ', and the provider does not mark it: Terraform prints it with every plan'
      }`,
    fix: () => 'take it from a random_password or a variable marked sensitive, and change it: what was committed is known',
  }),
];
