import { createServer } from 'node:net';
import type { Lack } from './tools';

/** Ports of this machine that a cluster would map and that something listens on already. */
export async function portLacks(ports: Readonly<Record<string, number>>): Promise<Lack[]> {
  const free = await Promise.all(Object.values(ports).map(isFree));
  return Object.entries(ports)
    .filter((_, index) => free[index] !== true)
    .map(([name, port]) => ({
      code: 'local.port.taken',
      message: `port ${port} is in use, and ${name} of the cluster is reached there`,
      fix: `end the program that listens there: ss -ltnp 'sport = :${port}' shows it`,
    }));
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
