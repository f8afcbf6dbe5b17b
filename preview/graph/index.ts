/** The estate as a picture: plain data, laid out by Graphviz, drawn as SVG. */
export { drawPicture } from './draw';
export { type Layout, loadLayout } from './layout';
export type { Grant, Part, Picture, PictureStack, Workload } from './picture';
