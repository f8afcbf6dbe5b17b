import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { build } from 'esbuild';
import { zipSync } from 'fflate';

/** A built bundle: its size, and the digest that tells whether the code changed. */
export interface Bundle {
  readonly bytes: number;
  /** Of the zip file, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Bundles the function and everything it imports into one zip with one file, `index.js`. The same sources give the
 * same bytes, on any machine, in any time zone and at any time, so that an unchanged function is not deployed again.
 */
export async function bundle(outFile: string): Promise<Bundle> {
  const zip = zipped(await code());
  await mkdir(dirname(outFile), { recursive: true });
  await writeFile(outFile, zip);
  return { bytes: zip.byteLength, sha256: createHash('sha256').update(zip).digest('hex') };
}

async function code(): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [join(__dirname, 'index.ts')],
    // Paths in the output would be of this machine; without comments and source maps there are none.
    absWorkingDir: __dirname,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile: 'index.js',
    write: false,
    logLevel: 'silent',
  });
  return (result.outputFiles[0] as { contents: Uint8Array }).contents;
}

/**
 * A zip knows local time only, and no time before 1980; readable for everybody, because Function Compute runs the
 * code as another user.
 */
function zipped(contents: Uint8Array): Uint8Array {
  return zipSync({
    'index.js': [contents, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 * 2 ** 16 }],
  });
}

async function main(): Promise<void> {
  const command = new Command('bundle')
    .description('bundles the Spark admin function into one reproducible zip and prints its size and digest as JSON')
    .requiredOption('--out <file>', 'where to write the zip')
    .parse();
  const built = await bundle(command.opts<{ out: string }>().out);
  process.stdout.write(`${JSON.stringify(built)}\n`);
}

if (require.main === module) {
  main().catch((thrown: unknown) => {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exitCode = 3;
  });
}
