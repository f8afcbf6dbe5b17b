import { fail } from './cli/fail';
import { requireEstate } from './model/require-estate';
import { synthesizeTelling } from './stacks/kept/synthesize-telling';
import { printError } from './terminal/print';

process.on('uncaughtException', fail);

const dir = process.env['LAKEWRIGHT_ESTATE'] ?? 'estate';
printError(synthesizeTelling(requireEstate(dir), { outdir: process.env['CDKTF_OUTDIR'] ?? 'cdktf.out' }));
