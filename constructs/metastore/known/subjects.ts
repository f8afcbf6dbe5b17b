import type { Around, Path } from '../../../domain/rule';
import type { ClusterSubject } from './cluster-rules';
import type { DatabaseSubject } from './database-rules';
import type { KeyPairSubject } from './key-pair-rules';
import type { MetastoreModel } from './model';
import type { UrisSubject } from './uris-rules';

/** Things that rules are about, each with its path in a metastore. None is in metastores of two kinds. */
type Found<S> = readonly (readonly [Path, S])[];

export const cluster = (model: MetastoreModel): Found<ClusterSubject> => (model.kind === 'emr' ? [[[], model]] : []);

export const database = (model: MetastoreModel): Found<DatabaseSubject> => (model.kind === 'emr' ? [[['database'], model.database]] : []);

export const keyPair = (model: MetastoreModel, { environment: { region } }: Around): Found<KeyPairSubject> =>
  model.kind === 'emr' ? [[[], { keyPair: model.keyPair, assumed: model.keyPairAssumed, region }]] : [];

export const uris = (model: MetastoreModel): Found<UrisSubject> => (model.kind === 'external' ? [[[], model]] : []);
