import { requireEstate } from '../../model/require-estate';
import { drawPicture, loadLayout } from '../../preview/graph';
import { writeNamedFile } from '../../stacks/output-folder';
import { print, printJson } from '../../terminal/print';
import { pictureOf } from '../graph/picture-of';

interface Options {
  readonly estate: string;
  readonly env?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `lakewright graph`: the estate as a picture. */
export async function graph({ estate: dir, env, out, json }: Options): Promise<void> {
  const picture = pictureOf(requireEstate(dir).estate, env);
  if (json) {
    printJson(picture);
    return;
  }
  const svg = drawPicture(picture, await loadLayout());
  if (out === undefined) print(svg.trimEnd());
  else {
    writeNamedFile(out, svg);
    print(`${out}: the picture, for a browser`);
  }
}
