import type { Rule } from '../../../domain/rule';

/** What ROS takes in one stack. Sources: its API (CreateStack and UpdateStack, `Parameters.N` and `TemplateBody`) and its limits page. */
export const ROS_LIMITS = { parameters: 200, resources: 300, bytes: 524_288 } as const;

/** A template as far as it has grown. */
export interface RosTemplateSubject {
  readonly parameters: number;
  /** Values that are handed back are resources, too. */
  readonly resources: number;
  /** Length of the text; 0 before it is written. */
  readonly bytes: number;
}

const ROWS = [
  { code: 'ros.template.parameters', of: 'parameters', what: 'parameters' },
  { code: 'ros.template.resources', of: 'resources', what: 'resources' },
  { code: 'ros.template.bytes', of: 'bytes', what: 'bytes of template' },
] as const;

export const ROS_TEMPLATE_RULES: readonly Rule<RosTemplateSubject>[] = ROWS.map(({ code, of, what }) => ({
  code,
  holds: `a ROS stack has at most ${ROS_LIMITS[of]} ${what}`,
  broken: (template) =>
    template[of] > ROS_LIMITS[of] && {
      at: [],
      message: `ROS takes at most ${ROS_LIMITS[of]} ${what} in one stack, this one has ${template[of]}`,
      fix: 'put some of it into a stack of its own',
    },
}));
