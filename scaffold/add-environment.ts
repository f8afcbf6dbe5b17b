import { zonesIn } from '../clone/decide/regions';
import { networkFor } from '../clone/network/place';
import type { Refusal } from '../clone/refusal';
import type { ClonedFrom } from '../clone/source';
import { othersWithout } from '../clone/write/texts';
import { REGIONS } from '../domain/facts/regions';
import { suggestion } from '../domain/nearest';
import { headLike } from './modeline';
import { wrongEnvironment } from './names';

/** An environment that is to be. */
export interface NewEnvironment {
  readonly name: string;
  /** @default - that of the estate's first environment in an account */
  readonly region?: string;
  /** @default - zones of the region that other environments use, or that Spark connects to */
  readonly zones?: readonly string[];
}

/** What its network is like, and how many zones it has, where no other environment shows it. */
const USUAL = { cidr: '10.0.0.0/16', zones: 2 } as const;

/** The files with which an environment without businesses is there, or everything against it. Other bytes of files stay. */
export function addEnvironment(
  from: ClonedFrom,
  { name, region: asked, zones: named }: NewEnvironment,
): ReadonlyMap<string, string> | readonly Refusal[] {
  const { estate, texts } = from;
  const file = `environments/${name}.yaml`;
  const like = Object.values(estate.environments).find(({ target }) => target === 'alicloud');
  const region = asked ?? like?.region;
  const zones = named ?? (region === undefined ? undefined : zonesIn(region, like?.network.zones.length ?? USUAL.zones, estate));
  const cidr = networkFor(from, name, like?.network.cidr ?? USUAL.cidr);
  const refusals = [
    wrongEnvironment(name),
    texts.has(file)
      ? { code: 'add.environment.exists', message: `environment '${name}' is there already`, fix: `choose another name, or edit ${file}` }
      : undefined,
    region === undefined ? NO_REGION : (wrongRegion(region) ?? (zones === undefined ? noZones(region) : undefined)),
    cidr === undefined ? FULL : undefined,
  ].filter((one) => one !== undefined);
  if (refusals.length > 0) return refusals;
  const text = `${headLike(texts, 'environments')}region: ${region}
network:
  cidr: ${cidr}
  zones: [${(zones ?? []).join(', ')}]
state:
  folder: .lakewright/state               # below the estate's folder; { bucket: NAME } for what several people deploy
businesses: []
`;
  return new Map([[file, text], ...(like === undefined ? [] : othersWithout(texts, [], like.name, name))]);
}

const wrongRegion = (region: string): Refusal | undefined =>
  REGIONS.includes(region)
    ? undefined
    : { code: 'add.region.unknown', message: `there is no region '${region}'`, fix: `change --region: ${suggestion(region, REGIONS)}` };

const noZones = (region: string): Refusal => ({
  code: 'add.zones.unknown',
  message: `zones of ${region} are not known`,
  fix: `name them: --zone ${region}-b`,
});

const NO_REGION: Refusal = {
  code: 'add.region.missing',
  message: 'no environment of the estate is in an account, so nobody knows a region',
  fix: 'add --region cn-hangzhou, or another one',
};

const FULL: Refusal = {
  code: 'add.cidr.full',
  message: 'no network of the usual size is free',
  fix: 'add to pool in clones.yaml, or remove from its ranges',
};
