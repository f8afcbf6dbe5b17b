import type { IGrantable } from '../core/grantable';

/** Where data lies: a bucket with named layers. */
export interface ILake {
  readonly bucketName: string;
  readonly kind: 'oss-hdfs' | 'oss';
  /** Address of the root, with a slash at the end. */
  readonly rootUri: string;
  /** Names of the layers, in the order they were declared. */
  readonly layers: readonly string[];
  /** Address of a layer, with a slash at the end; throws if there is no such layer. */
  layerUri(layer: string): string;
  /** Reading the whole lake, or one layer. */
  grantRead(to: IGrantable, layer?: string): void;
  /** Reading, writing and deleting in the whole lake, or in one layer. */
  grantReadWrite(to: IGrantable, layer?: string): void;
}

/** A bucket for files beside the lake. */
export interface IBucket {
  readonly bucketName: string;
  /** Reading all of it. */
  grantRead(to: IGrantable): void;
  /** Reading, writing and deleting in all of it. */
  grantReadWrite(to: IGrantable): void;
}
