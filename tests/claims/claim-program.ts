import { aliveSocket } from '../../claims/alive-socket';
import { claim } from '../../claims/claim';

/** Claims the folder it is called with and stays until it is killed. */
void aliveSocket().then(async ({ path }) => {
  await claim(process.argv[2] ?? '', { pid: process.pid, since: new Date().toISOString(), socket: path });
  process.stdout.write('claimed\n');
  setInterval(() => undefined, 1000);
});
