import { readFileSync } from 'node:fs';
import { EXIT, Exit } from '../../domain/exit';
import { type WasShown, digestsIn, isHash, isWhole, readDigest } from '../../plan';

/** What was shown, as `--expect` names it: a digest, or a file that holds one. Exits 1 where it does not. */
export function expectedBy(text: string | undefined): WasShown | undefined {
  if (text === undefined) return undefined;
  const digest = isWhole(text) || isHash(text) ? text : digestIn(text);
  const shown = readDigest(digest);
  if (shown !== undefined) return shown;
  return refuse(
    'deploy.expect.short',
    'too much was shown for a comment: this is only the hash of its digest, and holds nothing to compare with',
    "give the preview's JSON instead (preview --format json --out FILE), whose digest is whole",
  );
}

function digestIn(file: string): string {
  const [first, ...more] = digestsIn(textOf(file)).sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)));
  if (first === undefined)
    return refuse(
      'deploy.expect.none',
      `${file} holds no digest of a preview`,
      'give the JSON of lakewright preview, or a digest: lw1....',
    );
  if (more.some(isWhole)) return refuse('deploy.expect.several', `${file} holds digests of several previews`, 'give one of them');
  return first;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return refuse(
      'deploy.expect.missing',
      `--expect ${file} is neither a digest nor a file that can be read`,
      'give the digest of a preview (lw1....), or the file of its JSON',
    );
  }
}

function refuse(code: string, message: string, fix: string): never {
  throw new Exit(EXIT.input, `[${code}] ${message}\n  fix: ${fix}`);
}
