import { type Command, Option } from 'commander';
import { estateMeant, USUAL_ESTATE } from './standing-in';

const SAYS = '$LAKEWRIGHT_ESTATE, or the nearest estate: this folder, estate/ in it, or the same of a folder above';

/** Adds `--estate DIR`, the same for every command that reads one. */
export const estateOption = (command: Command): Command => {
  const meant = estateMeant();
  return command.addOption(
    new Option('--estate <dir>', 'folder with estate.yaml, environments/ and businesses/')
      .default(meant, SAYS)
      // What is named on purpose stays named in the commands that are printed to go on.
      .argParser((dir) => (dir === USUAL_ESTATE && meant !== USUAL_ESTATE ? `./${dir}` : dir)),
  );
};
