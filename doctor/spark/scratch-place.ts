/** Where something is made to be looked at, and removed again. */
export interface ScratchPlace {
  readonly region: string;
  /** Of the ROS stack, and of the workspace in it. */
  readonly name: string;
  readonly bucket: string;
  /** Role that jobs would run with. */
  readonly jobRole: string;
}
