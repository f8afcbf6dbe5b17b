import type { Schema, SchemaAttribute } from '@lakewright/provider-knowledge/schema';

const OPTIONAL: SchemaAttribute = { type: 'string', optional: true };
const AMOUNT: SchemaAttribute = { type: 'number', optional: true };
const MADE: SchemaAttribute = { type: 'string', computed: true };
const COUNTED: SchemaAttribute = { type: 'number', computed: true };
const GIVEN: SchemaAttribute = { type: 'string', optional: true, computed: true };
const TRIGGERS: SchemaAttribute = { type: ['map', 'string'], optional: true };

/** Parts of a moment, as every type of the provider but `time_sleep` answers them. */
export const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const MOMENT = { id: MADE, triggers: TRIGGERS, unix: COUNTED, ...Object.fromEntries(PARTS.map((name) => [name, COUNTED])) };
const amounts = (prefix: string, units: readonly string[]): Record<string, SchemaAttribute> =>
  Object.fromEntries(units.map((unit) => [`${prefix}_${unit}`, AMOUNT]));

const UNITS = ['years', 'months', 'days', 'hours', 'minutes', 'seconds'] as const;

const schema = (attributes: Record<string, SchemaAttribute>): Schema => ({ version: 0, block: { attributes } });

/** hashicorp/time 0.13: written by hand, it is small. */
export const TIME_TYPES: Readonly<Record<string, Schema>> = {
  time_sleep: schema({ id: MADE, create_duration: OPTIONAL, destroy_duration: OPTIONAL, triggers: TRIGGERS }),
  time_static: schema({ ...MOMENT, rfc3339: GIVEN }),
  time_offset: schema({ ...MOMENT, base_rfc3339: GIVEN, rfc3339: MADE, ...amounts('offset', UNITS) }),
  time_rotating: schema({
    ...MOMENT,
    rfc3339: GIVEN,
    rotation_rfc3339: GIVEN,
    ...amounts('rotation', ['years', 'months', 'days', 'hours', 'minutes']),
  }),
};
