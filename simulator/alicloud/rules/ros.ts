import type { CloudObject, JsonObject } from '../../cloud/object';
import { ServiceError } from '../../cloud/service-error';
import { isMadeBy } from '../../ros/custom';
import { deploy, undeploy, type StackResources } from '../../ros/stack';
import { isMasked, parseTemplate, templateOf } from '../../ros/template';
import type { RulesTable } from './rules';

/** Only these make the provider call UpdateStack. */
const ARMS_UPDATE = ['disable_rollback', 'parameters', 'ram_role_name', 'stack_policy_body', 'timeout_in_minutes'];
const MASK = '******';

type Given = Readonly<Record<string, string>>;

function given({ parameters }: JsonObject): Given {
  const list = Array.isArray(parameters) ? (parameters as readonly JsonObject[]) : [];
  return Object.fromEntries(list.map(({ parameter_key: key, parameter_value: value }) => [String(key), String(value ?? '')]));
}

function resourcesOf({ hidden }: CloudObject): StackResources {
  return (hidden?.['resources'] ?? {}) as StackResources;
}

function withResources(stack: CloudObject, resources: StackResources, parameters: Given): CloudObject {
  return { ...stack, hidden: { ...stack.hidden, resources, given: parameters } };
}

/** Whether a stack holds a resource that a function makes, and that goes with the stack. */
export const needsFunction = (stack: CloudObject, name: string): boolean =>
  Object.values(resourcesOf(stack)).some(({ properties, retained }) => !retained && isMadeBy(properties, name));

export const ROS_RULES: RulesTable = {
  alicloud_ros_stack: {
    created: (changes, stack) => {
      const parameters = given(stack.attributes);
      return withResources(stack, deploy(changes, stack, parseTemplate(stack.attributes['template_body']), parameters, {}), parameters);
    },
    updated: (changes, stack, changed) => {
      if (!ARMS_UPDATE.some((name) => changed.has(name))) return undefined;
      const previous = (stack.hidden?.['given'] ?? {}) as Given;
      const keeps = stack.attributes['use_previous_parameters'] === true;
      // Parameters go along only when they changed; without the switch the service then takes the defaults.
      const sent = changed.has('parameters') ? given(stack.attributes) : {};
      const parameters = keeps ? { ...previous, ...sent } : sent;
      const template = parseTemplate(stack.attributes['template_body']);
      const known = Object.fromEntries(Object.entries(parameters).filter(([name]) => name in template.Parameters || name in sent));
      const resources = deploy(changes, stack, template, known, resourcesOf(stack));
      return withResources({ ...stack, attributes: { ...stack.attributes, status: 'UPDATE_COMPLETE' } }, resources, known);
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
    removed: (changes, stack) => {
      undeploy(changes, resourcesOf(stack));
      return undefined;
    },
  },
};
