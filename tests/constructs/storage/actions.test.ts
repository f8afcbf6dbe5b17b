import { SECRET_ACTIONS } from '../../../constructs/core/secret-actions';
import { KEY_ACTIONS, keyStatement } from '../../../constructs/keys/actions';
import { HDFS_ACTIONS, OSS_ACTIONS } from '../../../constructs/storage/actions';
import { hdfsStatements, ossStatements } from '../../../constructs/storage/statements';
import type { ActionList } from '../../../constructs/core/action-list';
import type { Statement } from '../../../constructs/core/ram-grants';

const TABLES: Readonly<Record<string, Readonly<Record<string, ActionList>>>> = {
  OSS_ACTIONS,
  HDFS_ACTIONS,
  KEY_ACTIONS,
  SECRET_ACTIONS,
};
const lists = Object.entries(TABLES).flatMap(([table, rows]) =>
  Object.entries(rows).map(([row, list]) => [`${table}.${row}`, list] as const),
);

const cells = (statements: readonly Statement[]) =>
  statements.flatMap(({ actions, resources, conditions }) =>
    actions.flatMap((action) => resources.map((resource) => `${action} ${resource} ${JSON.stringify(conditions)}`)),
  );

describe.each(lists)('%s', (_name, { why, actions }) => {
  test('says what it is for', () => expect(why).not.toBe(''));
  test('names actions one by one, without wildcards', () => {
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^(oss|kms):[A-Z][A-Za-z]+$/);
  });
});

test.each(Object.entries(TABLES))('%s says nothing twice in one place', (_name, rows) => {
  const all = Object.values(rows).flatMap((list) => list.actions.map((action) => `${action} ${'on' in list ? String(list.on) : ''}`));
  expect(new Set(all).size).toBe(all.length);
});

test.each([
  ['a bucket', (access: 'read' | 'readWrite') => ossStatements('acme', access)],
  ['a folder', (access: 'read' | 'readWrite') => ossStatements('acme', access, 'ods')],
  ['an OSS-HDFS bucket', (access: 'read' | 'readWrite') => hdfsStatements('acme', access)],
  ['a key', (access: 'read' | 'readWrite') => [keyStatement({ keyId: 'key-1' }, access)]],
])('readWrite of %s takes all that read takes, and more', (_what, statements) => {
  const [read, readWrite] = [cells(statements('read')), cells(statements('readWrite'))];
  expect(readWrite).toEqual(expect.arrayContaining(read));
  expect(readWrite.length).toBeGreaterThan(read.length);
});

test.each([
  ['a bucket', ossStatements('acme', 'read')],
  ['a folder', ossStatements('acme', 'read', 'ods')],
])('read of %s changes nothing', (_what, statements) => {
  for (const action of statements.flatMap(({ actions }) => actions)) expect(action).toMatch(/^oss:(Get|List)/);
});

test('read of an OSS-HDFS bucket writes no block, though RAM has one action for all calls on files', () => {
  const read = hdfsStatements('acme', 'read');
  const onBlocks = read
    .filter(({ resources }) => resources.some((resource) => resource.includes('.dlsdata')))
    .flatMap(({ actions }) => actions);
  expect(onBlocks).toEqual(['oss:GetObject']);
  expect(read.flatMap(({ actions }) => actions)).not.toContain('oss:PostDataLakeStorageAdminOperation');
});

test('every statement is about one bucket, never about all', () => {
  const all = [...ossStatements('acme', 'readWrite'), ...ossStatements('acme', 'readWrite', 'ods'), ...hdfsStatements('acme', 'readWrite')];
  for (const resource of all.flatMap(({ resources }) => resources))
    expect(resource).toMatch(/^acs:oss:\*:\*:acme(\/(ods\/\*|\*|\.dlsdata\*))?$/);
});

test('a folder is listed by its prefix, and its objects are named by their path', () => {
  const statements = ossStatements('acme', 'read', 'ods');
  expect(statements).toContainEqual({
    actions: ['oss:ListObjects'],
    resources: ['acs:oss:*:*:acme'],
    conditions: { StringLike: { 'oss:Prefix': ['ods', 'ods/*'] } },
  });
  expect(statements).toContainEqual({ actions: ['oss:GetObject'], resources: ['acs:oss:*:*:acme/ods/*'] });
});
