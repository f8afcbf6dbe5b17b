import { version } from '../../package.json';
import { doctor as looksAround } from '../../doctor/doctor';
import type { SparkOptions } from '../../doctor/spark/options';

/** Options of `doctor`. */
interface Options extends Omit<SparkOptions, 'version'> {
  readonly spark?: true;
}

/** `lakewright doctor`: the machine, or with `--spark` an account. */
export function doctor({ spark, ...options }: Options): Promise<void> {
  if (!spark) return looksAround(options);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is needed
  const { doctorSpark } = require('../../doctor/spark/doctor-spark') as typeof import('../../doctor/spark/doctor-spark');
  return doctorSpark({ ...options, version });
}
