import { ServiceError } from '../cloud/service-error';

/** Refusals that the provider takes for a matter of time: it tries again. */
const RETRIED: Readonly<Record<string, readonly string[]>> = {
  // The address is associated by another resource of the same run.
  alicloud_snat_entry: ['EIP_NOT_IN_GATEWAY'],
};
/** The real provider tries for minutes. Milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 50;

/** Does the work, again and again while what hinders it may pass. */
export async function patiently<T>(type: string, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const passes = error instanceof ServiceError && RETRIED[type]?.includes(error.code) === true;
      if (!passes || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
