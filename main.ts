import { requireEstate } from './model/require-estate';
import { loadExtensions } from './stacks/load-extensions';
import { fail } from './cli/fail';
import { buildApp } from './stacks/build-app';

process.on('uncaughtException', fail);

const dir = process.env['LAKEWRIGHT_ESTATE'] ?? 'estate';
const outdir = process.env['CDKTF_OUTDIR'] ?? 'cdktf.out';
const { estate, root } = requireEstate(dir);
buildApp({ estate, root, outdir, extensions: loadExtensions(dir) }).synth();
