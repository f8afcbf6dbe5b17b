import { NAMES } from '../../../domain/names/rules';
import { badName, check } from '../../../constructs/core/check';
import { badKey } from '../../../constructs/core/key';
import { ValidationError } from '../../../constructs/core/problem';
import { App, Lazy, TerraformStack } from '../../../constructs/core/terraform';

const stack = () => new TerraformStack(new App({ outdir: '/tmp', stackTraces: false }), 'risk-prod');
const problem = (code: string) => ({ code, message: `${code} is wrong`, fix: `change ${code}` });

test('all problems are told at once, with the path and the fixes', () => {
  expect(() => check(stack(), problem('one'), false, undefined, problem('two'))).toThrow(
    'risk-prod: 2 problems\n  - [one] one is wrong\n    fix: change one\n  - [two] two is wrong\n    fix: change two',
  );
});

test('one problem is not called problems', () => {
  expect(() => check(stack(), problem('one'))).toThrow('risk-prod: 1 problem\n');
});

test('tools read the problems, not the message', () => {
  try {
    check(stack(), problem('one'));
    throw new Error('nothing was refused');
  } catch (error) {
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ path: 'risk-prod', problems: [{ code: 'one' }] });
  }
});

test('rules that hold say nothing', () => expect(() => check(stack(), false, undefined)).not.toThrow());

test('a bad name carries the rule, what was got and what to change', () => {
  expect(badName(NAMES.ossBucket, 'Risk_Lake', 'bucketName')).toEqual({
    code: 'name.unusable',
    at: ['bucketName'],
    message: "an OSS bucket name must be 3-63 lowercase letters, digits or dashes, not ending in a dash, got 'Risk_Lake' (9 characters)",
    fix: 'shorten or change the name here, of the environment, or of the estate',
  });
});

test('a name that Terraform fills in later is not judged', () => {
  expect(badName(NAMES.ossBucket, Lazy.stringValue({ produce: () => 'Risk_Lake' }))).toBeUndefined();
});

test.each(['ods', 'night-2', 'a_b'])('%s is a key', (key) => expect(badKey(key, 'layers')).toBeUndefined());
test.each(['Ods', '2nd', 'a/b', '', '贷款'])("'%s' is no key", (key) => {
  expect(badKey(key, 'layers')).toEqual({
    code: 'key.form',
    at: ['layers'],
    message: `'${key}' must be lowercase letters, digits, dashes or underscores, starting with a letter`,
    fix: 'rename it',
  });
});
