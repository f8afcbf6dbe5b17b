import { createHash } from 'node:crypto';
import type { Position } from '../../../domain/problem';
import { clean } from '../../../terminal/clean';
import { allowanceName, type Finding, PLAN_RULES } from '../../../plan';
import type { Preview } from '../../types/preview';
import type { SarifOptions } from '../options';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** One result before it is written. */
interface Told {
  readonly code: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly text: string;
  readonly place?: Position | undefined;
  /** Which resource, for people and for telling results apart. */
  readonly about: string;
}

/** Findings and problems of the input as SARIF 2.1.0, each at its line. */
export function sarifReport({ findings, problems }: Preview, { estateFile = 'estate/estate.yaml' }: SarifOptions = {}): string {
  const told: Told[] = [
    ...findings.map(findingTold),
    ...problems.map(({ code, severity, message, fix, ...place }) => ({
      code,
      level: LEVELS[severity],
      text: `${message}\nfix: ${fix}`,
      place,
      about: '',
    })),
  ];
  const codes = [...new Set(told.map(({ code }) => code))].sort();
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lakewright', rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: told.map((one) => resultOf(one, codes.indexOf(one.code), estateFile)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function findingTold({ code, severity, resource, message, lost, fix, place }: Finding): Told {
  const text = [`${resource.stack}: ${message}`, ...(lost === undefined ? [] : [`lost: ${lost}`]), `fix: ${fix}`].join('\n');
  return { code, level: LEVELS[severity], text, place, about: resource.address === '' ? resource.stack : allowanceName(resource) };
}

const HOLDS = new Map(PLAN_RULES.map(({ code, holds }) => [code, holds]));

const ruleOf = (id: string): object => ({ id, shortDescription: { text: HOLDS.get(id) ?? id } });

function resultOf({ code, level, text, place, about }: Told, ruleIndex: number, estateFile: string): object {
  const region = place === undefined ? { startLine: 1 } : { startLine: place.line, startColumn: place.column };
  return {
    ruleId: code,
    ruleIndex,
    level,
    message: { text: text.split('\n').map(clean).join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(place?.file ?? estateFile) }, region },
        ...(about === '' ? {} : { logicalLocations: [{ fullyQualifiedName: clean(about), kind: 'resource' }] }),
      },
    ],
    partialFingerprints: {
      'lakewright/v1': createHash('sha256')
        .update(`${code}\n${about}\n${place?.file ?? ''}`)
        .digest('hex')
        .slice(0, 32),
    },
  };
}

/** A path as a relative reference. */
const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');
