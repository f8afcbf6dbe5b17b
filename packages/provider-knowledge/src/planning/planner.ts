import { anyFacts } from '../facts';
import { findResourceSchema, providerOf } from '../schema';
import { withEmptyBlocks } from './empty-blocks';
import { suppressOf } from './hidden';
import { joinModel, NO_FACTS, type TypeFacts } from './join';
import type { TypeModel } from './model';
import { randomFacts } from './random-facts';
import { planRandom } from './random-plan';
import { type Plan, planResource } from './resource';
import { shaped } from './shape';
import { planTerraformData, terraformDataConfig } from './terraform-data';
import type { ObjectValue } from './value';

/** How resources of one type are planned, as their provider does it. */
export interface Planner {
  /** Absent for Terraform's own types. */
  readonly model?: TypeModel;
  /** What is written, in the shape of the type. */
  config(written: Readonly<Record<string, unknown>>): ObjectValue;
  /** `prior` is undefined for a creation. */
  plan(prior: ObjectValue | undefined, config: ObjectValue): Plan;
}

const planners = new Map<string, Planner | undefined>();

/** The planner of a type; undefined where its schema is not kept, so that nobody here knows what a difference does. */
export function plannerOf(type: string): Planner | undefined {
  if (!planners.has(type)) planners.set(type, type === 'terraform_data' ? TERRAFORM_DATA : providerPlanner(type));
  return planners.get(type);
}

const TERRAFORM_DATA: Planner = { config: terraformDataConfig, plan: planTerraformData };

function providerPlanner(type: string): Planner | undefined {
  const schema = findResourceSchema(type);
  if (schema === undefined) return undefined;
  const isRandom = providerOf(type) === 'random';
  const model = joinModel(type, schema, isRandom ? randomFacts(type) : factsOf(type));
  return {
    model,
    config: (written) => withEmptyBlocks(model.block, shaped(model.block, written) as ObjectValue),
    plan: (prior, config) => (isRandom ? planRandom(model, prior, config) : planResource(model, prior, config, suppressOf(type))),
  };
}

const factsOf = (type: string): TypeFacts => anyFacts(type) ?? NO_FACTS;
