import type { Files } from '../../model/folder';
import type { Told } from './mistakes';

/** One mistake and what is told of it; adding a mistake is adding a row. */
export interface Case extends Omit<Told, 'message' | 'at'> {
  readonly name: string;
  readonly files: Files;
  readonly message: string | RegExp;
  readonly at: RegExp;
}
