import type { Json } from '../../cloud/object';
import { ServiceError } from '../../cloud/service-error';
import type { RulesTable } from './rules';

function setting(config: Json | undefined, key: string): string {
  try {
    return String((JSON.parse(String(config)) as Record<string, unknown>)[key] ?? '');
  } catch {
    return '';
  }
}

/** Services with a habit or two. */
export const SERVICE_RULES: RulesTable = {
  alicloud_alikafka_instance: {
    // A serverless instance has no disk of its own to answer.
    view: ({ attributes }) => (attributes['instance_type'] === 'alikafka_serverless' ? { disk_size: 0 } : {}),
    checkRemoval: ({ id, attributes }) => {
      if (attributes['paid_type'] === 'PrePaid')
        throw new ServiceError('OPERATION_DENIED', `the instance '${id}' is paid for in advance and cannot be released`);
    },
  },
  alicloud_alikafka_sasl_acl: {
    check: ({ cloud, wanted }) => {
      const config = cloud.get('alicloud_alikafka_instance', String(wanted['instance_id']))?.attributes['config'];
      if (setting(config, 'enable.acl') !== 'true')
        throw new ServiceError(
          'BIZ.ACL.NOT.ENABLED',
          `ACLs are off on the instance '${wanted['instance_id']}': its config needs "enable.acl": "true"`,
          'instance_id',
        );
    },
  },
  alicloud_cms_alarm_contact: {
    // An address counts once its owner has confirmed it.
    view: () => ({ channels_mail: '' }),
  },
  alicloud_oos_execution: {
    view: () => ({ loop_mode: '' }),
  },
};
