import type { Estate } from '../../model/model';
import { drawPicture, loadLayout } from '../../preview/graph';
import { pictureMarks } from '../../preview/render';
import type { Preview } from '../../preview/types/preview';
import { pictureOf } from './picture-of';

/** The picture for the page of a preview: the environments in which something changes, marked. Undefined where none does. */
export async function reportPicture(estate: Estate, preview: Preview): Promise<string | undefined> {
  const touched = new Set(preview.stacks.map(({ environment }) => environment));
  const picture = pictureOf(estate);
  const environments = picture.environments.filter(({ name }) => touched.has(name));
  if (environments.length === 0) return undefined;
  return drawPicture({ ...picture, environments }, await loadLayout(), { ...pictureMarks(preview), style: false });
}
