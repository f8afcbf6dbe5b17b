import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { lakewright } from '../support/cli';

interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
}

/** A container as far as it is run here. */
interface Container {
  readonly name: string;
  readonly command?: readonly string[];
  readonly env?: readonly Variable[];
}

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly template?: { readonly spec: { readonly containers: readonly Container[]; readonly initContainers?: readonly Container[] } };
  };
}

/** What a container would be started with. */
export interface Started {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The objects that `local manifests` writes for an estate, and others that take from them. */
export class Manifests {
  readonly #all: readonly Manifest[];

  constructor(estate: string, others: readonly object[] = []) {
    const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
    try {
      const { status, stderr } = lakewright(['local', 'manifests', '--estate', estate, '--out', folder]);
      if (status !== 0) throw new Error(stderr);
      const written = readdirSync(folder).flatMap((file) =>
        parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => document.toJS() as Manifest),
      );
      this.#all = [...written, ...(others as readonly Manifest[])];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Text of a file that a ConfigMap holds. */
  config(name: string, key: string, namespace?: string): string {
    return this.#find('ConfigMap', name, namespace).data?.[key] ?? missing(`${key} in ConfigMap ${name}`);
  }

  /** A value that a Secret holds. */
  secret(name: string, key: string, namespace?: string): string {
    const value = this.#find('Secret', name, namespace).data?.[key] ?? missing(`${key} in Secret ${name}`);
    return Buffer.from(value, 'base64').toString('utf8');
  }

  /** Names of the jobs whose name starts so. */
  jobs(start: string): string[] {
    return this.#all.filter(({ kind, metadata }) => kind === 'Job' && metadata.name.startsWith(start)).map(({ metadata }) => metadata.name);
  }

  /** What a container runs, by its name or the only one, with variables filled in as a kubelet would. */
  started(kind: string, name: string, container?: string): Started {
    const { spec, metadata } = this.#find(kind, name);
    const { containers = [], initContainers = [] } = spec?.template?.spec ?? {};
    const found = [...initContainers, ...containers].find((one) => container === undefined || one.name === container);
    const { command = [], env = [] } = found ?? missing(`container ${container ?? ''} in ${kind} ${name}`);
    const values: Record<string, string> = {};
    for (const { name: variable, value, valueFrom } of env) {
      values[variable] =
        valueFrom === undefined
          ? (value ?? '').replace(/\$\((\w+)\)/g, (_, other: string) => values[other] ?? '')
          : this.secret(valueFrom.secretKeyRef.name, valueFrom.secretKeyRef.key, metadata.namespace);
    }
    return { script: command.at(-1) ?? '', env: values };
  }

  #find(kind: string, name: string, namespace?: string): Manifest {
    const found = this.#all.find(
      (one) => one.kind === kind && one.metadata.name === name && (namespace === undefined || one.metadata.namespace === namespace),
    );
    return found ?? missing(`${kind} ${name}`);
  }
}

function missing(what: string): never {
  throw new Error(`the manifests have no ${what}`);
}
