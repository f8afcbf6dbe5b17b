import { engineLine } from './known/engines';

/** Spark 4 is built for Scala 2.13, all before for 2.12. */
const scalaOf = (spark: string): string => (spark.startsWith('4.') ? '2.13' : '2.12');

/** The version as gateways want it: `esr-4.6.0 (Spark 3.5.2, Scala 2.12)`; as written where the line is not known. */
export function displayRelease(engine: string): string {
  const line = engineLine(engine);
  return line ? `${engine} (Spark ${line.spark}, Scala ${scalaOf(line.spark)})` : engine;
}
