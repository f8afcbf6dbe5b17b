import type { ImageName } from './images';

/** A value from a secret. */
export interface SecretKey {
  readonly secret: string;
  readonly key: string;
}

/** One container, in the few words that the twins need. */
export interface Program {
  readonly image: ImageName;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, SecretKey>>;
  /** By name; names are at most 15 characters. */
  readonly ports?: Readonly<Record<string, number>>;
  /** Mount path to the volume's name. */
  readonly mounts?: Readonly<Record<string, string>>;
  /** Port that answers once it is ready. @default - the image's row */
  readonly answers?: number;
  /** MiB. @default - the image's row */
  readonly memory?: number;
}

/** A pod's programs and volumes. */
export interface PodProps extends Program {
  /** What runs before, in order. @default - nothing */
  readonly before?: Readonly<Record<string, Program>>;
  /** Volume to the config map in it. @default - none */
  readonly files?: Readonly<Record<string, string>>;
  /** Volume to the secret in it. @default - none */
  readonly secretFiles?: Readonly<Record<string, string>>;
  /** Volumes that go with the pod: caches and downloads, never data. @default - none */
  readonly scratch?: readonly string[];
  /** @default - the namespace's own */
  readonly serviceAccount?: string;
  /** @default - none */
  readonly priorityClass?: string;
  /** Annotations that make a changed configuration a changed pod. @default - none */
  readonly checksums?: Readonly<Record<string, string>>;
}
