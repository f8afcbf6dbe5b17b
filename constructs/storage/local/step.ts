import type { Construct } from 'constructs';
import { hostOf } from '../../core/kubernetes/names';
import { Step } from '../../core/kubernetes/step';
import { S3 } from './s3';

/** Somebody with a key. */
export interface S3User {
  /** Its access key, too. */
  readonly name: string;
  /** Secret in the platform's namespace whose `password` is its secret key. */
  readonly secret: string;
  readonly actions: readonly string[];
}

/** Options of {@link s3Step}. */
export interface S3StepProps {
  readonly name: string;
  readonly platform: string;
  readonly buckets: readonly string[];
  readonly users: readonly S3User[];
}

/** Buckets and keys, made through the store's own shell: what is there stays as it is. */
export function s3Step(scope: Construct, id: string, { name, platform, buckets, users }: S3StepProps): Step {
  const host = hostOf(S3.service, platform);
  return new Step(scope, id, {
    name,
    namespace: platform,
    image: 'seaweedfs',
    memory: 256,
    command: ['/bin/sh', '-ec', script(host, buckets, users)],
    secrets: Object.fromEntries(users.map(({ secret }, index) => [`KEY_${index}`, { secret, key: 'password' }])),
  });
}

/** The shell reads lines; a bucket that is there already is no failure of the step. */
function script(host: string, buckets: readonly string[], users: readonly S3User[]): string {
  const lines = [
    ...buckets.map((bucket) => `echo "s3.bucket.create -name ${bucket}"`),
    ...users.map(
      ({ name, actions }, index) =>
        `echo "s3.configure -user ${name} -access_key ${name} -secret_key $KEY_${index} -actions ${actions.join(',')} -apply"`,
    ),
  ];
  return [
    `until wget -q -O /dev/null http://${host}:${S3.port}/healthz; do sleep 2; done`,
    `(\n${lines.join('\n')}\n) | weed shell -master=${host}:9333 -filer=${host}:8888`,
  ].join('\n');
}
