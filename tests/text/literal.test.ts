/** Whatever people write reaches Terraform as they wrote it, wherever they may write it. */
import fc from 'fast-check';
import { literal, plainText, terraformText } from '../../domain/text/literal';
import { isError } from '../../model';
import type { Estate } from '../../model/model';
import { synthEstate } from '../support/estates';
import { type Files, load } from '../model/folder';
import { NAMED, REFERENCES, SENT, estateWith, type TextAt } from './estate';
import { KNOWN, fitting, hostile } from './hostile';
import { leaves, takes } from './leaves';
import { meaning, stackMeant } from './meaning';

const LOOKS_LIKE_MORE = ['${x}', 'a+2e+2@b.c', '%{if}', 'thrift://${x}:9083', 'a@${x}.b', '1e+2', 'TfToken[TOKEN.0]'];

const estateOf = (text: TextAt): Estate => {
  const { estate, problems } = load({}, estateWith(text));
  // Text that happens to look like a secret, such as a key that ends with 'Token', is refused for another reason.
  fc.pre(!problems.some(({ code }) => code === 'spec.secret.written'));
  if (!estate) throw new Error(problems.map(({ file, line, code, message }) => `${file}:${line} [${code}] ${message}`).join('\n'));
  return estate;
};

/** Words that nothing else in a stack holds. */
const WORDS = new Map(SENT.map((place, index) => [place as string, place.endsWith('<key>') ? `k${place}word` : `kf${index}word`]));
const word: TextAt = (place) => WORDS.get(place) ?? '';

/** The stacks as Terraform understands them, every {@link WORDS} replaced by what `text` gives. */
function understood(estate: Estate, text?: TextAt): unknown {
  const change = (found: string): string =>
    text
      ? [...WORDS].reduce((all, [place, one]) => all.replaceAll(one, () => text(place)), found).normalize('NFC')
      : found.normalize('NFC');
  return Object.fromEntries(
    Object.entries(synthEstate(estate)).map(([name, { text: json }]) => [name, stackMeant(withoutDigests(json), change)]),
  );
}

/** A digest of a template says what the template says. */
const withoutDigests = (json: string): Record<string, unknown> =>
  JSON.parse(json, (_key, value: unknown) =>
    (value as { parameter_key?: string } | null)?.parameter_key === 'TemplateDigest' ? 'digest' : value,
  ) as Record<string, unknown>;

describe('free text', () => {
  it('is taken where these tests write it, and nowhere else', () => {
    const free = leaves().filter((leaf) => LOOKS_LIKE_MORE.some((text) => takes(leaf, text)));
    const [ofProfiles, others] = [true, false].map((is) =>
      free.map(({ place }) => place).filter((place) => place.startsWith('profiles ') === is),
    );
    expect(others?.sort()).toEqual([...SENT, ...REFERENCES, ...NAMED].sort());
    // A business says what its profile says, see below.
    expect(ofProfiles?.map((place) => place.replace('profiles ', 'businesses ')).filter((place) => !others?.includes(place))).toEqual([]);
  });

  it('in a profile is the text of who takes it', () => {
    const base = estateWith(word);
    const { owner, ...said } = base['businesses/risk.yaml'] as Readonly<Record<string, unknown>>;
    const { estate, problems } = load({ 'profiles/all.yaml': said, 'businesses/risk.yaml': { owner, profile: 'all' } }, base);
    expect(problems.filter(isError)).toEqual([]);
    if (!estate) throw new Error('there is no estate');
    expect(understood(estate)).toEqual(understood(estateOf(word)));
  });

  it('that is a name by hand is refused unless its service takes it', () => {
    const base = estateWith(word);
    const [dev, risk] = [base['environments/dev.yaml'], base['businesses/risk.yaml']] as Readonly<Record<string, object>>[];
    const bad: readonly Files[] = [
      { 'environments/dev.yaml': { ...dev, shared: { ...dev?.['shared'], kafka: { name: '${x}' } } } },
      ...[
        { kafka: { instance: { name: '${x}' } } },
        { kafka: { topics: { events: { partitions: 3, name: '${x}' } } } },
        { kafka: { groups: { audit: { name: '${x}' } } } },
        { starrocks: { name: '${x}' } },
        { starrocks: { instances: { one: { name: '${x}' } } } },
      ].map((more) => ({ 'businesses/risk.yaml': { ...risk, access: {}, ...more } })),
    ];
    const told = bad.map(
      (files) => load(files, base).problems.filter(({ severity, message }) => severity === 'error' && message.includes('${x}')).length,
    );
    expect(told.map((count) => count > 0)).toEqual(bad.map(() => true));
  });

  it('that only names something is refused unless it is there', () => {
    const base = estateWith(word);
    const risk = base['businesses/risk.yaml'] as Readonly<Record<string, object>>;
    const kyuubi = { kyuubi: { queue: '${x}' }, livy: { queue: '${x}' }, sessions: { one: { queue: '${x}' } } };
    const tokens = { kyuubi: { queue: 'etl', tokens: { jdbc: { members: ['${x}'] } } } };
    const verbs = { read: ['${x}'], write: ['${x}'], submit: ['${x}'], produce: ['${x}'], consume: ['${x}'], connect: ['${x}'] };
    const bad = [
      { 'environments/dev.yaml': { ...(base['environments/dev.yaml'] as object), businesses: ['${x}'] } },
      { 'environments/dev.yaml': { ...(base['environments/dev.yaml'] as object), readsFrom: '${x}' } },
      { 'businesses/risk.yaml': { ...risk, profile: '${x}' } },
      { 'businesses/risk.yaml': { ...risk, spark: { ...risk['spark'], ...tokens } } },
      ...Object.entries(kyuubi).map(([key, value]) => ({ 'businesses/risk.yaml': { ...risk, spark: { ...risk['spark'], [key]: value } } })),
      ...Object.entries(verbs).map(([verb, list]) => ({ 'businesses/risk.yaml': { ...risk, access: { etl: { [verb]: list } } } })),
    ];
    expect(bad.map((files) => load(files, base).problems.some(isError))).toEqual(bad.map(() => true));
  });

  it.each(KNOWN)('%s means itself everywhere', (text) => {
    const here: TextAt = (place) => fitting(place, text);
    expect(understood(estateOf(here))).toEqual(understood(estateOf(word), here));
  });

  it('means itself, whatever it is', () => {
    const words = estateOf(word);
    fc.assert(
      fc.property(fc.array(hostile, { minLength: SENT.length, maxLength: SENT.length }), (texts) => {
        const here: TextAt = (place) => fitting(place, texts[SENT.findIndex((one) => one === place)] ?? '');
        expect(understood(estateOf(here))).toEqual(understood(words, here));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps its length on its way, and comes back', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        expect(literal(one)).toHaveLength(one.length);
        expect(plainText(literal(one))).toBe(one);
        expect(meaning(terraformText(literal(one)))).toBe(one);
        // Beside what a construct writes itself, a reference too.
        expect(meaning(terraformText(`${literal(one)}\${a.b}${literal(other)}{"`))).toBe(`${one}«a.b»${other}{"`);
      }),
    );
  });
});
