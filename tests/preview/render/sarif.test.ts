import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json';
import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { sarifReport } from '../../../preview/render';
import { preview } from './fixtures/made';
import { many } from './fixtures/many';
import { THREE } from './fixtures/three';

interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}
const parsed = (text: string): Log => JSON.parse(text) as Log;

const ajv = new Ajv({ schemaId: 'auto', allErrors: true, logger: false });
ajv.addMetaSchema(draft4);
const isSarif = ajv.compile(sarif);

/** What the schema of SARIF 2.1.0 refuses. */
function mistakesIn(log: unknown): string[] {
  return isSarif(log) === true ? [] : (isSarif.errors ?? []).map(({ dataPath, message = '' }) => `${dataPath}: ${message}`);
}

describe('SARIF', () => {
  const log = parsed(sarifReport(THREE));
  const run = log.runs[0];

  it('has every finding and problem once, with its rule and weight', () => {
    expect(log.version).toBe('2.1.0');
    expect(run?.results).toHaveLength(THREE.findings.length + THREE.problems.length);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run?.results.map(({ level }) => level).slice(0, 3)).toEqual(['error', 'error', 'warning']);
  });

  it('shows a finding at its line, and one without a place in the file of the estate', () => {
    expect(run?.results[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'estate/businesses/lending.yaml' },
      region: { startLine: 12, startColumn: 5 },
    });
    expect(run?.results[1]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('estate/estate.yaml');
  });

  it('tells results apart by what they are about, not by their line', () => {
    const marks = run?.results.map(({ partialFingerprints }) => partialFingerprints['lakewright/v1']);
    expect(new Set(marks).size).toBe(marks?.length);
    const moved = { ...THREE, findings: THREE.findings.map((one) => (one.place ? { ...one, place: { ...one.place, line: 99 } } : one)) };
    expect(parsed(sarifReport(moved)).runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints['lakewright/v1'])).toEqual(
      marks,
    );
  });

  it('is a whole log where nothing was found', () => expect(parsed(sarifReport(preview([]))).runs[0]?.results).toEqual([]));

  it.each([
    ['three stacks', THREE],
    ['nothing', preview([])],
    ['many', many(300, 20)],
  ])('is what the published schema takes: %s', (_, about) => {
    expect(mistakesIn(JSON.parse(sarifReport(about)))).toEqual([]);
  });

  it.each([
    ['a level that is none', '"level": "error"', '"level": "severe"'],
    ['a line before the first', '"startLine": 12', '"startLine": 0'],
    ['a word that is none', '"fullyQualifiedName"', '"fullName"'],
    ['another version', '"version": "2.1.0"', '"version": "2.0.0"'],
  ])('is refused by it with %s', (_, from, to) => {
    const text = sarifReport(THREE);
    expect(text).toContain(from);
    expect(mistakesIn(JSON.parse(text.replace(from, to)))).not.toEqual([]);
  });
});
