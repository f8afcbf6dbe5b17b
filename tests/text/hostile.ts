/** Texts that look like something else to Terraform, cdktf, JSON, JavaScript or a shell. */
import fc from 'fast-check';

const FRAGMENTS = [
  ...['${', '}', '$${', '$', '%', '%{', '%%{', '{', '"', '\\', "'", '`', '\\u0024{', '<<EOT', '#', '//', '*/', '&', '<b>', '&lt;'],
  ...['${file("x")}', '%{if true}', '%{endif}', '${local.x}', '${var.x}', '$${x}', '${"', '"}', '{{', '}}', '$(id)', '$&', "$'"],
  ...[
    'TfToken[TOKEN.0]',
    '${TfToken[TOKEN.99999]}',
    '${TfToken[TOKEN.0]}',
    '#{TfToken[TOKEN.1]}',
    '&{TfToken[TOKEN.1]}',
    'Map Token Value',
  ],
  ...['1e+2', 'alice+2', '-1.8881545897087505e+289', '-1.8881545897087505e289', '-123456789', 'e+2', '0x1F', '012', 'true', 'null', '~'],
  ...['constructor', 'e\u0301', '放款', '👩‍👩‍👧', ' ', 'a'],
];

/** Whole texts that had to be found by hand once. */
export const KNOWN = [
  'alice+2',
  '1e+2',
  'TfToken[TOKEN.0]',
  '${TfToken[TOKEN.99999]}',
  '${file("/etc/hostname")}',
  '%{if true}a%{endif}',
  '$${x}',
  '$$${x}',
  '%%%{x}',
  'cost$',
  '$',
  '{x}',
  '${local.x}',
  '__proto__',
  'constructor',
];

/** Text that every place takes after {@link fitting}. */
export const hostile = fc.oneof(
  fc.constantFrom(...KNOWN),
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: 'grapheme', maxLength: 3 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
);

/** What files may not hold, or what is refused for another reason than what it looks like. */
const NOT_TAKEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029]|:\/\//gu;

/** As much of `text` as `place` takes; `x` where nothing is left. */
export function fitting(place: string, text: string): string {
  const kept = text.normalize('NFC').slice(0, 60).replace(NOT_TAKEN, '');
  const plain = kept.trim() === '' ? 'x' : kept;
  if (place.endsWith('<key>')) return `k${place}${plain}`;
  if (place.endsWith('owner')) return plain.replace(/[\s@]/g, '') || 'x';
  if (place.endsWith('folder')) return `f${plain.replace(/[./~]/g, '')}`;
  return plain;
}
