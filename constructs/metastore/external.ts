import { Construct } from 'constructs';
import { check } from '../core/check';
import type { Problem } from '../core/problem';
import type { IMetastore } from './contract';

/** Options of {@link ExternalMetastore}. */
export interface ExternalMetastoreProps {
  /** For example `thrift://10.0.0.10:9083`, in the order clients try them. */
  readonly uris: readonly string[];
}

const THRIFT_URI = /^thrift:\/\/[A-Za-z0-9.-]+:\d{1,5}$/;

/** A Hive Metastore that somebody else runs; nothing is made. */
export class ExternalMetastore extends Construct implements IMetastore {
  readonly kind = 'external';
  readonly thriftUris: string;

  constructor(scope: Construct, id: string, { uris }: ExternalMetastoreProps) {
    super(scope, id);
    check(
      this,
      uris.length === 0 && {
        code: 'metastore.uris.none',
        message: 'an external metastore needs at least one address',
        fix: 'add one to uris, for example thrift://10.0.0.10:9083',
      },
      ...uris.map(badUri),
    );
    this.thriftUris = uris.join(',');
  }
}

const badUri = (uri: string): Problem | false =>
  !THRIFT_URI.test(uri) && {
    code: 'metastore.uris.form',
    message: `'${uri}' is not the address of a Hive Metastore`,
    fix: 'write it in uris as thrift://10.0.0.10:9083',
  };
