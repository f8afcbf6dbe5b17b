/** What a program imports. */
export { type ISparkWorkspace, type SparkAdmin } from './contract';
export { SparkAdminFunction, type SparkAdminFunctionProps } from './admin-function';
export { SparkWorkspace } from './workspace';
export {
  type SparkKyuubiProps,
  type SparkLivyProps,
  type SparkMemberProps,
  type SparkQueueProps,
  type SparkSessionProps,
  type SparkWorkspaceProps,
} from './options';
