import { compactJson } from '../src/planning/compact-json';

/** Texts of a type that the provider keeps in another form than they are written in. */
export interface StoredForm {
  readonly type: string;
  readonly attribute: string;
  store(text: string): string;
}

/** Seen in the provider's published code; a plan already shows the form that is kept. */
export const STORED_FORMS: readonly StoredForm[] = [{ type: 'alicloud_pai_service', attribute: 'service_config', store: compactJson }];
