import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, Exit } from '../../domain/exit';
import type { StackState } from '../../plan';
import type { RequiredEstate } from '../../model/require-estate';
import type { StackRef } from '../../stacks/stack-list';
import { synthesize } from '../../stacks/synthesize';
import { type Bodies, grantsMissing, type RoleNeed } from '../reading/grants';
import { type StackFolder, readDocument } from './stack-folder';

/** What is looked at before a part of an environment is deployed. */
export interface PartOf {
  readonly estate: RequiredEstate;
  /** Stacks that are worked on, synthesized. */
  readonly stacks: readonly StackFolder[];
  /** Stacks that they read and that are not worked on. */
  readonly read: readonly StackRef[];
  /** The deployed states of those. */
  readonly states: () => Promise<readonly { readonly state?: StackState | undefined }[]>;
  /** The command with these stacks selected, too. */
  readonly commandWith: (stacks: readonly string[]) => string;
}

const resourcesOf = (stack: StackFolder): Bodies => (readDocument(stack).resource ?? {}) as Bodies;

/**
 * Exits 2 where a stack that is not worked on has to be deployed along: its policy is to name a role that is made here, and RAM would refuse
 * what is done with it, half-way through the apply.
 */
export async function requireGrants({ estate, stacks, read, states, commandWith }: PartOf): Promise<void> {
  const selected = Object.fromEntries(stacks.map((stack) => [stack.name, resourcesOf(stack)]));
  const makesRoles = Object.values(selected).some(({ alicloud_ram_role: roles = {} }) => Object.keys(roles).length > 0);
  if (read.length === 0 || !makesRoles) return;
  const outdir = mkdtempSync(join(tmpdir(), 'lakewright-'));
  try {
    synthesize(estate, { outdir, select: read });
    const described = Object.fromEntries(
      read.map(({ name }) => [name, resourcesOf({ name, needs: [], dir: join(outdir, 'stacks', name) })]),
    );
    const missing = grantsMissing(
      selected,
      described,
      (await states()).flatMap(({ state }) => state ?? []),
    );
    const [first] = missing;
    if (first) throw new Exit(EXIT.guard, missingText(missing, first, commandWith([...new Set(missing.map(({ by }) => by))])));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const missingText = (all: readonly RoleNeed[], { stack, by }: RoleNeed, command: string): string =>
  `[deploy.grant.missing] stack '${stack}' makes ${all.map(({ role }) => `role '${role}'`).join(', ')}, which a policy of '${by}' has to name first: RAM would refuse what is made with it\n` +
  `  fix: deploy '${by}' along, it goes first: ${command}\nnothing was changed`;

/** Why a policy must not forget roles that others still have. */
export const heldText = ([first, ...more]: readonly [RoleNeed, ...RoleNeed[]], command: string): string =>
  `[deploy.grant.held] '${first.by}' would no longer let ${[first, ...more].map(({ role }) => `role '${role}'`).join(', ')} be worked on, which stack '${first.stack}' still has\n` +
  `  fix: deploy '${first.stack}' along: what is described there no more then goes first: ${command}\nnothing was changed`;
