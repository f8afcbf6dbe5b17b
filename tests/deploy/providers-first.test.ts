import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lakewright } from '../support/cli';
import { type SmallEstate, STACKS, smallEstate } from './small-estate';

/** Stands in for Terraform: writes down when it is called and with what, and plans nothing. */
const ENGINE = `#!/bin/sh
log="$(dirname "$0")/calls"
case "$1" in
version) echo "Terraform v1.11.4"; exit 0;;
esac
echo "begin $*" >> "$log"
sleep 0.1
echo "end $*" >> "$log"
case "$*" in
"plan "*) exit 1;;
esac
[ "$1" = init ] || exit 0
[ "$2" = "-backend=false" ] && exit 0
[ -e "$(dirname "$0")/no-bucket" ] && exit 1
mkdir -p .terraform && echo '{}' > .terraform/terraform.tfstate
`;

describe('providers', () => {
  let estate: SmallEstate;
  beforeEach(() => (estate = smallEstate()));
  afterEach(() => estate.remove());
  const calls = (): string[] => {
    const engine = join(estate.dir, 'engine');
    writeFileSync(engine, ENGINE);
    chmodSync(engine, 0o755);
    const env = { TERRAFORM_BINARY_NAME: engine, ALIBABA_CLOUD_PROFILE: 'nobody' };
    const args = ['deploy', '--yes', '--parallel', '3', '--estate', estate.dir, '--out', join(estate.dir, 'cdktf.out')];
    expect(lakewright(args, { env }).status).toBe(3);
    const log = join(estate.dir, 'calls');
    return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  };
  const words = (line: string): string => line.split(' ').slice(0, 3).join(' ');

  it('of all stacks are installed one stack after the other, before the first plan', () => {
    const all = calls().map(words);
    const inits = STACKS.flatMap(() => ['begin init -input=false', 'end init -input=false']);
    expect(all.slice(0, inits.length)).toEqual(inits);
    expect(all.slice(inits.length).filter((line) => line.includes('init'))).toEqual([]);
    expect(all.filter((line) => line.startsWith('begin plan '))).toHaveLength(1);
  });

  it('are installed also where the bucket for the state is still to be made', () => {
    writeFileSync(join(estate.dir, 'no-bucket'), '');
    const all = calls().map(words);
    const inits = STACKS.flatMap(() =>
      ['-input=false', '-backend=false'].flatMap((option) => [`begin init ${option}`, `end init ${option}`]),
    );
    expect(all.slice(0, inits.length)).toEqual(inits);
  });
});
