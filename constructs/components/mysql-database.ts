import { Construct } from 'constructs';
import { dnsName } from '../core/kubernetes/names';
import { LocalSecret } from '../core/kubernetes/secret';
import type { Space } from '../core/kubernetes/space';
import { Step } from '../core/kubernetes/step';
import { MYSQL, mysqlHost, mysqlName, mysqlScript } from './local/mysql';

/** Options of {@link MysqlDatabase}. */
export interface MysqlDatabaseProps {
  readonly business: string;
  /** Where the business's programs run. */
  readonly space: Space;
  /** Namespace of the server. */
  readonly platform: string;
}

/** A business's database: its address, name, user and password are in one secret. */
export class MysqlDatabase extends Construct {
  readonly secretName: string;

  constructor(scope: Construct, id: string, { business, space, platform }: MysqlDatabaseProps) {
    super(scope, id);
    const name = mysqlName(business);
    const host = mysqlHost(platform);
    const secret = new LocalSecret(this, 'Password', {
      name: dnsName(business, 'mysql'),
      namespaces: [space.reference, platform],
      data: { host, port: String(MYSQL.port), database: name, username: name },
    });
    this.secretName = secret.name;
    const step = new Step(this, 'Step', {
      name: dnsName(business, 'mysql'),
      namespace: platform,
      image: 'mysql',
      memory: 128,
      command: ['/bin/bash', '-ec', mysqlScript(host, name)],
      secrets: {
        ROOT_PASSWORD: { secret: MYSQL.rootSecret, key: 'password' },
        PASSWORD: { secret: secret.name, key: 'password' },
      },
    });
    step.node.addDependency(secret);
  }
}
