import { profileNotes } from '../../cli/preview/profiles';
import type { Estate } from '../../model/model';
import { type Files, load } from '../model/folder';
import { ALIKE, SPELLED_OUT, STANDARD } from './alike';

const estate = (files: Files, base: Files = ALIKE): Estate => {
  const { estate: loaded, problems } = load(files, base);
  if (!loaded) throw new Error(JSON.stringify(problems));
  return loaded;
};
const BIGGER = { 'profiles/standard.yaml': { ...STANDARD, spark: { ...STANDARD.spark, quota: '400 CU' } } };
const OWN_SPARK = { 'businesses/risk.yaml': { ...(ALIKE['businesses/risk.yaml'] as object), spark: { quota: '50 CU' } } };

describe('a preview of a change in a profile', () => {
  it('names the businesses that have from there what changes', () => {
    expect(profileNotes(estate({}), estate(BIGGER))).toEqual(['profile standard changes spark: lending and risk have it from there']);
    expect(profileNotes(estate(OWN_SPARK), estate({ ...BIGGER, ...OWN_SPARK }))).toEqual([
      'profile standard changes spark: lending has it from there',
    ]);
  });

  it('says nothing where none changes, or nothing is known of before', () => {
    expect(profileNotes(estate({}), estate(OWN_SPARK))).toEqual([]);
    expect(profileNotes(undefined, estate(BIGGER))).toEqual([]);
  });

  it('tells a profile that is new, and one that goes', () => {
    const all = 'profile standard changes costCenter, lake and spark: lending and risk have it from there';
    expect(profileNotes(estate({}, SPELLED_OUT), estate({}))).toEqual([all]);
    expect(profileNotes(estate({}), estate({}, SPELLED_OUT))).toEqual([all]);
  });
});
