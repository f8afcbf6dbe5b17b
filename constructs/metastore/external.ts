import { Construct } from 'constructs';
import { check, errorsIn } from '../core/check';
import type { IMetastore } from './contract';
import { URIS_RULES } from './known/uris-rules';

/** Options of {@link ExternalMetastore}. */
export interface ExternalMetastoreProps {
  /** For example `thrift://10.0.0.10:9083`, in the order clients try them. */
  readonly uris: readonly string[];
}

/** A Hive Metastore that somebody else runs; nothing is made. */
export class ExternalMetastore extends Construct implements IMetastore {
  readonly kind = 'external';
  readonly thriftUris: string;

  constructor(scope: Construct, id: string, { uris }: ExternalMetastoreProps) {
    super(scope, id);
    check(this, ...errorsIn(URIS_RULES, { uris }));
    this.thriftUris = uris.join(',');
  }
}
