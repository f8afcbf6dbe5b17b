import * as z from 'zod';
import { issuesOf } from './issues';

/*
 * What is used here of a repository's atlantis.yaml, version 3, from https://www.runatlantis.io/docs/repo-level-atlantis-yaml as of
 * 2026-11-29, and nothing else.
 */
const steps = z.strictObject({ steps: z.array(z.strictObject({ run: z.string().min(1) })).min(1) });
const config = z.strictObject({
  version: z.literal(3),
  projects: z.array(
    z.strictObject({
      name: z.string().regex(/^[A-Za-z0-9_-]+$/),
      dir: z.string(),
      workspace: z.string(),
      workflow: z.string(),
      execution_order_group: z.int().min(0).optional(),
      depends_on: z.array(z.string()).optional(),
      autoplan: z.strictObject({ enabled: z.boolean(), when_modified: z.array(z.string()) }),
    }),
  ),
  workflows: z.record(z.string(), z.strictObject({ plan: steps, apply: steps })),
});

/** What Atlantis would refuse of a parsed file: words, values, and names of projects and workflows that are not there. */
export function mistakesInProjects(read: unknown): string[] {
  const { data, error } = config.safeParse(read);
  if (error) return issuesOf(error);
  const names = data.projects.map(({ name }) => name);
  return data.projects.flatMap(({ name, workflow, depends_on: before = [] }, index) => [
    ...(names.indexOf(name) === index ? [] : [`${name}: twice`]),
    ...(Object.hasOwn(data.workflows, workflow) ? [] : [`${name}: no workflow ${workflow}`]),
    ...before.flatMap((other) => (names.includes(other) ? [] : [`${name}: depends on no project ${other}`])),
  ]);
}
