import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlannedStack } from '../../support/terraform/planned-estate';
import { STACKS } from './estate';
import type { Fixture } from './trim';

const read = <T>(name: string): T => JSON.parse(readFileSync(join(__dirname, '..', 'fixtures', `${name}.json`), 'utf8')) as T;

/** What Terraform said in a recorded case, stack by stack. */
export function recorded(name: string): PlannedStack[] {
  const [base, own, states] = [read<Fixture>('nothing'), read<Fixture>(name), read<Record<string, unknown>>('states')];
  return STACKS.map((stack) => ({
    stack,
    plan: JSON.stringify(own.plans[stack] ?? base.plans[stack]),
    document: JSON.stringify(own.documents[stack] ?? base.documents[stack]),
    state: JSON.stringify(states[stack]),
  }));
}
