/** Where environments of pull requests are recorded: a branch that holds one file. Whoever pushes first has a place, the others look again. */
export const REGISTRY = '.environments/clones.yaml';

/** Variables of a step that reads or writes it. */
export const REGISTRY_ENV = `          GITHUB_TOKEN: \${{ github.token }}
          REMOTE: https://github.com/\${{ github.repository }}
          BRANCH: lakewright-environments`;

/** Who holds the repository, as git's basic authentication takes it. */
export interface Forge {
  readonly user: string;
  /** Variable of the environment with a token that may push. */
  readonly token: string;
}

export const GITHUB: Forge = { user: 'x-access-token', token: 'GITHUB_TOKEN' };
export const GITLAB: Forge = { user: 'oauth2', token: 'GITLAB_TOKEN' };

/** Lines of a shell after which git may push to $REMOTE; nothing of it is written to a file. */
export const credentials = ({ user, token }: Forge): string => `export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="http.$REMOTE.extraheader"
export GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $(printf '${user}:%s' "$${token}" | base64 -w 0)"`;

/** Options of git: who commits. */
export const AS_US = '-c user.name=lakewright -c user.email=lakewright@users.noreply.github.com';

/** Lines of a shell that get the branch as it is now into a folder of its own, or begin it. */
export const fetchRegistry = (forge: Forge): string => `rm -rf .environments
${credentials(forge)}
git clone --quiet --depth 1 --branch "$BRANCH" "$REMOTE" .environments 2> /dev/null || { git init --quiet --initial-branch "$BRANCH" .environments; git -C .environments remote add origin "$REMOTE"; }
touch .environments/clones.yaml`;

/** Lines that push it: true where it is there as it was written, false where somebody else was first. */
const PUSH_REGISTRY = `git -C .environments add --all
git -C .environments diff --cached --quiet && exit 0
git -C .environments ${AS_US} commit --quiet --message "$SAYS"
git -C .environments push --quiet origin "HEAD:$BRANCH" && exit 0`;

/** A text with every line so many blanks further to the right. */
export const indented = (text: string, blanks: number): string => text.replace(/^(?=.)/gm, ' '.repeat(blanks));

/** A shell that changes the estate and the registry by a command, as often as somebody else is first. */
export const inRegistry = (forge: Forge, estate: string, command: string): string => `for attempt in $(seq 10); do
  git checkout --quiet -- ${estate} && git clean --quiet -fd ${estate}
${indented(fetchRegistry(forge), 2)}
  ${command}
${indented(PUSH_REGISTRY, 2)}
done
exit 1`;
