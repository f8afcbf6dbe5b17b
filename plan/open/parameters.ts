import { isList, isObject, type Json, type JsonObject } from '../types/json';
import { isMarked, markAt } from '../types/marks';
import type { Marked } from './marked';
import type { Template } from './template';

/** The attributes of an `alicloud_ros_stack` on one side of a change, with their marks. */
export interface StackSide {
  readonly attributes: JsonObject;
  readonly unknown: Json;
  readonly sensitive: Json;
}

/** Values of a template's parameters: given, else the default. What is given to a NoEcho parameter is secret. */
export function parameterValues({ parameters: declared }: Template, side: StackSide): ReadonlyMap<string, Marked> {
  const given = givenValues(side);
  return new Map(
    Object.entries(declared).map(([name, parameter]) => {
      const { value, unknown, secret } = given.get(name) ?? {
        value: parameter['Default'] ?? null,
        unknown: markAt(side.unknown, 'parameters') === true,
        secret: false,
      };
      return [name, { value: typed(value, parameter['Type']), unknown, secret: secret === true || isTrue(parameter['NoEcho']) }];
    }),
  );
}

function givenValues({ attributes, unknown, sensitive }: StackSide): Map<string, Marked> {
  const list = attributes['parameters'];
  const [unknowns, secrets] = [markAt(unknown, 'parameters'), markAt(sensitive, 'parameters')];
  const given = new Map<string, Marked>();
  if (!isList(list)) return given;
  list.forEach((entry, index) => {
    if (!isObject(entry) || typeof entry['parameter_key'] !== 'string') return;
    given.set(entry['parameter_key'], {
      value: entry['parameter_value'] ?? null,
      unknown: valueMark(unknowns, index),
      secret: valueMark(secrets, index),
    });
  });
  return given;
}

const valueMark = (marks: Json, index: number): boolean => marks !== false && isMarked(markAt(markAt(marks, index), 'parameter_value'));

/** Parameters travel as text; a number is one again when the service reads it. */
function typed(value: Json, type: Json | undefined): Json {
  if (type !== 'Number' || typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

const isTrue = (value: Json | undefined): boolean => value === true || value === 'true';
