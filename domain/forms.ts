/** Forms that both the schema and constructs know. */

/** `ecs.g7.xlarge` */
export const ECS_TYPE = /^ecs\.[a-z0-9-]+\.[a-z0-9]+$/;

/** `thrift://10.0.0.10:9083` */
export const THRIFT_URI = /^thrift:\/\/[^\s:/]+:\d{1,5}$/;
