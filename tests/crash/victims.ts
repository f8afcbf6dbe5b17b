import { holderOf } from '../../claims/claim';
import { leftRecord } from '../../deploy/engine/run-record';
import { claimsOf } from '../../simulator/shared/lease';
import type { Stage } from './stage';

/** What is killed. */
export type Victim = 'deploy' | 'terraform' | 'simulator';
export const VICTIMS: readonly Victim[] = ['deploy', 'terraform', 'simulator'];

/** Processes to kill now; empty when there is none of the kind at the moment. */
export async function pidsOf(victim: Victim, stage: Stage, deploy: number): Promise<number[]> {
  if (victim === 'deploy') return [deploy];
  if (victim === 'simulator') return simulatorOf(stage);
  return stage.stacks().flatMap((dir) => terraformIn(dir));
}

async function simulatorOf({ cloudFile }: Stage): Promise<number[]> {
  const pid = (await holderOf(claimsOf(cloudFile)))?.pid;
  return pid === undefined ? [] : [pid];
}

function terraformIn(dir: string): number[] {
  const pid = leftRecord(dir)?.process?.pid;
  return pid === undefined ? [] : [pid];
}

/** Whether the process was there to be killed. */
export function killed(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
