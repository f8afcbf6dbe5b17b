import type { Box } from './boxes';
import type { Graph, GraphLine } from './graph-of';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A graph with places, from the upper left corner. */
export interface Laid {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (Point & { readonly box: Box })[];
  readonly frames: readonly (Point & { readonly stack: string; readonly width: number; readonly height: number })[];
  readonly lines: readonly { readonly line: GraphLine; readonly points: readonly Point[]; readonly end: Point; readonly label?: Point }[];
}

/** What we read of Graphviz's JSON. */
interface Output {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string; readonly bb?: string }[];
  readonly edges?: readonly { readonly pos?: string; readonly lp?: string }[];
}

const numbers = (text: string): number[] => text.split(/[ ,]/).map(Number);

/** Reads places; Graphviz counts them from below. */
export function laidOut(json: string, graph: Graph): Laid {
  const { bb, objects = [], edges = [] } = JSON.parse(json) as Output;
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(bb);
  const at = (text: string): Point => {
    const [x = 0, y = 0] = numbers(text);
    return { x: x - left, y: top - y };
  };
  const byName = new Map(objects.map((object) => [object.name, object]));
  return {
    width: right - left,
    height: top - bottom,
    boxes: graph.boxes.map((box, index) => {
      const { x, y } = at(byName.get(String(index))?.pos ?? '0,0');
      return { box, x: x - box.width / 2, y: y - box.height / 2 };
    }),
    frames: graph.frames.map(({ stack }, index) => {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(byName.get(`cluster_${index}`)?.bb ?? '0,0,0,0');
      return { stack, x: x0 - left, y: top - y1, width: x1 - x0, height: y1 - y0 };
    }),
    lines: graph.lines.map((line, index) => {
      const { pos = '', lp } = edges[index] ?? {};
      const [head = '', ...rest] = pos.split(' ');
      const points = (head.startsWith('e,') ? rest : [head, ...rest]).filter((text) => text !== '').map(at);
      const end = head.startsWith('e,') ? at(head.slice(2)) : (points.at(-1) ?? { x: 0, y: 0 });
      return { line, points, end, ...(lp === undefined ? {} : { label: at(lp) }) };
    }),
  };
}
