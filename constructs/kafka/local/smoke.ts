import type { SmokeJob, SmokePart, SmokeStep } from '../../core/kubernetes/smoke';
import { KAFKA } from './properties';
import { type SmokeClient, cleanScript, prepareScript, talkScript } from './smoke-scripts';

/** What outputs tell of it, as far as it is tried. */
interface Told {
  readonly bootstrap: string;
  readonly topics: Readonly<Record<string, string>>;
  readonly user_secrets: Readonly<Record<string, string>>;
}

/** What it is made from. `acl`: whether the broker asks for names and passwords. */
type Part = SmokePart<unknown, Told> & { readonly acl: boolean };

/** Each workload's user comes in and sees its topics; one of them sends messages to a topic made for it, and gets them back. */
export function kafkaSmoke({ told, business, namespace, platform, workloads, acl }: Part): SmokeStep[] {
  const secrets = Object.entries(told.user_secrets);
  const tries = 'kafka: produces and consumes as its workloads';
  if (acl && secrets.length === 0) return [{ tries, why: 'no workload of the business may produce or consume' }];
  const topicsOf = (workload: string): string[] =>
    ['produce', 'consume'].flatMap((verb) => workloads[workload]?.[verb] ?? []).flatMap((key) => told.topics[key] ?? []);
  const client: SmokeClient = {
    bootstrap: told.bootstrap,
    acl,
    topic: `${business}-lakewright-smoke`,
    users: acl ? secrets.map(([workload]) => [...new Set(topicsOf(workload))]) : [Object.values(told.topics)],
  };
  const common = { image: 'kafka', memory: 512, env: { KAFKA_HEAP_OPTS: '-Xmx256m' } } as const;
  const job = (script: string, at: string, keys: SmokeJob['secrets'] = {}): SmokeJob => ({
    ...common,
    namespace: at,
    command: ['/bin/bash', '-ec', script],
    secrets: keys,
  });
  const users = Object.fromEntries(
    secrets.flatMap(([, secret], index) => [
      [`USER_${index}`, { secret, key: 'username' }],
      [`PASSWORD_${index}`, { secret, key: 'password' }],
    ]),
  );
  const admin = { ADMIN_PASSWORD: { secret: KAFKA.adminIn, key: 'password' } };
  const first = secrets[0]?.[1];
  const named = first === undefined ? {} : { USER_0: { secret: first, key: 'username' } };
  return [
    {
      tries,
      before: job(prepareScript(client), platform, { ...admin, ...named }),
      job: job(talkScript(client), namespace, users),
      after: job(cleanScript(client), platform, { ...admin, ...named }),
      look: [`-n ${platform} logs statefulset/${KAFKA.service}`],
    },
  ];
}
