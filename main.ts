import { fail } from './cli/fail';
import { estateMeant } from './cli/standing-in';
import { requireEstate } from './model/require-estate';
import { synthesizeTelling } from './stacks/kept/synthesize-telling';
import { printError } from './terminal/print';

process.on('uncaughtException', fail);

printError(synthesizeTelling(requireEstate(estateMeant()), { outdir: process.env['CDKTF_OUTDIR'] ?? 'cdktf.out' }));
