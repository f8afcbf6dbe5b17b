import type { Construct } from 'constructs';
import { DataTerraformRemoteStateLocal, DataTerraformRemoteStateOss, LocalBackend, OssBackend } from '../../constructs/core/terraform';
import type { StatePlace } from './state-place';

/** Gives a stack its backend: an OSS bucket with a Tablestore lock, or a local file. */
export function addBackend(scope: Construct, place: StatePlace): void {
  if (place.kind === 'local') new LocalBackend(scope, { path: place.path });
  else new OssBackend(scope, { ...place.object, encrypt: true });
}

/** Reads another stack's state; returns a function from output name (and map key) to a reference string. */
export function readState(scope: Construct, id: string, place: StatePlace): (output: string, key?: string) => string {
  const state =
    place.kind === 'local'
      ? new DataTerraformRemoteStateLocal(scope, id, { path: place.path })
      : new DataTerraformRemoteStateOss(scope, id, place.object);
  return (output, key) => {
    const member = key === undefined ? '' : `["${key}"]`;
    return `\${data.terraform_remote_state.${state.friendlyUniqueId}.outputs.${output}${member}}`;
  };
}
