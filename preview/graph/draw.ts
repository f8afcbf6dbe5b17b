import { xml } from './xml';
import { drawBox, drawFrame, drawLine, type Look } from './shapes';
import type { Laid } from './laid';
import type { Picture, PictureEnvironment, DrawOptions } from './picture';
import { graphOf } from './graph-of';
import type { Layout } from './layout';
import { PICTURE_STYLE } from './style';

const MARGIN = 16;
const HEAD = 34;

/** The estate as SVG, an environment below the other. Same picture, same bytes. */
export function drawPicture(picture: Picture, layout: Layout, { marks = {}, linkTo, style = true }: DrawOptions = {}): string {
  const drawn = picture.environments.map((environment) => ({ environment, laid: layout(graphOf(environment)) }));
  const width = Math.ceil(Math.max(320, ...drawn.map(({ laid }) => laid.width)) + 2 * MARGIN);
  const height = Math.ceil(drawn.reduce((sum, { laid }) => sum + laid.height + HEAD + MARGIN, MARGIN));
  const look: Look = { marks, ...(linkTo === undefined ? {} : { linkTo }) };
  let top = MARGIN;
  const parts = drawn.map(({ environment, laid }) => {
    const part = environmentSvg(environment, laid, top, look);
    top += laid.height + HEAD + MARGIN;
    return part;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="g" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${linkTo === undefined ? 'img' : 'group'}" aria-labelledby="g-title g-desc">`,
    `<title id="g-title">${xml(picture.title)}</title><desc id="g-desc">${xml(describe(picture))}</desc>`,
    ...(style ? [`<style>${PICTURE_STYLE}</style>`] : []),
    `<rect class="g-paper" width="${width}" height="${height}"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function environmentSvg({ name, about }: PictureEnvironment, laid: Laid, top: number, look: Look): string {
  return [
    `<g transform="translate(${MARGIN} ${top})"><text class="g-head" x="0" y="16">${xml(name)}<tspan class="g-faint" dx="10" font-size="13" font-weight="400">${xml(about)}</tspan></text>`,
    `<g transform="translate(0 ${HEAD})">`,
    ...laid.frames.map((frame) => drawFrame(frame, look)),
    ...laid.lines.map(drawLine),
    ...laid.boxes.map(({ box, x, y }) => drawBox(box, x, y, look)),
    '</g></g>',
  ].join('\n');
}

/** For who cannot see it. */
const describe = ({ environments }: Picture): string =>
  environments
    .map(
      ({ name, stacks }) =>
        `${name}: ${stacks.map((stack) => `${stack.name}${stack.reads.length > 0 ? ` reads ${stack.reads.join(' and ')}` : ''}`).join('; ')}`,
    )
    .join('. ');
