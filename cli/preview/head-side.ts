import { dirtyIn, headOf, type Repository } from '../../preview/git/repository';
import type { Side } from '../../preview/types/stack-preview';

/** The folder as it lies there, with what is not committed of it. */
export function headSide(estate: string, repository: Repository | undefined): Side {
  if (repository === undefined) return { name: estate, dirty: [], state: 'read' };
  const commit = headOf(repository);
  return { name: 'working tree', ...(commit === undefined ? {} : { commit }), dirty: dirtyIn(repository), state: 'read' };
}
