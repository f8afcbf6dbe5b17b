/** Forms of values that both the YAML schema and the constructs check. */

/** `ecs.g7.xlarge` */
export const ECS_TYPE = /^ecs\.[a-z0-9-]+\.[a-z0-9]+$/;

/** `thrift://10.0.0.10:9083`: a host's name has no underscore, or Java finds no host in it; ports end at 65535. */
export const THRIFT_URI =
  /^thrift:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?:(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/;
/** The fix for an address in another form. It gives no example, so that nobody copies one. */
export const THRIFT_FIX = 'write the host with letters, digits, dots and dashes, and a port from 1 to 65535';
