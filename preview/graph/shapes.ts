import { type Box, LINE } from './boxes';
import type { Laid, Point } from './laid';
import type { DrawOptions, Mark } from './picture';
import { px, xml } from './xml';

export type Look = Pick<DrawOptions, 'marks' | 'linkTo'>;

/** How a stack that changes looks, and the word that says the same without colours. */
const LOOKS: Readonly<Record<Mark, readonly [className: string, word: string]>> = {
  'data-loss': ['g-bad', 'data loss'],
  outage: ['g-bad', 'outage'],
  restart: ['g-careful', 'restart'],
  cost: ['g-careful', 'cost'],
  left: ['g-careful', 'left'],
  metadata: ['g-calm', 'changes'],
  new: ['g-good', 'new'],
};

const shapeOf = (stack: string | undefined, { marks = {} }: Look): readonly [className: string, word: string] => {
  const mark = stack === undefined || !Object.hasOwn(marks, stack) ? undefined : marks[stack];
  return mark === undefined ? ['', ''] : LOOKS[mark];
};

const linked = (stack: string | undefined, inside: string, { linkTo, marks = {} }: Look): string =>
  stack === undefined || linkTo === undefined || !Object.hasOwn(marks, stack) ? inside : `<a href="${xml(linkTo(stack))}">${inside}</a>`;

const rect = (className: string, { x, y }: Point, width: number, height: number, radius: number): string =>
  `<rect class="${className}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${radius}"/>`;

/** The frame of a business, with its name and what happens to it. */
export function drawFrame({ stack, x, y, width, height }: Laid['frames'][number], look: Look): string {
  const [className, word] = shapeOf(stack, look);
  const mark = word === '' ? '' : `<tspan class="g-mark" dx="8">${word}</tspan>`;
  const inside = `${rect('g-frame g-shape', { x, y }, width, height, 10)}<text class="g-title" x="${px(x + 12)}" y="${px(y + 20)}">${xml(stack)}${mark}</text>`;
  return `<g class="${className}">${linked(stack, inside, look)}</g>`;
}

const SHAPES: Readonly<Record<Box['kind'], string>> = { part: 'g-box', workload: 'g-work', stack: 'g-box', grid: 'g-grid' };

/** A box with its title and lines, and the boxes inside of it. */
export function drawBox(box: Box, x: number, y: number, look: Look): string {
  const own = box.kind === 'stack' ? box.stack : undefined;
  const [className, word] = shapeOf(own, look);
  const mark = word === '' ? '' : `<text class="g-mark" text-anchor="end" x="${px(x + box.width - 8)}" y="${px(y - 4)}">${word}</text>`;
  const texts = [
    `<text class="g-title" x="${px(x + 12)}" y="${px(y + LINE + 1)}">${xml(box.title)}</text>`,
    ...box.lines.map(
      (line, index) =>
        `<text class="g-faint" x="${px(x + 12)}" y="${px(y + LINE * (index + 2) + 1)}" xml:space="preserve">${xml(line)}</text>`,
    ),
  ];
  const radius = box.kind === 'workload' ? 14 : box.kind === 'grid' ? 10 : 6;
  const shape = `<title>${xml(box.about)}</title>${rect(`${SHAPES[box.kind]} g-shape`, { x, y }, box.width, box.height, radius)}${texts.join('')}${mark}`;
  const inside = (box.inside ?? []).map((one) => drawBox(one.box, x + one.x, y + one.y, look)).join('\n');
  return `<g class="${className}">${linked(own, shape, look)}${inside}</g>`;
}

/** A line with its tip, and what it says where that is not plain. */
export function drawLine({ line, points, end, label }: Laid['lines'][number]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const path = `M${px(first.x)} ${px(first.y)}C${rest.map(({ x, y }) => `${px(x)} ${px(y)}`).join(' ')}`;
  const last = rest.at(-1) ?? first;
  return [
    `<path class="${line.reads ? 'g-reads' : 'g-grant'}" d="${path}"/>`,
    tip(last, end),
    label === undefined || line.label === ''
      ? ''
      : `<text class="g-label" text-anchor="middle" x="${px(label.x)}" y="${px(label.y + 4)}">${xml(line.label)}</text>`,
  ].join('');
}

function tip(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const side = (way: number): string => `${px(to.x - ux * 8 - way * uy * 3.5)} ${px(to.y - uy * 8 + way * ux * 3.5)}`;
  return `<path class="g-tip" d="M${px(to.x)} ${px(to.y)}L${side(1)} ${side(-1)}Z"/>`;
}
