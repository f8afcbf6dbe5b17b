import type { Answers } from './answers';
import { modeline } from './modeline';

/** What has to be told of whoever pays. */
const paidBy = (domain: string, business: string): string => `owner: ${business}-data@${domain}
costCenter: "0000"                        # becomes a tag of everything that is made
`;

/** The file of a first business: a bit of each service, with sizes of its own in prod. */
export const firstBusiness = ({
  company,
  business,
}: Answers): string => `${modeline('business')}${paidBy(`${company}.example`, business)}lake:
  kind: oss-hdfs
  layers:
    ods: { expire: 90 days }
    ads: {}
spark:
  quota: { default: 100 CU, prod: 1000 CU } # what differs by environment is written where it is used
  queues:
    night: { max: { default: 60 CU, prod: 600 CU } }
    adhoc: { max: { default: 20 CU, prod: 300 CU } }
  parts: apart                              # its queues and gateways fail, and are made anew, without it
starrocks:
  groups:
    query: { nodes: 3, size: 16 CU }
kafka:
  topics:
    events: { partitions: 12, retention: 3 days }
access:
  etl: { submit: [night], read: [lake/ods], write: [lake/ads], consume: [events] }
`;

/** The smallest content of a business's file that is valid: a lake. `domain`: where its owner gets mail. */
export const smallBusiness = (domain: string, business: string): string => `${paidBy(domain, business)}lake: {}
`;
