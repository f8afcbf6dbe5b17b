import type { RiskWord } from '../../../domain/tables';
import type { AttributeDiff } from '../../../plan';

type Values = Pick<AttributeDiff, 'before' | 'after'> & {
  /** What names of objects start with, where a rule is about those alone. */
  readonly prefix?: string | undefined;
  /** A policy that grants all that it granted, and more. */
  readonly grantsMore?: boolean;
};

/** What an update in place means, by type and attribute without places in lists. All rows that match count, the worst of them is told. */
export interface UpdatedRow {
  readonly type: RegExp;
  readonly attribute: RegExp;
  /** @default - whatever changes */
  readonly when?: (values: Values) => boolean;
  readonly risk: RiskWord;
  /** In one line, that needs no other to be understood. */
  readonly why: string | ((values: Values) => string);
  /** Where it stands that it is so; absent where the type is made here. */
  readonly source?: string;
}
