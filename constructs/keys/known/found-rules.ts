import { type FoundRule, quoted } from '../../core/known/found-rule';

export interface KeyFoundSubject {
  readonly region: string;
  readonly key: string;
}

export const KEY_FOUND: readonly FoundRule<KeyFoundSubject>[] = [
  {
    code: 'key.existing.missing',
    holds: 'a KMS key that is used is there, in the region of its environment',
    condition: ({ key }) => `contains(self.keys[*].id, ${quoted(key)})`,
    message: ({ key, region }) => `there is no KMS key '${key}' in ${region}`,
    fix: () => 'write the id of a key of the region and account of this environment in encryption.existing',
  },
  {
    code: 'key.existing.off',
    holds: 'a KMS key that is used can be used',
    condition: () => 'alltrue([for one in self.keys : one.status == "Enabled"])',
    message: ({ key }) => `KMS key '${key}' is disabled, or waits for its deletion`,
    fix: () => 'enable it, cancel its deletion, or name another in encryption.existing',
  },
];
