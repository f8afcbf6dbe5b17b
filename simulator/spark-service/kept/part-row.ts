import type { CloudObject, Json, JsonObject } from '../../cloud/object';

type Path = readonly string[];

/** How one sort of thing in a workspace lies in the cloud's file: what somebody may change aside by the name that templates have for it, all else hidden. */
export interface PartRow {
  /** Type of the custom resource that makes one. */
  readonly kind: string;
  /** Second part of an object's id: `w-.../queue/night`. */
  readonly word: string;
  /** Attribute to where the service has it; of several places the first is read. */
  readonly names: Readonly<Record<string, readonly Path[]>>;
  /** What else is shown of one. */
  readonly more?: (item: JsonObject) => JsonObject;
}

/** What is hidden of a part: everything that the service knows. */
const ITEM = 'item';

/** A thing of a workspace as an object. */
export function partObject(
  row: PartRow,
  id: string,
  item: JsonObject,
  workspace: Pick<CloudObject, 'id' | 'region' | 'account'>,
): CloudObject {
  const told = Object.entries(row.names).flatMap(([name, [path]]) => {
    const value = valueAt(item, path ?? []);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    kind: row.kind,
    id: partId(row, workspace.id, id),
    region: workspace.region,
    ...(workspace.account === undefined ? {} : { account: workspace.account }),
    attributes: { WorkspaceId: workspace.id, ...Object.fromEntries(told), ...row.more?.(item) },
    hidden: { [ITEM]: item },
  };
}

export const partId = ({ word }: PartRow, workspaceId: string, id: string): string => `${workspaceId}/${word}/${id}`;

/** The thing again, with what somebody changed aside. */
export const itemOf = ({ names }: PartRow, { attributes, hidden }: CloudObject): JsonObject =>
  Object.entries(names).reduce<JsonObject>((item, [name, paths]) => {
    const value = attributes[name];
    return value === undefined ? item : paths.reduce((all, path) => withValue(all, path, value), item);
  }, asObject(hidden?.[ITEM]));

function valueAt(json: Json | undefined, [name, ...rest]: Path): Json | undefined {
  if (name === undefined) return json;
  return isObject(json) ? valueAt(json[name], rest) : undefined;
}

function withValue(object: JsonObject, [name = '', ...rest]: Path, value: Json): JsonObject {
  return { ...object, [name]: rest.length === 0 ? value : withValue(asObject(object[name]), rest, value) };
}

const asObject = (json: Json | undefined): JsonObject => (isObject(json) ? json : {});

const isObject = (json: Json | undefined): json is JsonObject => typeof json === 'object' && json !== null && !Array.isArray(json);
