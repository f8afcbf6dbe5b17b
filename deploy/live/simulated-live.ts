import type { LivePart, LiveValue } from '../../domain/live';
import type { CloudObject, SharedCloud } from '../simulated-cloud';
import type { AgainRequest, LiveService, WholeName } from './live-service';
import { partName } from './part-name';

type Cloud = () => Promise<Pick<SharedCloud, 'control'>>;

const WORKSPACE = 'ALIYUN::EMR::SparkWorkspace';
/** What names the workspace that a part is in. */
const IN = ['WorkspaceId', 'WorkspaceBizId'] as const;

/** What the simulated cloud holds. Nothing runs timers there, so no window is open. */
export const simulatedLive = (cloud: Cloud): LiveService => {
  let asked: Promise<readonly CloudObject[]> | undefined;
  // Who looks at the same time shares one answer: a cloud may have thousands of objects.
  const shared = (): Promise<readonly CloudObject[]> => {
    asked ??= objectsOf(cloud).finally(() => (asked = undefined));
    return asked;
  };
  return {
    atOnce: Infinity,
    look: async (whole) => partsOf(await shared(), whole)?.parts.map(asPart),
    again: async (request) => {
      if (request.type === ROOM) return;
      const found = partsOf(await objectsOf(cloud), request.whole);
      if (found === undefined) throw new Error(`there is no workspace '${request.whole.name}'`);
      const { control } = await cloud();
      const part = found.parts.find(
        ({ kind, attributes }) => kind === request.type && partName(attributes) === partName(request.parameters),
      );
      await control.put(made(request, found.id, part));
    },
  };
};

const objectsOf = async (cloud: Cloud): Promise<readonly CloudObject[]> => (await cloud()).control.objects();

/** Makes nothing: it lowers what others will have less of, which is all one here. */
const ROOM = 'Custom::SparkRoom';

function partsOf(
  objects: readonly CloudObject[],
  { name, region }: WholeName,
): { readonly id: string; readonly parts: readonly CloudObject[] } | undefined {
  const workspace = objects.find((one) => one.kind === WORKSPACE && one.region === region && one.attributes['WorkspaceName'] === name);
  if (workspace === undefined) return undefined;
  const { id } = workspace;
  return { id, parts: objects.filter(({ attributes }) => IN.some((attribute) => attributes[attribute] === id)) };
}

const asPart = ({ kind, attributes }: CloudObject): LivePart => ({
  type: kind,
  name: partName(attributes) ?? '',
  values: Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, LiveValue] => isValue(entry[1]))),
});

const isValue = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** The part as its template says, in the place of what is there. */
function made({ type, whole, parameters }: AgainRequest, id: string, part: CloudObject | undefined): CloudObject {
  const said = parameters as CloudObject['attributes'];
  if (part !== undefined) return { ...part, attributes: { ...part.attributes, ...said } };
  const kind = type.replace('Custom::Spark', '').toLowerCase();
  return { kind: type, id: `${id}/${kind}/${partName(said) ?? ''}`, region: whole.region, attributes: { WorkspaceId: id, ...said } };
}
