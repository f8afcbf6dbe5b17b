import type { AttributeDiff, ShownChange } from '../../../plan';

/** A change as a reading shows it. */
export const change = (
  action: ShownChange['action'],
  address: string,
  diffs: readonly AttributeDiff[] = [],
  more: Partial<ShownChange> & { readonly stack?: string; readonly inner?: string } = {},
): ShownChange => {
  const { stack = 'risk-dev', inner, ...rest } = more;
  return {
    resource: { stack, address, type: address.split('.')[0] ?? '', name: '', ...(inner === undefined ? {} : { inner }) },
    action,
    diffs,
    harmless: action === 'update' && diffs.every(({ harmless }) => harmless !== undefined),
    importing: false,
    ...rest,
  };
};

/** An attribute that gets a value. */
export const to = (path: string, after?: string, more: Partial<AttributeDiff> = {}): AttributeDiff => ({
  path,
  before: 'before',
  ...(after === undefined ? {} : { after }),
  replaces: false,
  unknown: false,
  secret: false,
  ...more,
});

/** An attribute whose value is known after the apply. */
export const unknown = (path: string, more: Partial<AttributeDiff> = {}): AttributeDiff =>
  to(path, '(known after apply)', { unknown: true, ...more });

/** A secret that becomes another. */
export const secret = (path: string): AttributeDiff => to(path, '(secret changed)', { before: '(secret)', secret: true });
