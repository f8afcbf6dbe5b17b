/** What a program imports. */
export { type INetwork } from './contract';
export { ExistingNetwork, type ExistingNetworkProps } from './existing-network';
export { Network, type NetworkProps } from './network';
