import type { Viz } from '@viz-js/viz' with { 'resolution-mode': 'import' };
import type { Graph } from './graph-of';
import { type Laid, laidOut } from './laid';

/** Points to inches, which sizes of boxes are in. */
const INCH = 72;

/** Lays a graph out from left to right. */
export type Layout = (graph: Graph) => Laid;

/** Graphviz, compiled to WebAssembly: it takes a moment to load. */
export async function loadLayout(): Promise<Layout> {
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  return (graph) => laidOut(viz.renderString(dotOf(graph), { format: 'json0', engine: 'dot' }), graph);
}

const GRAPH = { rankdir: 'LR', compound: true, nodesep: 0.22, ranksep: 0.7, newrank: true, pad: 0.1, fontname: 'Helvetica' };

/** Boxes are numbered: no text of a user reaches the language of Graphviz but as a label's width. */
function dotOf({ boxes, frames, lines }: Graph): Parameters<Viz['renderString']>[0] {
  const number = new Map(boxes.map(({ id }, index) => [id, String(index)]));
  const frameOf = new Map(frames.flatMap((frame, index) => frame.boxes.map((id) => [id, `cluster_${index}`] as const)));
  const node = (id: string): string => number.get(id) ?? '';
  const outer = (id: string, key: 'ltail' | 'lhead'): Record<string, string> => {
    const frame = frameOf.get(id);
    return frame === undefined ? {} : { [key]: frame };
  };
  return {
    directed: true,
    graphAttributes: GRAPH,
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    edgeAttributes: { fontsize: 11, fontname: 'Helvetica' },
    nodes: boxes.map(({ id, width, height }) => ({ name: node(id), attributes: { width: width / INCH, height: height / INCH } })),
    edges: lines.map(({ from, to, label, reads }) => ({
      tail: node(from),
      head: node(to),
      attributes: reads ? { ...outer(from, 'ltail'), ...outer(to, 'lhead'), weight: 1 } : { label: 'x'.repeat(label.length), weight: 4 },
    })),
    subgraphs: frames.map(({ boxes: inside }, index) => ({
      name: `cluster_${index}`,
      graphAttributes: { margin: 14, label: 'x', fontsize: 15 },
      nodes: inside.map((id) => ({ name: node(id) })),
    })),
  };
}
