/** What a program imports. */
export { LogProject, type LogProjectProps } from './log-project';
export { LogStore, type LogStoreProps } from './log-store';
