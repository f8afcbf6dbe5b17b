import { PROVIDER_NAMES } from '@lakewright/provider-knowledge/providers';
import { dataSourceTypes, resourceTypes } from '@lakewright/provider-knowledge/schema';
import { FUNCTION_HOST } from '../../../deploy/simulated/function-host';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../../simulator';

const KEPT = { resources: PROVIDER_NAMES.flatMap(resourceTypes), dataSources: PROVIDER_NAMES.flatMap(dataSourceTypes) };

/** A simulated cloud that serves what the toolkit uses: with every type there is, each call of Terraform takes half a second more. */
export const startSmallSimulator = (options: SimulatorOptions = {}): Promise<Simulator> =>
  startSimulator({ types: KEPT, functions: FUNCTION_HOST, ...options });
