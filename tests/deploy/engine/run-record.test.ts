import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftRecord, runFolder, writeRecord } from '../../../deploy/engine/run-record';

describe('the record of a run', () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'record-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('is read as it was written', () => {
    expect(leftRecord(dir)).toBeUndefined();
    const record = { command: 'apply', process: { pid: 7, started: '123' } };
    writeRecord(dir, record);
    expect(leftRecord(dir)).toEqual(record);
  });

  it.each(['', '{"command":"app', 'null', '[]', '{}', '\0\0\0\0'])('tells of no run where a power cut left %j', (text) => {
    writeFileSync(join(runFolder(dir), 'running.json'), text);
    expect(leftRecord(dir)).toBeUndefined();
  });
});
