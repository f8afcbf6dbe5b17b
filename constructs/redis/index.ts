/** What a program imports. */
export { type IRedis } from './contract';
export { RedisInstance, type RedisInstanceProps } from './instance';
