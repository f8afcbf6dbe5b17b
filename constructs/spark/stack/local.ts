import { Construct } from 'constructs';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import { unlessOnly } from '../../../domain/names/place';
import { BUSINESS_LABEL } from '../../core/kubernetes/labels';
import { dnsName } from '../../core/kubernetes/names';
import type { LocalPart } from '../../core/kubernetes/part';
import { Space } from '../../core/kubernetes/space';
import type { SparkWorkspaceModel } from '../known/model';
import { parseQueueReference, queueNames } from '../known/queue-names';
import { sparkWorkspace } from '../known/names';
import { localQueues, workspaceHard } from '../local/quota';
import { sparkSmoke } from '../local/smoke';
import { SpaceAccess } from '../local/space-access';
import { SpaceQuotas } from '../local/space-quotas';
import { Programs } from '../local/programs';
import type { SparkOutputs } from './business';

/** A namespace per workspace, with two levels of quotas, who may submit, what jobs are told, and its gateways. */
export function build(stack: Construct, part: LocalPart<Named<SparkWorkspaceModel>>): Named<SparkOutputs> {
  const { model, place, prefix, profile, space: home, workloads } = part;
  const scope = new Construct(stack, 'Spark');
  return mapValues(model, (workspace, key) => {
    const at = new Construct(scope, key);
    const name = dnsName(prefix, place.business, 'spark', unlessOnly(key));
    const business = home.labels[BUSINESS_LABEL] ?? '';
    const space = new Space(at, 'Space', { name, labels: home.labels, from: [{ [BUSINESS_LABEL]: business }] });
    const queues = localQueues(name, workspace, profile);
    const quotas = new SpaceQuotas(at, 'Quotas', { space, hard: workspaceHard(workspace, profile), queues });
    const submitters = Object.entries(workloads)
      .filter(([, { submit = [] }]) => submit.some((entry) => parseQueueReference(entry).workspace === key))
      .map(([workload]) => workload);
    new SpaceAccess(at, 'Access', { space, from: home, submitters });
    const programs = new Programs(at, 'Programs', { part, key, workspace, space, queues });
    programs.node.addDependency(quotas);
    return {
      workspace_id: name,
      workspace_name: sparkWorkspace(place, key),
      queues: queueNames(workspace.queues),
      ...(programs.kyuubi && { kyuubi: programs.kyuubi }),
      sessions: programs.sessions,
    };
  });
}

export const outputs = (workspaces: Named<SparkOutputs>): Named<SparkOutputs> => workspaces;

export const smoke = sparkSmoke;
