import { runDaemon } from './run-daemon';

/** A cloud that runs no code of functions. */
runDaemon();
