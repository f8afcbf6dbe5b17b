import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../../../clone/write/all-at-once';
import { fixedEstate } from '../../../cli/fixing/fix-estate';
import { onlyWay } from '../../../cli/fixing/fixable';
import type { Value } from '../../../domain/fix';
import { loadEstate } from '../../../model';
import { ESTATE, type Files, inFolder } from '../../model/folder';

const HEAD = 'owner: risk@acme.example # the team\ncostCenter: 0471       # of 2026\nlake: {}\n\n';
const fixed = (files: Files) =>
  inFolder({ ...ESTATE, ...files }, (folder) => {
    const first = fixedEstate(folder);
    writeAll(folder, first.changes);
    const second = fixedEstate(folder);
    const texts = Object.fromEntries(
      [...first.changes].map(([path, text]) => [path, text === null ? null : readFileSync(join(folder, path), 'utf8')]),
    );
    const left = loadEstate(folder, { cwd: folder }).problems.map(({ code }) => code);
    return { followed: first.followed.map(({ code }) => code), again: second.changes.size, texts, left };
  });

describe('fixes that leave no choice', () => {
  it('are written, and everything else keeps its bytes', () => {
    const text = `${HEAD}spark:\n  quota: 100       # in CU\n  queues: { night: { max:   50 } }\n# the end\n`;
    const right = text.replace('0471 ', '"0471" ').replace('100 ', '100 CU ').replace('  50 ', '  50 CU ');
    expect(fixed({ 'businesses/risk.yaml': text })).toEqual({
      followed: ['spec.value.form', 'spec.value.unit', 'spec.value.unit'],
      again: 0,
      texts: { 'businesses/risk.yaml': right },
      left: [],
    });
  });

  it('give a file its other name', () => {
    const text = 'owner: a@b.example\ncostCenter: "1"\n';
    const { texts, left } = fixed({ 'businesses/more.yml': text });
    expect(texts).toEqual({ 'businesses/more.yml': null, 'businesses/more.yaml': text });
    expect(left).not.toContain('spec.file.extension');
  });

  it('are not guesses, nor keys to data', () => {
    const guess = `${HEAD.replace('0471', '"0471"')}spark: { quota: 10 CU, qeues: {} }\n`;
    expect(fixed({ 'businesses/risk.yaml': guess })).toMatchObject({ followed: [], texts: {}, left: ['spec.key.unknown'] });
    const problem = { file: 'a.yaml', line: 1, column: 1, code: 'a.b', message: 'm', fix: 'f', severity: 'error' } as const;
    const set = (path: string[], value: Value) => onlyWay({ ...problem, edits: [{ do: 'set', file: 'a.yaml', path, value }] });
    expect(set(['lake', 'onRemoval'], 'retain')).toHaveLength(1);
    expect(set(['lake', 'onRemoval'], { default: 'retain', dev: 'destroy' })).toBeUndefined();
    expect(set(['lake', 'onRemoval', 'dev'], 'destroy')).toBeUndefined();
    expect(set(['allowDataLoss'], true)).toBeUndefined();
  });
});
