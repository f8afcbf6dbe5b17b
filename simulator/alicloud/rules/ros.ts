import type { CloudObject } from '../../cloud/object';
import { ServiceError } from '../../cloud/service-error';
import { isMadeBy } from '../../ros/custom';
import { begin, givenIn } from '../../ros/begin';
import { type Given, resourcesOf } from '../../ros/stack-resource';
import { isMasked, parseTemplate, templateOf } from '../../ros/template';
import type { RulesTable } from './rules';

/** Only these make the provider call UpdateStack. */
const ARMS_UPDATE = ['disable_rollback', 'parameters', 'ram_role_name', 'stack_policy_body', 'timeout_in_minutes'];
const MASK = '******';

/** Whether a stack holds a resource that a function makes, and that goes with the stack. */
export const needsFunction = (stack: CloudObject, name: string): boolean =>
  Object.values(resourcesOf(stack)).some(({ properties, retained }) => !retained && isMadeBy(properties, name));

export const ROS_RULES: RulesTable = {
  alicloud_ros_stack: {
    created: (changes, stack, beginning) => begin(changes, stack, 'create', givenIn(stack.attributes), beginning),
    updated: (changes, stack, changed, beginning) => {
      if (!ARMS_UPDATE.some((name) => changed.has(name))) return undefined;
      const previous = (stack.hidden?.['given'] ?? {}) as Given;
      const keeps = stack.attributes['use_previous_parameters'] === true;
      // Parameters go along only when they changed; without the switch the service then takes the defaults.
      const sent = changed.has('parameters') ? givenIn(stack.attributes) : {};
      const parameters = keeps ? { ...previous, ...sent } : sent;
      const template = parseTemplate(stack.attributes['template_body']);
      const known = Object.fromEntries(Object.entries(parameters).filter(([name]) => name in template.Parameters || name in sent));
      return begin(changes, stack, 'update', known, beginning);
    },
    view: ({ attributes, hidden }) => {
      const template = templateOf(attributes['template_body']);
      if (template === undefined) return {};
      const values = (hidden?.['given'] ?? {}) as Given;
      // Every parameter is answered, also those left at their default; a masked one comes back masked.
      const parameters = Object.entries(template.Parameters).map(([name, parameter]) => ({
        parameter_key: name,
        parameter_value: isMasked(parameter) ? MASK : (values[name] ?? String(parameter.Default ?? '')),
      }));
      return { parameters };
    },
    checkRemoval: ({ id, attributes }) => {
      if (attributes['deletion_protection'] === 'Enabled')
        throw new ServiceError('DeletionProtection', `deletion of the stack '${id}' is protected`, 'deletion_protection');
    },
    removed: (changes, stack, beginning) => {
      begin(changes, stack, 'delete', {}, beginning);
      // It goes once its functions have removed what they made.
      return 'kept';
    },
  },
};
