/** Records the fixtures of tests/plan anew, by real Terraform on the simulated cloud: `npx tsx tests/plan/support/record.ts [CASE]...`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlannedEstate } from '../../support/terraform/planned-estate';
import { CASES } from './cases';
import { editableEstate, STACKS } from './estate';
import { beyond, type Fixture, fixtureOf, trimState } from './trim';

const FOLDER = join(__dirname, '..', 'fixtures');

async function record(names: readonly string[]): Promise<void> {
  const [estate, planned] = [editableEstate(), await PlannedEstate.start()];
  mkdirSync(FOLDER, { recursive: true });
  let base: Fixture = { plans: {}, documents: {} };
  const write = (name: string, content: object): void => writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(content)}\n`);
  try {
    const failures = await planned.apply(estate.with(), STACKS);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    for (const [name, { edits, drift }] of Object.entries(CASES)) {
      if (names.length > 0 && !names.includes(name)) continue;
      await drift?.(planned.simulator);
      const stacks = await planned.plan(estate.with(...edits), STACKS);
      if (name === 'nothing') base = fixtureOf(stacks);
      if (name === 'nothing')
        write('states', Object.fromEntries(stacks.map(({ stack, state }) => [stack, trimState(state, planned.folder)])));
      write(name, name === 'nothing' ? base : beyond(base, fixtureOf(stacks)));
      process.stdout.write(`${name}\n`);
    }
  } finally {
    await planned.stop();
    estate.remove();
  }
}

void record(process.argv.slice(2));
