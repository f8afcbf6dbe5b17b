import { connect } from 'node:net';
import { freePorts } from '../kubernetes/cluster/ports';

/** Writes texts of a cluster so that they hold on this machine: other ports, other hosts, other folders. */
export type Here = (text: string) => string;

/**
 * In one pass, so that what was written is not read again.
 * @param ports those of the cluster, by what each becomes; they stand after a colon or a slash
 * @param words texts by what each becomes, for example hosts and folders
 */
export function hereBy(ports: Readonly<Record<string, number>>, words: Readonly<Record<string, string>>): Here {
  const escaped = Object.keys(words).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const found = new RegExp(`${escaped.join('|')}|(?<=[:/])(?:${Object.keys(ports).join('|')})\\b`, 'g');
  return (text) => text.replace(found, (part) => words[part] ?? String(ports[part]));
}

/** Free ports of this machine for ports of the cluster. */
export async function portsFor(wanted: readonly number[]): Promise<Readonly<Record<string, number>>> {
  const free = await freePorts(wanted.length);
  return Object.fromEntries(wanted.map((port, index) => [port, free[index] ?? 0]));
}

/** Whether something answers at a port of this machine. */
export const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (is: boolean) => (): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', end(true)).once('error', end(false));
  });
