import { Construct } from 'constructs';
import { Files } from '../core/kubernetes/files';
import type { Space } from '../core/kubernetes/space';
import { Workload } from '../core/kubernetes/workload';
import { CELEBORN, celebornConf } from './local/celeborn';

/** A master and a worker of Celeborn. */
export class Celeborn extends Construct {
  constructor(scope: Construct, id: string, { space }: { readonly space: Space }) {
    super(scope, id);
    const files = new Files(this, 'Files', { name: 'celeborn', space, data: { 'celeborn-defaults.conf': celebornConf(space.name) } });
    const common = {
      space,
      files: { config: files.name },
      mounts: { '/config': 'config' },
      checksums: files.checksums,
    };
    // Unless this variable is set, to any value, the scripts of Celeborn run in the background and the container ends.
    const env = { CELEBORN_CONF_DIR: '/config', CELEBORN_NO_DAEMONIZE: 'true' };
    const master = new Workload(this, 'Master', {
      ...common,
      name: CELEBORN.master,
      image: 'celebornMaster',
      command: ['/opt/celeborn/sbin/start-master.sh'],
      env: { ...env, CELEBORN_MASTER_MEMORY: '256m' },
      ports: { rpc: CELEBORN.port },
    });
    const worker = new Workload(this, 'Worker', {
      ...common,
      name: CELEBORN.worker,
      image: 'celebornWorker',
      command: ['/opt/celeborn/sbin/start-worker.sh'],
      env: { ...env, CELEBORN_WORKER_MEMORY: '384m', CELEBORN_WORKER_OFFHEAP_MEMORY: '384m' },
      ports: { http: 9096 },
      disk: { path: CELEBORN.disk, size: `${CELEBORN.diskGib}Gi` },
    });
    worker.node.addDependency(master);
  }
}
