import type { Named } from '../../../domain/model';
import { SAYS, type SmokePart, type SmokeStep } from '../../core/kubernetes/smoke';

/** What outputs tell of an instance, as far as it is tried. */
export interface Instance {
  readonly endpoint: string;
  readonly password_secret: string;
}

const KEY = 'lakewright-smoke';

/** Of each instance: a value is written, read and taken away. */
export const redisSmoke = ({ told, namespace }: SmokePart<unknown, Named<Instance>>): SmokeStep[] =>
  Object.entries(told).map(([key, { endpoint, password_secret: secret }]) => {
    const [host = '', port = ''] = endpoint.split(':');
    return {
      tries: `redis ${key}: keeps a value`,
      job: {
        namespace,
        image: 'redis',
        command: ['/bin/sh', '-ec', script(host, port)],
        secrets: { REDISCLI_AUTH: { secret, key: 'password' } },
      },
      look: [`-n ${namespace} logs statefulset/${host.split('.')[0] ?? ''}`],
    };
  });

const script = (host: string, port: string): string =>
  [
    `redis() { redis-cli -h ${host} -p ${port} "$@"; }`,
    `redis SET ${KEY} 42 EX 60 > /dev/null`,
    `got=$(redis GET ${KEY})`,
    `redis DEL ${KEY} > /dev/null`,
    `[ "$got" = 42 ] || { echo "${SAYS}the value is '$got', and not 42"; exit 1; }`,
    `echo "${SAYS}${KEY} was written, read and taken away"`,
    '',
  ].join('\n');
