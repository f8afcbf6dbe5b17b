import { JobV1 } from '@cdktf/provider-kubernetes/lib/job-v1';
import { Construct } from 'constructs';
import { checksum } from './files';
import { MANAGED, NAME_LABEL } from './labels';
import { dnsName } from './names';
import { podSpec } from './pod';
import type { PodProps } from './program';

/** Options of {@link Step}. */
export interface StepProps extends PodProps {
  readonly name: string;
  readonly namespace: string;
}

/**
 * Something to be done once, and again when it changes: a Job called by a digest of what it does, as the pods of a Job never change. What
 * it does has to be safe to do twice.
 */
export class Step extends Construct {
  constructor(scope: Construct, id: string, { namespace, ...props }: StepProps) {
    super(scope, id);
    const name = dnsName(props.name, checksum(props).slice(0, 8));
    const labels = { ...MANAGED, [NAME_LABEL]: props.name };
    new JobV1(this, 'Job', {
      metadata: { name, namespace, labels },
      spec: {
        backoffLimit: 10,
        template: {
          metadata: { labels },
          spec: podSpec('step', props, { probes: false, restart: 'OnFailure' }),
        },
      },
      waitForCompletion: true,
      timeouts: { create: '10m', update: '10m' },
    });
  }
}
