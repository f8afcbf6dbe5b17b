import type { Construct } from 'constructs';
import type { RunsOn } from '../../domain/model';
import { Role } from './role';

/** Options of {@link Workload}. */
export interface WorkloadProps {
  /** Name of its role, unique in the account. */
  readonly name: string;
  readonly description: string;
  /** Service that runs the program and so may assume its role. */
  readonly runsOn: RunsOn;
}

/** A program that touches data: one role, assumed by the service it runs on, with one policy made of what it is granted. */
export class Workload extends Role {
  readonly runsOn: RunsOn;

  constructor(scope: Construct, id: string, { name, description, runsOn }: WorkloadProps) {
    super(scope, id, { name, description, trust: runsOn });
    this.runsOn = runsOn;
  }
}
