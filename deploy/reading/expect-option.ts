import { readFileSync } from 'node:fs';
import { EXIT, Exit } from '../../domain/exit';
import { type WasShown, digestsIn, isDigestOf, isHash, isWhole, readDigest } from '../../plan';

/**
 * What was shown, as `--expect` names it: a digest, or a file that holds one. Where the first is only the hash of a digest, one of the others has to
 * be what it stands for. Exits 1 where nothing can be compared, 2 where they are of different previews.
 */
export function expectedBy(texts: readonly string[] = []): WasShown | undefined {
  const [first, ...others] = texts.map((text) => (isWhole(text) || isHash(text) ? text : digestIn(text)));
  if (first === undefined) return undefined;
  const whole = isWhole(first) ? first : others.find((other) => isWhole(other) && isDigestOf(first, other));
  const shown = whole === undefined ? undefined : readDigest(whole);
  if (shown !== undefined) return shown;
  if (others.some(isWhole))
    return refuse(
      'deploy.expect.differs',
      'what was shown is not what this preview shows: it is another digest',
      'preview this commit again, so that somebody sees it',
      EXIT.guard,
    );
  return refuse(
    'deploy.expect.short',
    'too much was shown for a comment: this is only the hash of its digest, and holds nothing to compare with',
    "give the preview's JSON beside it (preview --format json --out FILE; deploy --expect HASH --expect FILE), whose digest is whole",
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

function refuse(code: string, message: string, fix: string, exit: typeof EXIT.input | typeof EXIT.guard = EXIT.input): never {
  throw new Exit(exit, `[${code}] ${message}\n  fix: ${fix}`);
}
