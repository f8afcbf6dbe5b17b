import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';

/** Attributes with secrets that neither the provider marks nor the facts know, by type; those below them too. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  alicloud_emrv2_cluster: ['application_configs', 'bootstrap_scripts'],
  alicloud_kms_secret: ['secret_data'],
  alicloud_oos_secret_parameter: ['value'],
  alicloud_oos_parameter: ['value'],
  alicloud_oos_execution: ['parameters'],
  alicloud_oss_bucket_object: ['content'],
  alicloud_ram_access_key: ['secret', 'encrypted_secret'],
  alicloud_ros_stack: ['parameters', 'template_body', 'stack_policy_body'],
  alicloud_cs_managed_kubernetes: ['kube_config', 'certificate_authority'],
  kubernetes_secret_v1: ['data', 'binary_data', 'data_wo'],
  kubernetes_secret: ['data', 'binary_data'],
  kubernetes_config_map_v1: ['data', 'binary_data'],
  random_password: ['result', 'bcrypt_hash'],
  random_bytes: ['base64', 'hex'],
  terraform_data: ['input', 'output', 'triggers_replace'],
};

/** Attributes that only sound like secrets, by type: characters that part words of a log. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  alicloud_log_store_index: ['full_text.token', 'field_search.token'],
  alicloud_sls_index: ['line.token'],
};

/** Whether a table says that an attribute may be shown, whatever its name sounds like. */
export const isOpenAttribute = (type: string, path: readonly string[]): boolean =>
  Object.hasOwn(OPEN, type) && OPEN[type]?.includes(path.join('.')) === true;

/** Whether the tables say that an attribute holds a secret; `path` has keys only, no indexes. */
export const isSecretAttribute = (type: string, path: readonly string[]): boolean => isListed(type, path.join('.'));

function isListed(type: string, path: string): boolean {
  if (Object.hasOwn(OWN, type) && OWN[type]?.includes(path)) return true;
  return isKnownType(type) && facts(type).attribute(path)?.secret === true;
}
