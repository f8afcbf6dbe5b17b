import type { Construct } from 'constructs';
import type { Grantee, OutputReader, Part } from '../constructs/core/part';
import type { Side } from '../domain/service';

/** The module that builds a service's share of a stack, with its own types forgotten. */
export interface Assembly {
  readonly description: string;
  build(stack: Construct, part: Part<unknown, unknown>): unknown;
  outputs(built: unknown): unknown;
  /** In a business's stack: what its workloads are granted, also where it has nothing of the service. */
  grant?(built: unknown, to: Grantee, part: Part<unknown, unknown>): void;
  /** In the shared stack: how a business's stack sees it. */
  client?(output: OutputReader<Readonly<Record<string, string>>>, model: unknown): unknown;
}

/** Loads the module; the first call of a run loads cdktf. */
export const assemblyOf = ({ stack }: Side): Assembly => stack() as Assembly;
