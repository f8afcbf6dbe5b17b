import { chmodSync, chownSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Program, ran, type Said } from './program';
import { ENGINES } from './tools/engines';
import { engineFolder } from './tools/folder';

/** Who has no rights: PostgreSQL refuses to run as root. */
const NOBODY = 65534;
const isRoot = (): boolean => process.getuid?.() === 0;
const AS_NOBODY = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups `;

/** A database server with one user and one database, in a folder of its own that others may enter. */
export async function startPostgres(
  root: string,
  {
    port,
    user,
    password,
    database,
  }: { readonly port: number; readonly user: string; readonly password: string; readonly database: string },
): Promise<Program> {
  const folder = join(root, 'postgres');
  mkdirSync(folder);
  chmodSync(root, 0o755);
  // Where root keeps its engines, others may not read.
  cpSync(join(engineFolder(ENGINES.postgres), 'native'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(folder, 'password'), password);
  if (isRoot()) for (const path of [folder, join(folder, 'password')]) chownSync(path, NOBODY, NOBODY);
  const program = (name: string, args: string, input?: string): Promise<Said> =>
    ran({ script: `cd ${folder} && ${isRoot() ? AS_NOBODY : ''}native/bin/${name} ${args}`, env: {} }, input);
  for (const [name, args, input] of [
    ['initdb', `-D data -U ${user} --pwfile=password --auth=scram-sha-256 --no-sync`, ''],
    ['postgres', '--single -D data postgres', `CREATE DATABASE ${database}\n`],
  ] as const) {
    const { status, text } = await program(name, args, input);
    if (status !== 0) throw new Error(`${name}: ${text}`);
  }
  const server = new Program(folder, 'server', {
    script: `cd ${folder} && exec ${isRoot() ? AS_NOBODY : ''}native/bin/postgres -D data -p ${port} -k ${folder} -c listen_addresses=localhost -c fsync=off`,
    env: {},
  });
  await server.serving(port);
  return server;
}
