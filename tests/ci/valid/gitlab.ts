import * as z from 'zod';
import { issuesOf } from './issues';

/*
 * What the pipelines here use of GitLab's keywords, and nothing else, from https://docs.gitlab.com/ci/yaml/ as of 2026-11-29. A word that is
 * not here is either a mistake or worth looking up there.
 */
const duration = z.string().regex(/^\d+ (?:minutes?|hours?|days?|weeks?)$/);
const commands = z.array(z.string().min(1)).min(1);
const job = z.strictObject({
  stage: z.string().optional(),
  extends: z.string().optional(),
  image: z.string().optional(),
  before_script: commands.optional(),
  script: commands.optional(),
  rules: z.array(z.strictObject({ if: z.string(), when: z.enum(['on_success', 'manual', 'always', 'never']).optional() })).optional(),
  interruptible: z.boolean().optional(),
  variables: z.record(z.string(), z.string()).optional(),
  needs: z.array(z.union([z.string(), z.strictObject({ pipeline: z.string(), job: z.string() })])).optional(),
  environment: z.string().optional(),
  resource_group: z.string().optional(),
  artifacts: z
    .strictObject({
      when: z.enum(['on_success', 'on_failure', 'always']).optional(),
      paths: z.array(z.string()),
      expire_in: duration.optional(),
    })
    .optional(),
  trigger: z
    .strictObject({
      include: z.array(z.strictObject({ artifact: z.string(), job: z.string() })),
      strategy: z.enum(['depend', 'mirror']).optional(),
    })
    .optional(),
});
const stages = z.array(z.string());
const pipeline = z.object({ stages: stages.optional(), variables: z.record(z.string(), z.string()).optional() }).catchall(job);

/** Stages of a pipeline that names none. */
const USUAL_STAGES = ['build', 'test', 'deploy'];

/** What GitLab would refuse of a parsed pipeline: words, values, and names of jobs and stages that are not there. */
export function mistakesInPipeline(read: unknown): string[] {
  const { data, error } = pipeline.safeParse(read);
  if (error) return issuesOf(error);
  const { stages: named = USUAL_STAGES, variables: _, ...jobs } = data;
  const there = new Map(Object.entries(jobs as Readonly<Record<string, z.output<typeof job>>>));
  return [...there].flatMap(([name, { stage, extends: base, needs = [], script, trigger }]) => {
    const of = base === undefined ? undefined : there.get(base);
    const hidden = name.startsWith('.');
    const where = stage ?? of?.stage;
    return [
      ...(where !== undefined && !named.includes(where) ? [`${name}: no stage ${where}`] : []),
      ...(base !== undefined && of === undefined ? [`${name}: extends no job ${base}`] : []),
      ...needs.flatMap((need) => (typeof need !== 'string' || there.has(need) ? [] : [`${name}: needs no job ${need}`])),
      ...(hidden || (script === undefined) !== (trigger === undefined) ? [] : [`${name}: has to have a script or a trigger, one of them`]),
    ];
  });
}
