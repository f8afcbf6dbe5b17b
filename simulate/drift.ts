import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EXIT, Exit } from '../domain/exit';
import { addressesIn } from '../deploy/reading/addresses';
import { print } from '../terminal/print';
import { type SharedCloud, driftAt, joinCloud } from '../deploy/simulated-cloud';
import { driftPart, partAddress } from './drift-part';
import { cloudFile } from './options';

/** Options of `simulate drift`. */
export interface DriftOptions {
  readonly estate: string;
  readonly state?: string;
  readonly stack?: string;
  readonly tfstate?: string;
}

/** Changes an object of the simulated cloud behind Terraform's back: of the one that runs, or of the file where none does. */
export async function drift(address: string, assignments: readonly string[], options: DriftOptions): Promise<void> {
  const cloudAt = cloudFile(options.state, options.estate);
  const part = partAddress(address);
  if (part !== undefined) return onCloud(cloudAt, address, assignments, PART_SEEN, (cloud) => driftPart(cloud, part, assignments));
  const tfstate =
    options.tfstate === undefined ? stateWith(address, join(dirname(cloudAt), 'states'), options.stack) : resolve(options.tfstate);
  if (!existsSync(tfstate))
    throw new Exit(
      EXIT.input,
      `[simulate.tfstate.missing] there is no Terraform state ${tfstate}\n  fix: name the one that holds ${address} with --tfstate`,
    );
  await onCloud(cloudAt, address, assignments, SEEN, (cloud) => driftAt(cloud, tfstate, address, assignments));
}

const SEEN = 'the next plan shows what Terraform sees of it';
const PART_SEEN = 'no plan of Terraform sees it; `quota --live --simulate` and the next `deploy --simulate` do';

async function onCloud(
  file: string,
  address: string,
  assignments: readonly string[],
  seen: string,
  work: (cloud: SharedCloud) => Promise<string>,
): Promise<void> {
  const cloud = await joinCloud(file);
  try {
    const id = await work(cloud);
    print(`${address} (${id}): ${assignments.join(', ')}; ${seen}`);
  } finally {
    cloud.close();
  }
}

/** The state of a rehearsal that holds the address; exits 1 unless it is exactly one. */
function stateWith(address: string, folder: string, stack: string | undefined): string {
  if (stack !== undefined) return join(folder, `${stack}.tfstate`);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.tfstate')) : [];
  const holding = files.filter((file) => addressesIn(readFileSync(join(folder, file), 'utf8')).includes(address));
  const [only] = holding;
  if (only !== undefined && holding.length === 1) return join(folder, only);
  const stacks = holding.map((file) => file.replace(/\.tfstate$/, ''));
  throw new Exit(
    EXIT.input,
    holding.length === 0
      ? `[simulate.address.unknown] no rehearsed stack has ${address}\n  fix: deploy with --simulate first, or name the Terraform state that holds it with --tfstate`
      : `[simulate.address.ambiguous] ${address} is in ${stacks.join(', ')}\n  fix: name one with --stack`,
  );
}
