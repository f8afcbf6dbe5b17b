import type { Listed } from './listed';

const INTRODUCTION = `# Problems, by their code

Generated from the rules, their tests and the table of codes, do not edit: \`npx tsx tests/reference/write-problems.ts\`.

Every problem has a code in brackets, which stays the same from version to version: search for it here. Of a rule the line says what must hold, of any other
code what it means. A command that stops because of a problem ends with exit code 1, unless the line says another one; what is marked *warning* or *info* stops nothing.
Codes that begin with \`spark-admin\` are told by the function in the account: in what ROS shows of a failed resource, and in the function's log.
Where example and fix are empty or left out, the problem itself says what to do.
`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('\n', ' ');

const firstWord = (code: string): string => code.slice(0, code.indexOf('.'));

function section(word: string, lines: readonly Listed[]): string {
  const rich = lines.some(({ example }) => example !== '');
  const rows = lines.map(({ code, words, example, fix }) =>
    rich ? `| \`${code}\` | ${cell(words)} | ${cell(example)} | ${cell(fix)} |` : `| \`${code}\` | ${cell(words)} |`,
  );
  const head = rich
    ? '| code | what must hold, or what it means | example | fix |\n|---|---|---|---|'
    : '| code | what must hold, or what it means |\n|---|---|';
  return `## ${word}\n\n${head}\n${rows.join('\n')}\n`;
}

/** The text of docs/guides/problems.md: a section per first word of a code, both in the order of the alphabet. */
export function problemsGuide(listed: readonly Listed[]): string {
  const sorted = [...listed].sort((a, b) => (a.code < b.code ? -1 : 1));
  const words = [...new Set(sorted.map(({ code }) => firstWord(code)))].sort();
  return [
    INTRODUCTION,
    ...words.map((word) =>
      section(
        word,
        sorted.filter(({ code }) => firstWord(code) === word),
      ),
    ),
  ].join('\n');
}
