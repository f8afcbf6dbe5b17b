import { shellWord } from '../../domain/shell-word';

/** Options of `clone` that say which way of cloning is meant. */
interface Words {
  readonly refresh?: string;
  readonly as?: string;
  readonly take?: readonly string[];
  readonly all?: true;
  readonly business?: readonly string[];
  readonly region?: string;
  readonly scale?: string;
  readonly ttl?: string;
}

const few = (message: string, fix: string): string => `[clone.words.few] ${message}\n  fix: ${fix}`;
const many = (message: string, fix: string): string => `[clone.words.many] ${message}\n  fix: ${fix}`;

/** Everything that is wrong with the words of a call, whatever the estate; undefined where nothing is. */
export function wrongWords(source: string | undefined, target: string | undefined, options: Words): string | undefined {
  const { refresh, as, take, all } = options;
  const wrong = [
    ...(refresh !== undefined && as !== undefined ? [many('--refresh and --as are two ways', 'leave one of them out')] : []),
    ...(refresh === undefined && (take !== undefined || all)
      ? [few('--take and --all are of --refresh', 'npx lakewright clone --refresh TARGET --all')]
      : []),
    ...(refresh !== undefined ? wrongRefresh(source, refresh, options) : as !== undefined ? wrongSplit(source, target, as, options) : []),
    ...(refresh !== undefined || as !== undefined || (source !== undefined && target !== undefined)
      ? []
      : [few('it is not said what is cloned', 'npx lakewright clone SOURCE TARGET, or clone --refresh TARGET')]),
  ];
  return wrong.length === 0 ? undefined : wrong.join('\n');
}

function wrongRefresh(source: string | undefined, refresh: string, { as, region, scale, ttl }: Words): string[] {
  const own = as === undefined ? given({ region, scale, ttl }) : [];
  return [
    ...(source === undefined ? [] : [many(`--refresh ${refresh} knows its source`, `leave '${source}' out`)]),
    ...(own.length === 0 ? [] : [many(`--refresh ${refresh} knows how it was made: it takes no ${own.join(', ')}`, 'leave that out')]),
  ];
}

function wrongSplit(
  source: string | undefined,
  target: string | undefined,
  as: string,
  { business = [], region, scale, ttl }: Words,
): string[] {
  const beside = [...(target === undefined ? [] : [target]), ...given({ region, scale, ttl })];
  return [
    ...(source === undefined || business.length !== 1
      ? [few('--as needs the environment and one business', `npx lakewright clone SOURCE --business NAME --as ${shellWord(as)}`)]
      : []),
    ...(beside.length === 0 ? [] : [many(`--as makes a business, not an environment: it takes no ${beside.join(', ')}`, 'leave that out')]),
  ];
}

const given = (options: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]));
