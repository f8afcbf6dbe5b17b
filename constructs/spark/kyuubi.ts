import type { SparkKyuubi } from './known/model';
import { type Runtime, sparkConf } from './runtime';
import { taking } from './take-over';
import type { WorkspaceTemplate } from './workspace-template';

const ID = 'Kyuubi';
const MINUTES = 30;

/** References to where the gateway is found. */
export interface KyuubiEndpoints {
  readonly endpoint: string;
  /** JDBC URL; a token goes to its end. */
  readonly jdbcUrl: string;
}

/** Adds the SQL gateway; its addresses inside the network, or undefined when nobody can make it. */
export function addKyuubi(template: WorkspaceTemplate, kyuubi: SparkKyuubi, runtime: Runtime): KyuubiEndpoints | undefined {
  if (!template.managed) return undefined;
  template.addManaged(
    ID,
    'SparkKyuubi',
    MINUTES,
    {
      Name: 'kyuubi',
      ...taking(kyuubi),
      Queue: template.text('KyuubiQueue', kyuubi.queue),
      EngineVersion: runtime.release,
      KyuubiVersion: template.text('KyuubiVersion', kyuubi.version),
      ComputeInstance: template.text('KyuubiSize', kyuubi.size),
      Replicas: template.number('KyuubiReplicas', kyuubi.replicas),
      Public: kyuubi.public,
      SparkConfigs: { ...sparkConf(runtime), 'spark.emr.serverless.fusion': String(runtime.fusion) },
    },
    runtime.after(kyuubi.queue),
  );
  return {
    endpoint: template.output('KyuubiEndpoint', { 'Fn::GetAtt': [ID, 'InnerEndpoint'] }),
    jdbcUrl: template.output('KyuubiJdbcUrl', { 'Fn::GetAtt': [ID, 'JdbcUrl'] }),
  };
}
