import { engineLine } from '../../constructs/spark/known/engines';
import { rule } from './rule';

/** Rules that join services neither of which sees the other, or that need the whole business: they run on an estate only. */
export const BETWEEN_RULES = [
  rule({
    code: 'spark.engine.format',
    holds: "the engine of each workspace carries the format of its business's lake",
    holdsFor: 'business',
    find: ({ business: { lake, spark } }) => {
      const format = lake?.format;
      return Object.entries(spark).flatMap(([workspace, { engine }]) => {
        const line = engineLine(engine);
        return format === undefined || !line || line.formats.includes(format) ? [] : [{ workspace, engine, format, formats: line.formats }];
      });
    },
    at: ({ workspace }) => ['spark', workspace, 'engine'],
    message: ({ business }, { engine, format, formats }) =>
      `engine ${engine} carries ${formats.join(', ')} but not ${format}, the format of ${business.name}'s lake`,
    fix: () => 'choose an esr-4 engine, or another lake.format',
  }),
];
