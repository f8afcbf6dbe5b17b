import type { Command } from 'commander';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright validate`. */
export function define(command: Command): void {
  jsonOption(
    estateOption(command).option(
      '--fix',
      'write what leaves no choice into the files: comments and order stay; it is shown, and the rest is told',
    ),
    '{ ok, problems }, with --fix also written',
  )
    .addHelpText('after', '\nExample:\n  npx lakewright validate --estate estate')
    .action(
      later(() => {
        const { validate } = require('../actions/validate') as typeof import('../actions/validate');
        const follow = () => {
          const { followFixes } = require('../actions/follow-fixes') as typeof import('../actions/follow-fixes');
          return followFixes;
        };
        const lists = () => {
          const { problemsOfLists } = require('../lists') as typeof import('../lists');
          return problemsOfLists;
        };
        return (options: Parameters<typeof validate>[0]) => validate(options, follow, lists);
      }),
    );
}
