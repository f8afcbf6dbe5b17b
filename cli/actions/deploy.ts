import { deploy as deployEstate } from '../../deploy/deploy';
import type { RunOptions } from '../../deploy/run-options';
import { expected } from '../expected';

/** `lakewright deploy`; what was shown is looked up before anything else is done. */
export async function deploy(options: RunOptions): Promise<void> {
  return deployEstate(await expected(options));
}
