import { Construct } from 'constructs';
import { LocalSecret } from '../core/kubernetes/secret';
import { LAPTOP_PORTS } from '../core/kubernetes/ports';
import type { Space } from '../core/kubernetes/space';
import { Workload } from '../core/kubernetes/workload';
import { MYSQL } from './local/mysql';

/** A MySQL server with a disk. */
export class Mysql extends Construct {
  constructor(scope: Construct, id: string, { space }: { readonly space: Space }) {
    super(scope, id);
    const root = new LocalSecret(this, 'Root', { name: MYSQL.rootSecret, namespaces: [space.reference] });
    const server = new Workload(this, 'Server', {
      name: MYSQL.service,
      space,
      image: 'mysql',
      // The data folder is below the mount, because some disks come with files in their root. Performance schema is off: it takes memory.
      args: [`--datadir=${MYSQL.data}/data`, '--innodb-buffer-pool-size=128M', '--performance-schema=OFF'],
      secrets: { MYSQL_ROOT_PASSWORD: { secret: root.name, key: 'password' } },
      ports: { mysql: MYSQL.port },
      expose: { mysql: LAPTOP_PORTS.mysql.node },
      disk: { path: MYSQL.data, size: '5Gi' },
    });
    server.node.addDependency(root);
  }
}
