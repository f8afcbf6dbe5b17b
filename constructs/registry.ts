import type * as z from 'zod';
import type { Named } from '../domain/model';
import type { AssemblyOf, ModelOf, Service, Verb as VerbRow } from '../domain/service';
import type { Opening, PriceRow, TypeRow } from '../domain/tables';
import { components } from './components/service';
import { kafka } from './kafka/service';
import { metastore } from './metastore/service';
import { network } from './network/service';
import { redis } from './redis/service';
import { spark, sparkAdmin } from './spark/service';
import { starrocks } from './starrocks/service';
import { buckets, lake } from './storage/service';

/** Every service, in the order of the files' sections and of building. Adding one is adding a line. */
const ALL = [
  lake,
  buckets,
  spark,
  starrocks,
  kafka,
  redis,
  metastore,
  sparkAdmin,
  network,
  components,
] as const satisfies readonly Service[];

/** The same with their own types forgotten: what walks see. */
export const SERVICES: readonly Service[] = ALL;

export type Where = 'business' | 'shared';
type Any = (typeof ALL)[number];
type On<W extends Where> = {
  [S in Any as S extends { readonly [P in W]: unknown } ? S['key'] : never]: S extends { readonly [P in W]: infer B } ? B : never;
};
type Sections<W extends Where> = { [K in keyof On<W> as On<W>[K] extends { readonly schema: unknown } ? K : never]: On<W>[K] };

/** `undefined` of a model becomes an option that may be absent. */
type Optional<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
type Flat<T> = { readonly [K in keyof T]: T[K] };
type Models<W extends Where> = Flat<Optional<{ [K in keyof On<W>]: ModelOf<On<W>[K]> }>>;
/** What a business has of each service. */
export type BusinessModels = Models<'business'>;
/** What an environment's businesses share of each service. */
export type SharedModels = Models<'shared'>;

type Returned<A, F extends string> = A extends { readonly [P in F]: (...args: never) => infer R } ? R : never;
type Absent<M, R> = undefined extends M ? R : never;
type Built<W extends Where> = {
  readonly [K in keyof On<W>]: Returned<AssemblyOf<On<W>[K]>, 'build'> | Absent<ModelOf<On<W>[K]>, undefined>;
};
/** What a business's stack makes of each service. */
export type BusinessThings = Built<'business'>;
/** What the shared stack makes of each service. */
export type SharedThings = Built<'shared'>;

type Told<W extends Where> = { [K in keyof On<W>]: Returned<AssemblyOf<On<W>[K]>, 'outputs'> | Absent<ModelOf<On<W>[K]>, undefined> };
/** What a business's stack tells of each service. */
export type BusinessTold = Flat<Optional<Told<'business'>>>;

type Limited = Extract<Any, { readonly limit: unknown }>;
/** An account's limits. */
export type Limits = { readonly [S in Limited as S['key']]?: z.output<S['limit']['schema']> };
type VerbsOf<S> = S extends { readonly verbs: infer V } ? keyof V & string : never;
/** What a workload may be granted. */
export type Verb = VerbsOf<Any>;

type Shape<W extends Where> = { [K in keyof Sections<W>]: Sections<W>[K] extends { readonly schema: infer Z } ? Z : never };

/** Sections of a business file, or of an environment's `shared`. */
export function sections<W extends Where>(where: W): Shape<W> {
  const found = SERVICES.flatMap(({ key, [where]: side }) => (side?.schema ? [[key, side.schema]] : []));
  return Object.fromEntries(found) as Shape<W>;
}

/** Sections of an environment's `limits`. */
export function limitSections(): { [S in Limited as S['key']]: z.ZodExactOptional<S['limit']['schema']> } {
  const found = SERVICES.flatMap(({ key, limit }) => (limit ? [[key, limit.schema.exactOptional()]] : []));
  return Object.fromEntries(found) as ReturnType<typeof limitSections>;
}

/** What workloads may be granted, each with the service it is granted on. */
export const VERBS = Object.fromEntries(
  SERVICES.flatMap((service) => Object.entries(service.verbs ?? {}).map(([verb, row]) => [verb, { ...row, service }])),
) as Named<VerbRow & { readonly service: Service }> & Readonly<Record<Verb, VerbRow & { readonly service: Service }>>;

const joined = <T>(tables: readonly (Named<T> | undefined)[]): Named<T> => Object.assign({}, ...tables) as Named<T>;

/** What we decided about each Terraform type. */
export const TYPES: Named<TypeRow> = joined(SERVICES.map(({ types }) => types));
/** What costs, by item. */
export const PRICES: Named<PriceRow> = joined(SERVICES.map(({ prices }) => prices));
/** What data services listen on, by construct id. */
export const OPENINGS: Named<Opening> = joined(SERVICES.map(({ openings }) => openings));
