import { Construct } from 'constructs';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import { dnsName } from '../../core/kubernetes/names';
import type { LocalPart } from '../../core/kubernetes/part';
import { LocalSecret } from '../../core/kubernetes/secret';
import { Workload } from '../../core/kubernetes/workload';
import type { RedisInstanceModel } from '../known/model';
import { redisSmoke } from '../local/smoke';
import type { RedisOutputs } from './business';

const PORT = 6379;

/** One Redis per instance, with its password and a disk; memory is a laptop's, whatever the cloud's is. */
export function build(stack: Construct, { model, space }: LocalPart<Named<RedisInstanceModel>>): Named<RedisOutputs> {
  const scope = new Construct(stack, 'Redis');
  return mapValues(model, (_, key) => {
    const name = dnsName('redis', key);
    const at = new Construct(scope, key);
    const secret = new LocalSecret(at, 'Password', { name: dnsName(name, 'password'), namespaces: [space.reference] });
    const server = new Workload(at, 'Server', {
      name,
      space,
      image: 'redis',
      args: ['--requirepass', '$(PASSWORD)', '--appendonly', 'yes', '--maxmemory', '96mb'],
      secrets: { PASSWORD: { secret: secret.name, key: 'password' }, REDISCLI_AUTH: { secret: secret.name, key: 'password' } },
      ports: { redis: PORT },
      disk: { path: '/data', size: '1Gi' },
    });
    return { instance_id: name, endpoint: `${server.host}:${PORT}`, password_secret: secret.name };
  });
}

export const outputs = (instances: Named<RedisOutputs>): Named<RedisOutputs> => instances;

export const smoke = redisSmoke;
