import { change, codesOf, document, only, plan, read } from '../support/made';

const CODE = 'plan.edit.versions';
const BUCKET = 'alicloud_oss_bucket.B';
const VERSIONING = 'alicloud_oss_bucket_versioning.V';
const held = (status?: string) => ({ bucket: 'b', versioning: status === undefined ? [] : [{ status }] });
const stays = (status?: string, action: 'nothing' | 'update' = 'nothing') =>
  change(BUCKET, action, { before: held(status), after: held(action === 'update' ? undefined : status) });
const described = (bucket: object, versioning?: object) => ({
  documents: { 'risk-dev': document({ [BUCKET]: bucket, ...(versioning ? { [VERSIONING]: versioning } : {}) }) },
});
const codes = (changes: Parameters<typeof plan>[0], more: Parameters<typeof read>[1]) => codesOf(read([plan(changes)], more));

describe('a bucket that was versioned once', () => {
  it.each(['Enabled', 'Suspended'])('is refused where it is described without versions: %s', (status) => {
    const finding = only(read([plan([stays(status, 'update')])], described({ bucket: 'b' })), CODE);
    expect(finding).toMatchObject({ severity: 'error', exit: 1, attribute: 'versioning', before: status });
    expect(finding.fix).toBe(`write versioning: suspended${status === 'Enabled' ? ', or versioning: true to keep it' : ''}`);
  });

  it('is known by its setting that goes, where its own state is older', () => {
    const going = change(VERSIONING, 'delete', { before: { bucket: 'b', status: 'Enabled' } });
    const other = change(VERSIONING, 'delete', { before: { bucket: 'c', status: 'Enabled' } });
    expect(codes([stays(), going], described({ bucket: 'b' }))).toContain(CODE);
    expect(codes([stays(), other], described({ bucket: 'b' }))).not.toContain(CODE);
  });

  it.each([
    ['by a reference', { bucket: `\${${BUCKET}.bucket}`, status: 'Suspended' }],
    ['by its name', { bucket: 'b', status: 'Enabled' }],
  ])('is fine where a resource of its own says what it has, %s', (_how, versioning) => {
    expect(codes([stays('Enabled')], described({ bucket: 'b' }, versioning))).not.toContain(CODE);
  });

  it('is refused where the only setting is another bucket’s', () => {
    expect(codes([stays('Enabled')], described({ bucket: 'b' }, { bucket: '${alicloud_oss_bucket.Bee.bucket}' }))).toContain(CODE);
  });

  it('is nobody’s matter where it says so itself, goes, is made anew, or never was', () => {
    expect(codes([stays('Enabled')], described({ bucket: 'b', versioning: { status: 'Suspended' } }))).not.toContain(CODE);
    expect(codes([stays()], described({ bucket: 'b' }))).not.toContain(CODE);
    expect(codes([change(BUCKET, 'delete', { before: held('Enabled') })], { documents: {} })).not.toContain(CODE);
    expect(codes([change(BUCKET, 'replace', { before: held('Enabled') })], described({ bucket: 'b' }))).not.toContain(CODE);
  });
});
