import type * as z from 'zod';

/** Each in one line: `lakewright-preview.artifacts: Unrecognized key: "expires"`. */
export const issuesOf = ({ issues }: z.ZodError): string[] => issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
