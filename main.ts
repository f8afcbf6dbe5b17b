import { fail } from './cli/fail';
import { requireEstate } from './model/require-estate';
import { synthesize } from './stacks/synthesize';

process.on('uncaughtException', fail);

const dir = process.env['LAKEWRIGHT_ESTATE'] ?? 'estate';
synthesize(requireEstate(dir), { outdir: process.env['CDKTF_OUTDIR'] ?? 'cdktf.out' });
