import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './flags';

/** Writes what the programs read when they start: keys of service accounts, the administrator's token, the kubeconfig. */
export function writeFiles({ folder, ports, token }: Place): void {
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text, { mode: 0o600 });
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  write('sa.pub', publicKey.export({ type: 'spki', format: 'pem' }).toString());
  write('sa.key', privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
  write('tokens.csv', `${token},admin,uid-admin,"system:masters"\n`);
  write('kubeconfig', JSON.stringify(kubeconfig(`https://127.0.0.1:${ports.api}`, join(folder, 'certs', 'apiserver.crt'), token)));
}

/** YAML is JSON, too. The server signs its own certificate, which so is its own authority. */
const kubeconfig = (server: string, authority: string, token: string): object => ({
  apiVersion: 'v1',
  kind: 'Config',
  clusters: [{ name: 'test', cluster: { server, 'certificate-authority': authority } }],
  users: [{ name: 'admin', user: { token } }],
  contexts: [{ name: 'test', context: { cluster: 'test', user: 'admin' } }],
  'current-context': 'test',
});
