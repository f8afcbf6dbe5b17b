import { sarifReport } from '../../../preview/render';
import { preview } from './fixtures/made';
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
});
