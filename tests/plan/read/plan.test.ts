import { readPlan, type Read, type StackPlan } from '../../../plan';
import { recorded } from '../support/fixture';

const [sample] = recorded('network-moved');
const TEXT = sample?.plan ?? '';
const codes = (read: Read<StackPlan>): string[] => (read.ok ? [] : read.problems.map(({ code }) => code));

describe('a plan', () => {
  it('is read with its stack', () => {
    const read = readPlan(TEXT, 'foundation-dev');
    expect(read.ok && read.value.changes.map(({ stack }) => stack)).toEqual(expect.arrayContaining(['foundation-dev']));
    expect(read.ok && read.value.terraformVersion).toBe('1.11.4');
  });

  it.each([
    ['nothing', '', 'plan.file.empty'],
    ['blanks', ' \n ', 'plan.file.empty'],
    ['the saved plan itself', 'PK\u0003\u0004rest', 'plan.file.saved-plan'],
    ['words', 'Terraform will perform the following actions:', 'plan.file.not-json'],
    ['a list', '[]', 'plan.file.not-json'],
    ['an object of something else', '{"a":1}', 'plan.file.not-a-plan'],
    ['a state as pulled', '{"version":4,"lineage":"x","resources":[]}', 'plan.file.not-a-plan'],
    ['a state as shown', '{"format_version":"1.0","terraform_version":"1.11.4","values":{}}', 'plan.file.not-a-plan'],
    ['a log line', '{"@level":"info","type":"version"}', 'plan.file.not-a-plan'],
    ['a format from the future', '{"format_version":"2.0","resource_changes":[]}', 'plan.file.version'],
    ['changes that are no list', '{"format_version":"1.2","resource_changes":{}}', 'plan.file.malformed'],
    [
      'a change without actions',
      '{"format_version":"1.2","resource_changes":[{"address":"a.b","type":"a","change":{}}]}',
      'plan.file.malformed',
    ],
    [
      'an unknown action',
      '{"format_version":"1.2","resource_changes":[{"address":"a.b","type":"a","change":{"actions":["melt"]}}]}',
      'plan.file.malformed',
    ],
  ])('is refused where it is %s', (_what, text, code) => {
    expect(codes(readPlan(text, 's'))).toEqual([code]);
  });

  it('is refused as cut off wherever it is cut', () => {
    for (let length = 1; length < TEXT.length; length += 997)
      expect(codes(readPlan(TEXT.slice(0, length), 's'))).toEqual(['plan.file.truncated']);
  });

  it('names every change that is malformed, and none of its values', () => {
    const text = '{"format_version":"1.2","resource_changes":[1,{"address":"a.b","type":"a","change":{"actions":["hunter2"]}}]}';
    const read = readPlan(text, 's');
    expect(codes(read)).toEqual(['plan.file.malformed', 'plan.file.malformed']);
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });

  it('never quotes text that is not JSON', () => {
    expect(JSON.stringify(readPlan('{"password": hunter2 }', 's'))).not.toContain('hunter');
  });

  it('keeps what OpenTofu and other versions add', () => {
    const read = readPlan('{"format_version":"1.1","applyable":true,"timestamp":"x","relevant_attributes":[],"resource_changes":[]}', 's');
    expect(read.ok && read.value.changes).toEqual([]);
  });
});
