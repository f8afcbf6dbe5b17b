/** What the rules are about, and where it stands in a business's instances. */
import type { Named } from '../../../domain/model';
import { unlessOnly } from '../../../domain/names/place';
import type { Around, Path } from '../../../domain/rule';
import type { StarRocksInstanceModel, StarRocksNodes } from './model';

type Instances = Named<StarRocksInstanceModel>;
type At<Subject> = readonly [Path, Subject];
type Kind = Pick<StarRocksInstanceModel, 'mode' | 'edition'>;

/** Nodes of one kind, and what of their instance decides what they may be. */
export interface NodesSubject extends Kind {
  readonly role: 'frontend' | 'backend' | 'group';
  /** Of a compute group. */
  readonly name?: string;
  readonly nodes: StarRocksNodes;
}

/** Compute groups of an instance, which may have some already. */
export interface GroupsSubject {
  readonly title: string;
  readonly mode: StarRocksInstanceModel['mode'];
  readonly groups: readonly string[];
  readonly before: readonly string[];
}

export interface EditionSubject {
  readonly title: string;
  readonly edition: StarRocksInstanceModel['edition'];
  readonly environment: Around['environment'];
}

export const groupAt = ({ mode, edition }: Kind, name: string, nodes: StarRocksNodes): At<NodesSubject> => [
  ['groups', name],
  { mode, edition, role: 'group', name, nodes },
];

/** All nodes of one instance, in a model or in a program. */
export function nodesIn(instance: Kind & Pick<StarRocksInstanceModel, 'frontend' | 'backend' | 'groups'>): At<NodesSubject>[] {
  const { mode, edition, frontend, backend, groups } = instance;
  return [
    [['frontend'], { mode, edition, role: 'frontend', nodes: frontend }],
    [['backend'], { mode, edition, role: 'backend', nodes: backend }],
    ...Object.entries(groups).map(([name, nodes]) => groupAt(instance, name, nodes)),
  ];
}

export const nodesOf = (instances: Instances): At<NodesSubject>[] =>
  Object.entries(instances).flatMap(([key, instance]) =>
    nodesIn(instance).map(([path, nodes]): At<NodesSubject> => [[key, ...path], nodes]),
  );

export const groupsOf = (instances: Instances, { owner }: Around): At<GroupsSubject>[] =>
  Object.entries(instances).map(([key, { mode, groups }]) => [
    [key],
    { title: titleOf(key, owner), mode, groups: Object.keys(groups), before: [] },
  ]);

export const editionsOf = (instances: Instances, { owner, environment }: Around): At<EditionSubject>[] =>
  Object.entries(instances).map(([key, { edition }]) => [[key], { title: titleOf(key, owner), edition, environment }]);

/** An instance by its name, or by its business's where that has only one. */
const titleOf = (key: string, owner: string): string => `StarRocks instance '${unlessOnly(key) ?? owner}'`;
