import { errorsIn } from '../core/check';
import type { IGrantable } from '../core/grantable';
import { ValidationError } from '../core/problem';
import type { IEncryptionKey } from '../keys/contract';
import type { Access } from './actions';
import type { ILake } from './contract';
import { grantWithKey } from './grant';
import { LAYER_RULES } from './known/layer-rules';
import { hdfsStatements, ossStatements } from './statements';

/** What has to be known of a lake to use it. */
export interface LakeAttributes {
  readonly bucketName: string;
  readonly kind: ILake['kind'];
  /** Region of the bucket; OSS-HDFS addresses carry it. */
  readonly region: string;
  /** Names of the layers. */
  readonly layers: readonly string[];
  /** Key that the bucket is encrypted with, if it is one of ours. @default - none */
  readonly key?: IEncryptionKey;
}

/** A lake by its name: addresses and grants, no resources. */
export class LakeLocation implements ILake {
  readonly bucketName: string;
  readonly kind: ILake['kind'];
  readonly rootUri: string;
  readonly layers: readonly string[];
  readonly #path: string;
  readonly #key: IEncryptionKey | undefined;

  /** @param path who speaks in errors, for example the path of a construct */
  constructor(path: string, { bucketName, kind, region, layers, key }: LakeAttributes) {
    this.bucketName = bucketName;
    this.kind = kind;
    this.rootUri = kind === 'oss-hdfs' ? `oss://${bucketName}.${region}.oss-dls.aliyuncs.com/` : `oss://${bucketName}/`;
    this.layers = [...layers];
    this.#path = path;
    this.#key = key;
  }

  layerUri(layer: string): string {
    this.#mustKnow(layer);
    return `${this.rootUri}${layer}/`;
  }

  grantRead(to: IGrantable, layer?: string): void {
    this.#grant(to, 'read', layer);
  }

  grantReadWrite(to: IGrantable, layer?: string): void {
    this.#grant(to, 'readWrite', layer);
  }

  #grant(to: IGrantable, access: Access, layer: string | undefined): void {
    if (layer !== undefined) this.#mustKnow(layer);
    const statements = this.kind === 'oss-hdfs' ? hdfsStatements(this.bucketName, access) : ossStatements(this.bucketName, access, layer);
    grantWithKey(to, access, statements, this.#key);
  }

  #mustKnow(layer: string): void {
    const problems = errorsIn(LAYER_RULES, { layer, bucketName: this.bucketName, layers: this.layers });
    if (problems.length > 0) throw new ValidationError(this.#path, problems);
  }
}
