/**
 * The one reading of a plan: plan JSON of all selected stacks, what is written and what states hold, into findings. Pure functions on
 * plain data; deploy, destroy, preview and guard stand on it.
 */
export { actionOf, destroys } from './types/change';
export type { Action, Change, ChangeBody, InnerResource, PlanAction } from './types/change';
export type { Allowance, WrittenAllowance } from './types/allowance';
export type { DescribedResource, Lifecycle, StackDocument } from './types/document';
export type { Finding, FindingSeverity, ResourceName } from './types/finding';
export type { PlaceOf, PlanInput, StackEnvironment } from './types/input';
export type { Json, JsonObject, Step } from './types/json';
export type { AttributeDiff, Harmless, Reading, Removal, ShownChange } from './types/reading';
export type { FailedCheck, OutputChange, StackPlan } from './types/stack-plan';
export type { HeldResource, StackState } from './types/state';
