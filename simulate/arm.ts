import { print } from '../terminal/print';
import { type Fault, joinCloud } from '../deploy/simulated-cloud';
import { cloudFile } from './options';

/** Arms trouble in the simulated cloud that runs; it is forgotten when that ends. */
export async function arm(what: Fault, { estate, state }: { readonly estate: string; readonly state?: string }): Promise<void> {
  const cloud = await joinCloud(cloudFile(state, estate));
  try {
    await cloud.control.fault(what);
    print(`armed: ${JSON.stringify(what)}`);
  } finally {
    cloud.close();
  }
}
