import type { Json } from '../api/json';
import { PropertyReader } from '../properties/reader';
import { PHYSICAL_ID_LIMIT } from '../ros/answer';
import type { Run } from '../run';
import { wasThereBefore } from './birth';
import { isBeingMade, readSince } from './handing-over';

/** Left free for the marks that `ros/serve.ts` puts at the end of an id. */
const MARK_BYTES = 20;

/** What a template reads of an object with Fn::GetAtt; never anything secret. */
export type Data = Readonly<Record<string, string>>;

/**
 * One kind of object, an entry of the table in `index.ts`. `Want` is its properties after reading.
 *
 * `ensure` and `remove` look at what is there and do what is missing, so they may be killed after any call and run
 * again: that is all the crash safety there is, and there is no state of our own.
 */
export interface Kind<Want> {
  /** Resource type in the template, for example `Custom::SparkQueue`. */
  readonly type: `Custom::${string}`;
  /** Reads the properties; undefined when the reader has problems. */
  readonly read: (reader: PropertyReader) => Want | undefined;
  /**
   * Which object it is, the same for ever: `<workspace id>/queue/<name>`. Changing a property in it means another
   * object.
   */
  readonly identity: (want: Want) => string;
  /** Makes the object, or makes it as wanted. `before`: what was wanted of the same object until now. */
  readonly ensure: (want: Want, before: Want | undefined, run: Run) => Promise<Data>;
  /**
   * When the object that is there was made, milliseconds since 1970, 0 where nobody knows; undefined when there is none, or when it is
   * one that every workspace has.
   */
  readonly born: (want: Want, run: Run) => Promise<number | undefined>;
  /** Removes the object; nothing to do when it is gone. */
  readonly remove: (had: Want, run: Run) => Promise<void>;
}

/** One object, its properties read. */
export interface Managed {
  readonly identity: string;
  /** Whether an object that was there before may be taken over. */
  readonly takeOver: boolean;
  /** Whether there is one that another stack let go of for this one, which is being made. */
  isHandedOver(run: Run): Promise<boolean>;
  /** Whether there is one that was there before anything that is being asked for now. */
  isForeign(run: Run): Promise<boolean>;
  ensure(oldProperties: Properties, run: Run): Promise<Data>;
  remove(run: Run): Promise<void>;
}

export type Properties = Readonly<Record<string, Json>>;

/** Either the object or everything that is wrong with its properties. */
export type Reading = { readonly object: Managed } | { readonly problems: readonly string[] };

/** A kind with its own type of properties hidden, so that kinds fit into one table. */
export interface AnyKind {
  readonly type: string;
  read(properties: Properties): Reading;
}

/** Makes an entry of the table. */
export function defineKind<Want>(kind: Kind<Want>): AnyKind {
  interface Wanted {
    readonly want: Want;
    readonly takeOver: boolean;
    readonly since: number | undefined;
  }
  const wanted = (properties: Properties): Wanted | { readonly problems: readonly string[] } => {
    const reader = new PropertyReader(properties);
    const want = kind.read(reader);
    const takeOver = reader.flag('TakeOver') ?? false;
    const since = readSince(reader);
    reader.unknown();
    if (want === undefined || reader.problems.length > 0) return { problems: reader.problems };
    const identity = kind.identity(want);
    if (Buffer.byteLength(identity) + MARK_BYTES > PHYSICAL_ID_LIMIT) {
      return {
        problems: [
          `[spark-admin.property.length] the object's id is longer than ${PHYSICAL_ID_LIMIT - MARK_BYTES} bytes: ${identity}; fix: shorten its name`,
        ],
      };
    }
    return { want, takeOver, since };
  };

  return {
    type: kind.type,
    read: (properties) => {
      const reading = wanted(properties);
      if ('problems' in reading) return reading;
      const { want, takeOver, since } = reading;
      const identity = kind.identity(want);
      const ensure = (oldProperties: Properties, run: Run): Promise<Data> => {
        const old = wanted(oldProperties);
        const same = 'want' in old && kind.identity(old.want) === identity;
        return kind.ensure(want, same ? old.want : undefined, run);
      };
      const isForeign = async (run: Run): Promise<boolean> => {
        const born = await kind.born(want, run);
        return born !== undefined && wasThereBefore(born, run.edges.now());
      };
      const isHandedOver = async (run: Run): Promise<boolean> =>
        isBeingMade(since, run.edges.now()) && (await kind.born(want, run)) !== undefined;
      return { object: { identity, takeOver, isHandedOver, isForeign, ensure, remove: (run) => kind.remove(want, run) } };
    },
  };
}
