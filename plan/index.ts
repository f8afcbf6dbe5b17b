/**
 * The one reading of a plan: plan JSON of all selected stacks, what is written and what states hold, into findings. Pure functions on
 * plain data; deploy, destroy, preview and guard stand on it.
 */
export { readPlans } from './reading';
export { notShown } from './shown';
export { goingPlan } from './going';
export { type Digest, type WasShown, digestOf, digestsIn, isDigestOf, isHash, isWhole, readDigest } from './digest/digest';
export { type Unshown, unshownIn } from './digest/compare';
export { readPlan, readParsedPlan } from './read/plan';
export { readState } from './read/state';
export type { Read, ReadProblem } from './read/problem';
export { parseAllowances, type ParsedAllowances } from './allowances/parse';
export { loweredBy } from './allowances/lowered';
export { judgedAllowances } from './allowances/judge';
export { ownerOf, type StateOwner } from './deployed/identity';
export { regionIn } from './deployed/region';
export { recordIn } from './deployed/read-record';
export { recordWhileGoing } from './deployed/while-going';
export { diffOf, type DiffContext } from './diff/diff';
export { maskOf, type AlsoSecret, type Mask } from './mask/mask';
export { secrecyAt, secrecyOf, type Owner, type Secrecy } from './mask/secrecy';
export { isSecretName } from './mask/secret-names';
export { isSecretText } from './mask/secret-texts';
export { physicalName } from './mask/physical-name';
export { isClosed, openTemplates } from './open/open';
export { heldInside, type HeldInner } from './open/held';
export { isDisposableStack } from './open/disposable';
export { rosFacts, rosTypes, type RosTypeFacts } from './open/facts';
export { PLAN_RULES } from './rules/table';
export { rule, type AnyRule, type Found, type Rule } from './rules/rule';
export type { Context } from './rules/context';
export { wayText } from './rules/tables/ways';
export { lostWith } from './rules/tables/lost';
export { allowanceName, called, listed, withoutIndex } from './types/address';
export { actionOf, destroys } from './types/change';
export type { Action, Change, ChangeBody, InnerResource, PlanAction } from './types/change';
export type { Allowance } from './types/allowance';
export type { DescribedResource, Lifecycle, StackDocument } from './types/document';
export { SEVERITY_PREFIX } from './types/finding';
export type { Finding, FindingSeverity, ResourceName } from './types/finding';
export type { EstateIdentity, KeyWords, PlaceOf, PlanInput, StackEnvironment } from './types/input';
export type { Json, JsonObject, Step } from './types/json';
export type { AttributeDiff, Harmless, Reading, Removal, ShownChange } from './types/reading';
export type { FailedCheck, OutputChange, StackPlan } from './types/stack-plan';
export type { HeldResource, StackState } from './types/state';
