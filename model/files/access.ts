import * as z from 'zod';
import { VERBS, type Verb } from '../../constructs/registry';
import { mapValues } from '../../domain/named';
import { byEnvironment } from '../../domain/schema/by-environment';
import { named, thing } from '../../domain/schema/collections';
import { choice, text } from '../../domain/schema/scalars';

/** What a workload has unless its owner says otherwise. */
const DEFAULTS = { runsOn: 'ecs' } as const;

const references = (what: string) => byEnvironment(z.array(text)).default([]).describe(what);

export const access = named(
  thing({
    runsOn: choice(['ecs', 'fc', 'spark']).default(DEFAULTS.runsOn).describe('service that runs the program and so may take its role'),
    ...(mapValues(VERBS, ({ says }) => references(says)) as Record<Verb, ReturnType<typeof references>>),
  }),
).describe('programs that touch these things; each becomes a role, and a Kafka user where it needs one');
