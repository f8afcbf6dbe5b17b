import { realEdges } from './edges';
import { type Handler, createHandler } from './handler';

/** What Function Compute calls: runtime Node.js 20, handler `index.handler`. */
export const handler: Handler = createHandler(realEdges());
