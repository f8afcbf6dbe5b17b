import { ENGINE_LINES, engineLine } from '../../constructs/spark/known/engines';
import { SPARK_NETWORK_ZONES, SPARK_REGIONS, zoneId } from '../../domain/facts/regions';
import { MORE_TIMERS, TIMERS } from '../../constructs/spark/known/timers-quota';
import { BUILT_IN_QUEUES } from '../../constructs/spark/known/limits';
import { TEMPLATE_NAME_RULES } from '../../constructs/spark/known/template-names';
import { suggestion } from '../../domain/nearest';
import { brokenIn } from '../../domain/rule';
import { inDays } from '../../domain/units/quantity';
import { rule, when } from './rule';
import { durationText, gibText } from '../../domain/units/text';

const RESERVED_QUEUES: readonly string[] = ['subscription_queue'];

/** Where Serverless Spark runs, what its engines carry, and which queues there are. */
export const SPARK_RULES = [
  rule({
    code: 'spark.region.unknown',
    holdsFor: 'workspace',
    severity: 'warning',
    find: ({ environment }) => when(!SPARK_REGIONS.has(environment.region), environment.region),
    at: () => [],
    where: 'key',
    message: (_, region) => `EMR Serverless Spark is not known to be offered in ${region}`,
    fix: ({ environment }) => `check it is offered there, or leave it out: enabled: { default: true, ${environment.name}: false }`,
  }),
  rule({
    code: 'spark.network.zone',
    holdsFor: 'workspace',
    find: ({ environment: { region, network }, value }) => {
      const letters = Object.hasOwn(SPARK_NETWORK_ZONES, region) ? SPARK_NETWORK_ZONES[region] : undefined;
      if (!value.connectNetwork || letters === undefined) return [];
      const allowed = [...letters].map((letter) => zoneId(region, letter));
      return when(!network.zones.some((zone) => allowed.includes(zone)), allowed);
    },
    at: () => [],
    where: 'key',
    message: ({ title, environment }, allowed) =>
      `${title} cannot be connected to the network: in ${environment.region} Spark takes vSwitches in ${allowed.join(', ')}, ` +
      `the environment has ${environment.network.zones.join(', ')}`,
    fix: ({ environment }) => `add one of these to network.zones in environments/${environment.name}.yaml, or write connectNetwork: false`,
  }),
  rule({
    code: 'spark.network.region',
    holdsFor: 'workspace',
    severity: 'warning',
    find: ({ environment: { region }, value }) => when(value.connectNetwork && !Object.hasOwn(SPARK_NETWORK_ZONES, region), region),
    at: () => [],
    where: 'key',
    message: ({ title }, region) => `it is not known which zones of ${region} ${title} can be connected to`,
    fix: () => 'write connectNetwork: false where jobs need nothing inside the network',
  }),
  rule({
    code: 'spark.engine.unknown',
    holdsFor: 'workspace',
    severity: 'warning',
    find: ({ value }) => when(engineLine(value.engine) === undefined, value.engine),
    at: () => ['engine'],
    message: (_, engine) => `engine ${engine} is not known`,
    fix: () =>
      `known lines: ${Object.entries(ENGINE_LINES)
        .map(([major, { minors }]) => `esr-${major}.${minors[0]} to esr-${major}.${minors.at(-1)}`)
        .join(', ')}`,
  }),
  rule({
    code: 'spark.engine.format',
    holdsFor: 'workspace',
    find: ({ value, business }) => {
      const format = business.lake?.format;
      const line = engineLine(value.engine);
      return when(format !== undefined && line !== undefined && !line.formats.includes(format), { format, formats: line?.formats ?? [] });
    },
    at: () => ['engine'],
    message: ({ value, business }, { format, formats }) =>
      `engine ${value.engine} carries ${formats.join(', ')} but not ${format}, the format of ${business.name}'s lake`,
    fix: () => 'choose an esr-4 engine, or another lake.format',
  }),
  rule({
    code: 'spark.queue.reserved',
    holdsFor: 'workspace',
    find: ({ value }) => Object.keys(value.queues).filter((name) => RESERVED_QUEUES.includes(name)),
    at: (queue) => ['queues', queue],
    where: 'key',
    message: (_, queue) => `queue '${queue}' belongs to the service, which makes it for subscriptions`,
    fix: () => 'choose another name',
  }),
  rule({
    code: 'spark.session.idle',
    holdsFor: 'workspace',
    find: ({ value }) => Object.entries(value.sessions).filter(([, { idleStop }]) => idleStop % 60 !== 0),
    at: ([session]) => ['sessions', session, 'idleStop'],
    message: (_, [session, { idleStop }]) => `sessions stop after whole minutes without work, '${session}' after ${durationText(idleStop)}`,
    fix: () => 'write it in minutes, like 45 minutes',
  }),
  rule({
    code: 'spark.livy.memory',
    holdsFor: 'workspace',
    find: ({ value: { livy } }) => when(livy !== undefined && !Number.isInteger(livy.memory), livy?.memory),
    at: () => ['livy', 'memory'],
    message: (_, memory) => `a Livy gateway has whole GiB of memory, got ${memory && gibText(memory)}`,
    fix: () => 'write it in GiB, like 4 GiB',
  }),
  rule({
    code: 'spark.token.expire',
    holdsFor: 'workspace',
    find: ({ value }) =>
      (['kyuubi', 'livy'] as const).flatMap((gateway) =>
        Object.entries(value[gateway]?.tokens ?? {})
          .filter(([, { expire }]) => expire !== undefined && !Number.isInteger(inDays(expire)))
          .map(([token, { expire }]) => ({ gateway, token, expire })),
      ),
    at: ({ gateway, token }) => [gateway, 'tokens', token, 'expire'],
    message: (_, { token, expire }) => `tokens expire after whole days, '${token}' after ${expire && durationText(expire)}`,
    fix: () => 'write it in days, like 90 days',
  }),
  rule({
    code: 'spark.member.twice',
    holdsFor: 'workspace',
    find: ({ value: { members } }) => {
      const all = Object.entries(members);
      return all.flatMap(([name, { id }], index) =>
        all
          .slice(0, index)
          .filter(([, other]) => other.id === id)
          .map(([first]) => ({ name, id, first })),
      );
    },
    at: ({ name }) => ['members', name, 'id'],
    message: ({ title }, { id, first }) => `${id} is a member of ${title} already, as '${first}'`,
    fix: () => 'give one of them all the roles, and leave the other out',
  }),
  rule({
    code: 'spark.schedule.timers',
    holdsFor: 'environment',
    severity: 'warning',
    find: ({ environment }) => {
      const timers = environment.shared.sparkAdmin?.timers ?? 0;
      return when(timers > TIMERS, timers);
    },
    at: () => ['businesses'],
    where: 'key',
    message: ({ environment }, timers) =>
      `the schedules of all queues in '${environment.name}' need ${timers} timers on one function; Function Compute's documents allow ${TIMERS} in one place and ${MORE_TIMERS} in another`,
    fix: () => 'look at the quota of triggers per function in the console and have it raised, or write fewer windows',
  }),
  rule({
    code: 'spark.template.name-taken',
    holdsFor: 'workspace',
    find: ({ value }) => brokenIn(TEMPLATE_NAME_RULES, value),
    at: ({ at }) => at,
    where: 'key',
    message: (_, { message }) => message,
    fix: (_, { fix }) => fix,
  }),
  rule({
    code: 'spark.queue.missing',
    holdsFor: 'workspace',
    onKubernetes: true,
    find: ({ value }) => {
      const users: { readonly path: readonly string[]; readonly queue: string }[] = [];
      if (value.kyuubi) users.push({ path: ['kyuubi', 'queue'], queue: value.kyuubi.queue });
      if (value.livy) users.push({ path: ['livy', 'queue'], queue: value.livy.queue });
      for (const [name, { queue }] of Object.entries(value.sessions)) users.push({ path: ['sessions', name, 'queue'], queue });
      return users.filter(({ queue }) => !Object.hasOwn(value.queues, queue) && !BUILT_IN_QUEUES.includes(queue));
    },
    at: ({ path }) => path,
    message: ({ title }, { queue }) => `${title} has no queue '${queue}'`,
    fix: ({ value }, { queue }) => suggestion(queue, [...Object.keys(value.queues), ...BUILT_IN_QUEUES]),
  }),
];
