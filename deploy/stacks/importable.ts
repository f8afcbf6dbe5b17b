import type { StackDocument } from './stack-folder';

/** Something described that may be there already, and the id it is imported by. */
export interface Importable {
  readonly type: string;
  readonly address: string;
  readonly id: string;
  /** What it is called in the service. */
  readonly name: string;
  /** Tags that it is described with. */
  readonly tags: Readonly<Record<string, string>>;
  /** Made by one call that overwrites, or inside of something else: it is there if that is. */
  readonly within?: string;
}

type Body = Readonly<Record<string, unknown>>;

/** What names a resource, and what it is a part of. Types that are not here are made as ever. */
const ROWS: Readonly<Record<string, { readonly id: readonly string[]; readonly within?: string }>> = {
  alicloud_oss_bucket: { id: ['bucket'] },
  alicloud_oss_bucket_versioning: { id: ['bucket'], within: 'bucket' },
  alicloud_oss_bucket_server_side_encryption: { id: ['bucket'], within: 'bucket' },
  alicloud_oss_bucket_public_access_block: { id: ['bucket'], within: 'bucket' },
  alicloud_oss_bucket_https_config: { id: ['bucket'], within: 'bucket' },
  alicloud_ots_instance: { id: ['name'] },
  alicloud_ots_table: { id: ['instance_name', 'table_name'], within: 'instance_name' },
};

/** Everything in a document that can be imported by what it is called; wholes before their parts. */
export function importables(document: StackDocument): Importable[] {
  const found = Object.entries(document.resource ?? {}).flatMap(([type, bodies]) => {
    const row = ROWS[type];
    return row === undefined ? [] : Object.entries(bodies).map(([name, body]) => importable(type, name, body as Body, row, document));
  });
  return found.sort((a, b) => Number(a.within !== undefined) - Number(b.within !== undefined));
}

function importable(type: string, key: string, body: Body, { id, within }: (typeof ROWS)[string], document: StackDocument): Importable {
  const parts = id.map((attribute) => resolved(body[attribute], document));
  return {
    type,
    address: `${type}.${key}`,
    id: parts.join(':'),
    name: parts.at(-1) ?? '',
    tags: (body['tags'] ?? {}) as Readonly<Record<string, string>>,
    ...(within === undefined ? {} : { within: resolved(body[within], document) }),
  };
}

/** A value, or the one it refers to: `${alicloud_oss_bucket.State_Bucket.bucket}`. */
function resolved(value: unknown, document: StackDocument): string {
  const text = typeof value === 'string' ? value : '';
  const [, type = '', name = '', attribute = ''] = /^\$\{(\w+)\.(\w+)\.(\w+)\}$/.exec(text) ?? [];
  const body = document.resource?.[type]?.[name] as Body | undefined;
  return type === '' ? text : resolved(body?.[attribute], document);
}
