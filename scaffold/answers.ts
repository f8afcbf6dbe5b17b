import type { Refusal } from '../clone/refusal';
import { byDistance } from '../domain/facts/places';
import { REGIONS } from '../domain/facts/regions';
import { suggestion } from '../domain/nearest';
import { DASHED } from '../domain/schema/collections';
import { estateFile } from '../model/files/estate';
import { wrongBusiness } from './names';
import { STARTING_REGIONS } from './regions';

/** What somebody says about an estate that is to be. */
export interface Answers {
  /** Prefix of every name in the cloud. */
  readonly company: string;
  readonly region: string;
  /** The first business. */
  readonly business: string;
}

/** One thing that is asked for. */
export interface Question {
  readonly option: keyof Answers;
  readonly asks: string;
  /** What is taken where nothing else is said; `folder` is the name of the new repository's folder. */
  readonly proposed: (folder: string) => string;
  readonly wrong: (answer: string) => Refusal | undefined;
}

const COMPANY = `up to 20 characters: ${DASHED.hint}, and not beginning with aliyun, acs, alibaba, alicloud or oos`;
const isCompany = (name: string): boolean => estateFile.shape.name.safeParse(name).success;

/** What is asked for, in its order. */
export const QUESTIONS: readonly Question[] = [
  {
    option: 'company',
    asks: 'Prefix of every name in the cloud',
    proposed: (folder) => (isCompany(folder) ? folder : 'acme'),
    wrong: (name) =>
      isCompany(name)
        ? undefined
        : {
            code: 'init.company.name',
            message: `no name in the cloud can begin with '${name}'`,
            fix: `change --company: write ${COMPANY}`,
          },
  },
  {
    option: 'region',
    asks: 'Region',
    proposed: () => 'cn-hangzhou',
    wrong: wrongRegion,
  },
  { option: 'business', asks: 'First business', proposed: () => 'sales', wrong: wrongBusiness },
];

function wrongRegion(region: string): Refusal | undefined {
  if (STARTING_REGIONS.has(region)) return undefined;
  if (!REGIONS.includes(region))
    return {
      code: 'init.region.unknown',
      message: `there is no region '${region}'`,
      fix: `change --region: ${suggestion(region, REGIONS)}`,
    };
  const [nearest = ''] = byDistance(region, [...STARTING_REGIONS.keys()]);
  return {
    code: 'init.region.zones',
    message: `no two zones of ${region} are known that all services of the first estate run in`,
    fix: `change --region: the nearest with such zones is ${nearest}`,
  };
}
