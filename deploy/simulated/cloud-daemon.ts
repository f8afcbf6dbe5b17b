import { runDaemon } from '../../simulator';
import { FUNCTION_HOST } from './function-host';

/** The program of a simulated cloud in a process of its own. */
runDaemon({ functions: FUNCTION_HOST });
