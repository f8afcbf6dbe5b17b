/** A key of a map as part of a name in a ROS template, where only letters and digits count: `night-batch` becomes `NightBatch`. */
export const logicalName = (key: string): string =>
  key
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join('');
