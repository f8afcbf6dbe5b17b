import { isStateful, protectionFacts } from '@lakewright/provider-knowledge/protection';
import { rosFacts } from '../../open/facts';

/** What is lost with a resource of a type, Terraform's or ROS's. */
export const lostWith = (type: string): string =>
  (isStateful(type) ? protectionFacts(type).lost : rosFacts(type)?.lost) ?? 'whatever it holds';
