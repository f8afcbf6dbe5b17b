import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Passwords } from './objects';

/** Letters and digits, as those that Terraform makes. */
export const makePassword = (): string => randomBytes(24).toString('base64').replace(/[+/=]/g, 'x').slice(0, 24);

/** Passwords that manifests were written with before: a second writing has to say the same ones. */
export const readPasswords = (file: string): Passwords => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Passwords) : {});

/** Keeps them where only the owner reads. */
export function keepPasswords(file: string, passwords: Passwords): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
}
