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

/** What is wrong with the words of a call, whatever the estate; undefined where nothing is. */
export function wrongWords(source: string | undefined, target: string | undefined, options: Words): string | undefined {
  const { refresh, as, take, all, business = [], region, scale, ttl } = options;
  if (refresh !== undefined) {
    if (source !== undefined) return many(`--refresh ${refresh} knows its source`, `leave '${source}' out`);
    return as === undefined ? undefined : many('--refresh and --as are two ways', 'leave one of them out');
  }
  if (take !== undefined || all) return few('--take and --all are of --refresh', 'npx lakewright clone --refresh TARGET --all');
  if (as === undefined)
    return source !== undefined && target !== undefined
      ? undefined
      : few('it is not said what is cloned', 'npx lakewright clone SOURCE TARGET, or clone --refresh TARGET');
  if (source === undefined || business.length !== 1)
    return few('--as needs the environment and one business', `npx lakewright clone SOURCE --business NAME --as ${as}`);
  const beside = [target, region && '--region', scale && '--scale', ttl && '--ttl'].filter((word) => word !== undefined);
  return beside.length === 0
    ? undefined
    : many(`--as makes a business, not an environment: it takes no ${beside.join(', ')}`, 'leave that out');
}
