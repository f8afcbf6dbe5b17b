/** What a program imports. */
export { ExistingLogProject, type ExistingLogProjectProps } from './existing-project';
export { LogProject, type LogProjectProps } from './log-project';
export { LogStore, type LogStoreProps } from './log-store';
