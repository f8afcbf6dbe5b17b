import fc from 'fast-check';
import { digest, escapeInterpolation, stableJson } from '../../../constructs/core/template-digest';

/** What Terraform makes of a string in its JSON syntax that holds no expression. */
const readByTerraform = (text: string): string => text.replaceAll(/([$%])\1(?=\{)/g, '$1');

test('the order of keys makes no difference, at any depth; the order of lists does', () => {
  expect(stableJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  expect(stableJson([1, 2])).not.toBe(stableJson([2, 1]));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse());
      expect(stableJson(reversed)).toBe(stableJson(object));
      expect(JSON.parse(stableJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
});

test('a digest is short and follows its text', () => {
  expect(digest('a')).toBe('ca978112ca1bbdca');
  expect(digest('b')).not.toBe(digest('a'));
});

test('escaped, nothing is left that Terraform would take for an expression', () => {
  expect(escapeInterpolation('oss://${Bucket}/%{if}')).toBe('oss://$${Bucket}/%%{if}');
  expect(escapeInterpolation('$ {a} 100%')).toBe('$ {a} 100%');
  fc.assert(
    fc.property(fc.stringMatching(/^[$%{}a-z "\\]{0,20}$/), (text) => {
      expect(escapeInterpolation(text)).not.toMatch(/(?<![$])[$]\{|(?<!%)%\{/);
    }),
  );
});

test('what ROS gets is what was written', () => {
  for (const text of ['${A}${B}', 'a%{b}c', '{"Fn::Sub":"x${A}-${B.C}"}']) expect(readByTerraform(escapeInterpolation(text))).toBe(text);
});
