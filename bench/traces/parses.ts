/** How often the text of one quantity is parsed on its way to Terraform JSON, by the engine's own call counter. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadEstate } from '../../model';
import { buildApp } from '../../stacks/build-app';

const PARSER = 'parseQuantity';

/** An estate of one business with these queues. */
function writeEstate(folder: string, queues: object): void {
  for (const sub of ['environments', 'businesses']) mkdirSync(join(folder, sub), { recursive: true });
  writeFileSync(join(folder, 'estate.yaml'), stringify({ name: 'acme' }));
  const network = { cidr: '10.20.0.0/16', zones: ['cn-hangzhou-i'] };
  writeFileSync(
    join(folder, 'environments', 'prod.yaml'),
    stringify({ region: 'cn-hangzhou', network, state: { folder: '.state' }, businesses: ['risk'] }),
  );
  const risk = { owner: 'risk@acme.example', costCenter: '4711', lake: { kind: 'oss' }, spark: { quota: '100 CU', queues } };
  writeFileSync(join(folder, 'businesses', 'risk.yaml'), stringify(risk));
}

async function parsed(session: Session, queues: object): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'parses-'));
  try {
    writeEstate(folder, queues);
    await session.post('Profiler.takePreciseCoverage');
    const { estate } = loadEstate(folder);
    if (!estate) throw new Error('the estate of this measurement has problems');
    buildApp({ estate, root: folder, outdir: join(folder, 'out') }).synth();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const ranges = result
      .flatMap(({ functions }) => functions)
      .filter(({ functionName }) => functionName === PARSER)
      .flatMap(({ ranges: [whole] }) => whole ?? []);
    // The compiler adds a getter of the same name; the function itself is the longer of the two.
    const longest = Math.max(...ranges.map(({ startOffset, endOffset }) => endOffset - startOffset));
    return ranges.filter(({ startOffset, endOffset }) => endOffset - startOffset === longest).reduce((sum, { count }) => sum + count, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Parses of one queue's maximum: those of an estate with one queue more, less those without. */
export async function parsesOfOneQuantity(): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const night = { max: '40 CU' };
  const both = { night, adhoc: { max: '20 CU' } };
  await parsed(session, both);
  const [less, more] = [await parsed(session, { night }), await parsed(session, both)];
  session.disconnect();
  return more - less;
}
