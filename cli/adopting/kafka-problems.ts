import type { Environment } from '../../model/model';
import type { Refused } from './refused';
import { textOf, type Thing } from './thing';

/** An environment shares one instance, and topics are on it. `known` is its id where the estate makes it. */
export function kafkaProblems(things: readonly Thing[], environment: Environment, known?: string): Refused[] {
  const instances = things.filter(({ type }) => type === 'alicloud_alikafka_instance');
  const parts = things.filter(({ type }) => /^alicloud_alikafka_(?:topic|consumer_group)$/.test(type));
  const [instance, ...more] = instances;
  const own = known ?? ownOf(environment);
  const home = own ?? instance?.id ?? textOf(parts[0]?.attributes ?? {}, 'instance_id');
  return [
    ...more.map((thing) => ({
      thing,
      code: 'adopt.kafka.second',
      message: `'${thing.id}' is one more Kafka instance, and an environment shares one`,
      fix: 'adopt it into another environment',
    })),
    ...(instance && own !== undefined
      ? [
          {
            thing: instance,
            code: 'adopt.kafka.second',
            message: `${environment.name} has a Kafka instance already`,
            fix: 'adopt it into another environment, or take shared.kafka out',
          },
        ]
      : []),
    ...instances
      .filter(({ attributes }) => textOf(attributes, 'instance_type') !== 'alikafka_serverless')
      .map((thing) => ({
        thing,
        code: 'adopt.kafka.edition',
        message: `'${thing.id}' is no serverless instance`,
        fix: `use it as it is: shared.kafka: { existing: ${thing.id} }; its topics can be adopted`,
      })),
    ...parts
      .filter(({ attributes }) => textOf(attributes, 'instance_id') !== home)
      .map((thing) => ({
        thing,
        code: 'adopt.kafka.other',
        message: `'${thing.id}' is on another instance than ${environment.name} shares`,
        fix: 'adopt it into an environment that shares its instance',
      })),
  ];
}

/** Id of the instance that an environment shares; empty where it makes one. */
function ownOf({ shared: { kafka } }: Environment): string | undefined {
  if (kafka === undefined) return undefined;
  return 'existing' in kafka ? kafka.existing : '';
}
