import * as z from 'zod';
import { ACCESS_DEFAULTS as DEFAULTS } from './access-defaults';
import { named, thing } from '../../domain/schema/collections';
import { choice, text } from '../../domain/schema/scalars';

const references = (what: string) => z.array(text).default([]).describe(what);

export const access = named(
  thing({
    runsOn: choice(['ecs', 'fc', 'spark']).default(DEFAULTS.runsOn).describe('service that runs the program and so may take its role'),
    submit: references('queues it submits to; <workspace>/<queue> where there are several workspaces'),
    read: references('lake, lake/<layer>, bucket/<name>, or <business>/lake/<layer>'),
    write: references('lake, lake/<layer>, bucket/<name>, or <business>/lake/<layer>'),
    produce: references('topics it writes'),
    consume: references('topics it reads'),
  }),
).describe('programs that touch these things; each becomes a role, and a Kafka user where it needs one');
