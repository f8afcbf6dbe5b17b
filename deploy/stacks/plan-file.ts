import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { RUN_FOLDER } from '../engine/run-record';
import type { StackFolder } from './stack-folder';

/** Where the saved plan lies in a stack's folder. It holds every value in clear text. */
export const PLAN_FILE = join(RUN_FOLDER, 'plan.tfplan');

/** Removes what a plan that was not applied leaves: it holds secrets. */
export const dropPlan = ({ dir }: StackFolder): void => rmSync(join(dir, PLAN_FILE), { force: true });
