import { PassThrough } from 'node:stream';
import { ask } from '../../../cli/starting/ask';
import { QUESTIONS } from '../../../scaffold/answers';

async function answered(lines: readonly string[]) {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const shown: string[] = [];
  stdout.on('data', (chunk: Buffer) => {
    shown.push(chunk.toString());
    if (/\): $/.test(chunk.toString())) setImmediate(() => (lines[asked] === undefined ? stdin.end() : stdin.write(`${lines[asked++]}\n`)));
  });
  let asked = 0;
  const answers = await ask(QUESTIONS, 'acme', { stdin, stdout });
  return { answers, shown: shown.join('') };
}

test('asks one after the other; an empty answer takes what is proposed', async () => {
  const { answers, shown } = await answered(['', ' eu-central-1 ', 'risk']);
  expect(answers).toEqual({ company: 'acme', region: 'eu-central-1', business: 'risk' });
  expect(shown).toContain('Prefix of every name in the cloud (acme): ');
});

test('asks again after an answer that cannot be, and says why', async () => {
  const { answers, shown } = await answered(['ACME', 'beta', '', '']);
  expect(answers).toEqual({ company: 'beta', region: 'cn-hangzhou', business: 'sales' });
  expect(shown).toContain("[init.company.name] no name in the cloud can begin with 'ACME'");
});

test('ends with nothing written where the input ends', async () => {
  await expect(answered([''])).rejects.toMatchObject({ code: 1, message: 'not answered: nothing was written' });
});
