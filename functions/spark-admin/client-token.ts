import { createHash } from 'node:crypto';

/**
 * A token by which the service recognises a repeated creation: the same for every delivery of one request of ROS and
 * one thing to make, another for the next request, so that a thing that was removed in between can be made again. In
 * the shape of a UUID, as the documentation's examples are.
 */
export function clientToken(requestId: string, thing: string): string {
  const hex = createHash('sha256').update(`${requestId}\n${thing}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
