/** What a rehearsal ends with. */
export interface RealAccount {
  /** The command without `--simulate`. */
  readonly command: string;
  /** Selected environments whose states lie in a bucket that a bootstrap stack makes. */
  readonly bootstraps: readonly string[];
}

/** What one changes to deploy the same stacks to a real account. */
export function realAccountText({ command, bootstraps }: RealAccount): string {
  const bootstrap =
    bootstraps.length > 0
      ? [`state bucket first:  ${command.replace(/ --stack \S+/g, '')}${bootstraps.map((name) => ` --stack ${name}`).join('')}`]
      : [];
  return [
    'This was a rehearsal in a simulated cloud. For the real account:',
    '  credentials:         export ALIBABA_CLOUD_ACCESS_KEY_ID=... ALIBABA_CLOUD_ACCESS_KEY_SECRET=...   (or ALIBABA_CLOUD_PROFILE)',
    ...bootstrap.map((line) => `  ${line}`),
    `  then:                ${command}`,
    '  npx lakewright doctor tells what is missing.',
  ].join('\n');
}
