/** What a program imports. */
export { type INetwork } from './contract';
export { Network, type NetworkProps } from './network';
