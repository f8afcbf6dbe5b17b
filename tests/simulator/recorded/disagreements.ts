/** Where the simulated cloud knowingly plans otherwise than was recorded, and why. A row that no longer fits fails the test. */
export const DISAGREEMENTS: Readonly<Record<string, string>> = {
  'alicloud_star_rocks_instance unchanged':
    'Terraform itself: the state marks the password as sensitive, the configuration of the recording does not; no value differs',
};
