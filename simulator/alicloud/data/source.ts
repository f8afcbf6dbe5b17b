import type { Json, JsonObject } from '../../cloud/object';
import type { View } from '../../cloud/store';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';

/** One read of a data source. */
export interface Question {
  readonly cloud: View;
  readonly region: string;
  readonly model: TypeModel;
  /** Arguments as configured; what is not set is null. */
  readonly asked: JsonObject;
}

/** Computed attributes of the answer; arguments are kept and what is missing stays empty. */
export type DataSource = (question: Question) => Readonly<Record<string, Json>>;
export type DataTable = Readonly<Record<string, DataSource>>;
