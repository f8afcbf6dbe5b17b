/** As `prose.ts`, of how files are written. */
const FILES = 'what should be in that file, or at that place, is known to whoever put it there';
const MEANT = 'nothing known is near to what is written, so only its writer knows what was meant';
const VALUE = 'the value is for its owner to say';
const SHORTHAND = "how values that YAML's shorthand shared are written out, with their comments, is decided place by place";
const TEXT = 'the text cannot be read, so nobody but its writer knows where it went wrong';

export const PROSE_WRITTEN: Readonly<Record<string, string>> = {
  'spec.environment.default': VALUE,
  'spec.environment.unknown': MEANT,
  'spec.file.empty': FILES,
  'spec.file.encoding': TEXT,
  'spec.file.extension': 'a file of the right name is there as well, and one of the two is wrong',
  'spec.file.name': 'a name is for its owner to choose, and others may know it',
  'spec.file.not-a-file': FILES,
  'spec.file.too-large': FILES,
  'spec.file.unexpected': FILES,
  'spec.key.form': MEANT,
  'spec.key.missing': VALUE,
  'spec.key.unknown': MEANT,
  'spec.secret.written': 'it has to be revoked as well, and what stands in its place is not known',
  'spec.value.choice': MEANT,
  'spec.value.form': MEANT,
  'spec.value.range': VALUE,
  'spec.value.type': VALUE,
  'spec.value.unit': MEANT,
  'spec.yaml.alias': SHORTHAND,
  'spec.yaml.anchor': SHORTHAND,
  'spec.yaml.character': 'nothing is left without it, or it may be part of a secret',
  'spec.yaml.depth': TEXT,
  'spec.yaml.documents': FILES,
  'spec.yaml.duplicate-key': 'which of the two values is right is known to whoever wrote them',
  'spec.yaml.key': 'a name is for its owner to choose, and others may know it',
  'spec.yaml.merge': SHORTHAND,
  'spec.yaml.syntax': TEXT,
  'spec.yaml.tag': SHORTHAND,
};

/** Always prose: they are about folders and the system's files, where no edit of an estate's file helps. `bad-files.test.ts` tries each. */
export const OF_THE_SYSTEM: readonly string[] = [
  'spec.file.missing',
  'spec.file.loop',
  'spec.file.unreadable',
  'spec.folder.missing',
  'spec.folder.not-a-folder',
  'spec.folder.empty',
];
