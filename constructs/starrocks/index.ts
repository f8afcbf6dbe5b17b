/** What a program imports. */
export { type IStarRocks, type StarRocksNodesProps } from './contract';
export { StarRocksInstance, type StarRocksInstanceProps } from './instance';
