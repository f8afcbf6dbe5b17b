import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Fcv3AsyncInvokeConfig } from '@cdktf/provider-alicloud/lib/fcv3-async-invoke-config';
import { Fcv3Function } from '@cdktf/provider-alicloud/lib/fcv3-function';
import { OssBucketObject } from '@cdktf/provider-alicloud/lib/oss-bucket-object';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { NAMES } from '../../domain/names/rules';
import type { DurationLike } from '../../domain/units/quantity';
import { Role } from '../access/role';
import { badName, check, errorsIn } from '../core/check';
import { unpairedDestroy } from '../core/protection';
import type { Statement } from '../core/ram-grants';
import { ref } from '../core/reference';
import { surroundingsOf } from '../core/surroundings';
import { TerraformAsset } from '../core/terraform';
import { LogStore } from '../logs/log-store';
import { ObjectBucket } from '../storage/object-bucket';
import type { SparkAdmin } from './contract';
import { CODE_RULES } from './known/admin-rules';
import { type ManagedWorkspace, stackStatements, workspaceStatements } from './stack-role';

/** What the function's code asks of whoever runs it. */
export interface FunctionRuntime {
  readonly runtime: string;
  /** For example `index.handler`. */
  readonly handler: string;
  /** Seconds after which an invocation ends. */
  readonly timeout: number;
  /** Seconds after which an event that was not delivered is dropped. */
  readonly eventAge: number;
}

/** Options of {@link SparkAdminFunction}. */
export interface SparkAdminFunctionProps {
  /** Of the function and of its role; unique in the account. */
  readonly name: string;
  /** Absolute path of the zip. */
  readonly code: string;
  /** Bucket that Function Compute gets the code from, made here; unique across Alibaba Cloud. */
  readonly bucketName: string;
  readonly run: FunctionRuntime;
  /** What the code itself needs, beside what ROS does with the role. */
  readonly statements: readonly Statement[];
  /** What it may do to the secrets that it writes, by name: as many as there are tokens. @default - none */
  readonly secrets?: readonly Statement[];
  /** Workspaces that ROS makes with its role; it touches no others. */
  readonly workspaces: readonly ManagedWorkspace[];
  /** Store for its log, made here in a project that is there. */
  readonly log: { readonly project: string; readonly store: string; readonly retention: DurationLike };
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = { onRemoval: 'retain' } as const;
/** It waits most of the time: the smallest share of a core that goes with the memory. */
const SIZE = { cpu: 0.35, memorySize: 512, diskSize: 512 } as const;
const RETRIES = 3;
/** Digits of the code's SHA-256 in the object's key. */
const DIGITS = 16;

/**
 * The function that makes queues, gateways, sessions, connections, members and tokens. Other code is another object, whose key is the
 * one line that a plan shows; the function is then updated, and what it manages is not touched.
 */
export class SparkAdminFunction extends Construct implements SparkAdmin {
  readonly resources: {
    readonly function: Fcv3Function;
    readonly role: Role;
    readonly bucket: ObjectBucket;
    readonly object: OssBucketObject;
    readonly logs: LogStore;
    readonly events: Fcv3AsyncInvokeConfig;
  };
  readonly serviceToken: string;
  readonly functionName: string;
  readonly roleName: string;

  constructor(scope: Construct, id: string, props: SparkAdminFunctionProps) {
    super(scope, id);
    const { name, code, run, log } = props;
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    check(
      this,
      badName(NAMES.fcFunction, name),
      badName(NAMES.logStore, log.store, 'log.store'),
      unpairedDestroy(this, onRemoval),
      ...errorsIn(CODE_RULES, { path: code, built: existsSync(code) }),
    );
    const role = this.#role(props);
    const bucket = new ObjectBucket(this, 'Bucket', { name: props.bucketName, onRemoval });
    const object = codeObject(this, bucket.bucketRef, code);
    const logs = new LogStore(this, 'Logs', { name: log.store, projectName: log.project, retention: log.retention, onRemoval });
    const made = new Fcv3Function(this, 'Function', {
      functionName: name,
      description: 'Queues, gateways, sessions, members and tokens of Serverless Spark',
      runtime: run.runtime,
      handler: run.handler,
      ...SIZE,
      timeout: run.timeout,
      role: role.arn,
      // It calls public endpoints: ROS gives it a public address to answer to.
      internetAccess: true,
      logConfig: { project: log.project, logstore: ref(logs.resources.store, 'logstore_name') },
      code: { ossBucketName: bucket.bucketRef, ossObjectName: ref(object, 'key') },
    });
    // Whoever waits for the function waits for what its role may do.
    made.node.addDependency(role);
    const events = new Fcv3AsyncInvokeConfig(this, 'Events', {
      functionName: ref(made, 'function_name'),
      maxAsyncEventAgeInSeconds: run.eventAge,
      maxAsyncRetryAttempts: RETRIES,
    });
    this.serviceToken = ref(made, 'function_arn');
    this.functionName = ref(made, 'function_name');
    this.roleName = role.roleName;
    this.resources = { function: made, role, bucket, object, logs, events };
  }

  #role({ name, statements, secrets = [], workspaces }: SparkAdminFunctionProps): Role {
    const { allowDataLoss } = surroundingsOf(this);
    const role = new Role(this, 'Role', { name, description: 'Serverless Spark: admin function and ROS', trust: 'fcAndRos' });
    role.grant(...statements, ...stackStatements({ functionName: name, deletes: allowDataLoss }));
    role.grantNames(...secrets, ...workspaceStatements({ workspaces }));
    return role;
  }
}

function codeObject(scope: Construct, bucket: string, path: string): OssBucketObject {
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, DIGITS);
  // A constant folder: the key alone tells of other code.
  const file = new TerraformAsset(scope, 'Code', { path, assetHash: 'current' });
  return new OssBucketObject(scope, 'Object', {
    bucket,
    key: `spark-admin/${digest}.zip`,
    source: file.path,
    // The function must find either of the two while it is updated.
    lifecycle: { createBeforeDestroy: true },
  });
}
