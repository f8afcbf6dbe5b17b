import { aliveSocket } from '../../claims/alive-socket';
import { claim } from '../../claims/claim';

/** Gets ready, waits for a line, claims the folders it is called with one by one, says who has each, and stays until it is killed. */
void aliveSocket().then(({ path }) => {
  process.stdout.write('ready\n');
  process.stdin.once('data', async () => {
    const holders: number[] = [];
    for (const folder of process.argv.slice(2)) {
      const holder = await claim(folder, { pid: process.pid, since: new Date().toISOString(), socket: path });
      holders.push(holder?.pid ?? process.pid);
    }
    process.stdout.write(`${JSON.stringify(holders)}\n`);
  });
});
