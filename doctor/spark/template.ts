import { SPARK_DEFAULTS } from '../../constructs/spark/known/defaults';
import { displayRelease } from '../../constructs/spark/release';
import type { ScratchPlace } from './scratch-place';

/** A template of ROS, as far as a probe needs one. */
export interface Template {
  readonly ROSTemplateFormatVersion: '2015-09-01';
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: object; readonly DependsOn?: string }>>;
}

/** What the scratch workspace may use at most: no job runs in it. */
export const SCRATCH_CU = 20;

/** What is in a version of the scratch stack. */
export interface Parts {
  readonly livy?: true;
  /** A change that must fail, between two parts: the first one is changed before it, the last one never has its turn. */
  readonly failing?: true;
  /** Whether it has the two parts that show the order of a rollback. */
  readonly order?: true;
}

/** The scratch workspace, and what a probe adds to it. */
export function scratchTemplate({ name, bucket, jobRole }: ScratchPlace, { livy, failing, order }: Parts): Template {
  const value = failing ? 'after' : 'before';
  return {
    ROSTemplateFormatVersion: '2015-09-01',
    Resources: {
      Workspace: {
        Type: 'ALIYUN::EMR::SparkWorkspace',
        Properties: {
          WorkspaceName: name,
          OssBucket: `oss://${bucket}/`,
          RamRoleName: jobRole,
          PaymentType: 'PostPaid',
          ResourceSpec: { Cu: SCRATCH_CU },
        },
      },
      ...(order
        ? { First: parameter(`${name}-first`, value), Never: parameter(`${name}-never`, value, failing ? 'Broken' : 'First') }
        : {}),
      // Names of parameters must not begin so: the service refuses it, and nothing is made.
      ...(failing ? { Broken: parameter(`ALIYUN-${name}`, value, 'First') } : {}),
      ...(livy ? { Livy: livyGateway() } : {}),
    },
  };
}

const parameter = (name: string, value: string, after?: string) => ({
  Type: 'ALIYUN::OOS::Parameter',
  Properties: { Name: name, Type: 'String', Value: value },
  ...(after === undefined ? {} : { DependsOn: after }),
});

/** As `constructs/spark/livy.ts` has ROS make one, of the smallest size. */
function livyGateway() {
  const { engine, livy } = SPARK_DEFAULTS;
  return {
    Type: 'ALIYUN::EMR::LivyCompute',
    Properties: {
      WorkspaceBizId: { 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] },
      Name: 'livy',
      QueueName: 'dev_queue',
      LivyVersion: livy.version,
      DisplayReleaseVersion: displayRelease(engine),
      CpuLimit: String(livy.cpu),
      MemoryLimit: '4Gi',
      AuthType: 'Token',
      AutoStartConfiguration: { Enable: true },
      Fusion: false,
      EnablePublic: false,
    },
  };
}
