import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SmallEstate } from '../deploy/small-estate';

/** Leaves the state of a stack with a Spark workspace of 80 CU where the estate keeps its states. */
export function leaveState(estate: SmallEstate, stack: string): void {
  const workspace = { Type: 'ALIYUN::EMR::SparkWorkspace', Properties: { ResourceSpec: { Cu: 80 } } };
  const attributes = { stack_name: 'old', template_body: JSON.stringify({ Resources: { Workspace: workspace } }), parameters: [] };
  const resource = { mode: 'managed', type: 'alicloud_ros_stack', name: 'S', instances: [{ attributes }] };
  mkdirSync(join(estate.dir, '.state'), { recursive: true });
  estate.write(join('.state', `${stack}.tfstate`), JSON.stringify({ version: 4, outputs: {}, resources: [resource] }));
}
