import { EXIT } from '../../domain/exit';
import type { Diagnostic } from './event';
import type { Failure, FailureContext } from './failure';
import { importId } from './import-ids';
import { missingOutputIn, statesMissing } from './missing-output';
import { lockIn } from './state-lock';

/** One thing Terraform says that a user of stacks needs in other words. */
interface Translation {
  readonly code: string;
  /** Found in summary, detail and line of the configuration; Terraform may have wrapped them. */
  readonly says: RegExp;
  readonly exit: Failure['exit'];
  readonly message: (diagnostic: Diagnostic, context: FailureContext) => string;
  readonly fix: (diagnostic: Diagnostic, context: FailureContext) => string;
  /** Terraform's own detail is told too. */
  readonly keepDetail?: true;
}

const shellWord = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

const subject = ({ detail = '', address }: Diagnostic): string => /Resource (\S+) has/.exec(detail)?.[1] ?? address ?? 'a resource';

/** Terraform names what it was looking for in the text alone. */
const importedIn = ({ summary, detail = '', address }: Diagnostic): string =>
  address ?? /object to "([^"]+)"/.exec(detail)?.[1] ?? /(\w+ '[^']+') does not exist/.exec(`${summary} ${detail}`)?.[1] ?? 'a resource';

/** What keeps its name for a time after it was deleted: it is there, nobody sees it, and nothing imports it. */
const RESTORED: Readonly<Record<string, (id: string) => string>> = {
  alicloud_kms_secret: (id) =>
    `if it was removed lately, its deletion is scheduled and its name is taken until then: restore it first, aliyun kms RestoreSecret --SecretName ${shellWord(id)}, in a rehearsal call it otherwise; `,
};

/** First row that matches wins. Adding a translation is adding a row and its test. */
export const TRANSLATIONS: readonly Translation[] = [
  {
    code: 'deploy.state.locked',
    says: /Error acquiring the state lock[\s\S]*Lock Info/i,
    exit: EXIT.guard,
    message: ({ detail = '' }, { stack }) => {
      const lock = lockIn(detail);
      return `stack '${stack}' is being changed by somebody else: ${lock?.who ?? 'unknown'} holds its state lock (${lock?.operation ?? ''}, since ${lock?.created ?? ''})`;
    },
    fix: ({ detail = '' }, { terraform }) =>
      `wait until that is done, for example with --wait 10m; if its process is gone for certain, free the lock with: ${terraform} force-unlock ${lockIn(detail)?.id ?? '<id>'}`,
  },
  {
    code: 'deploy.state.unsaved',
    says: /Failed to persist state to backend/i,
    exit: EXIT.tool,
    message: (_, { stack }) => `the state of '${stack}' could not be stored; Terraform left it in errored.tfstate`,
    fix: (_, { terraform }) =>
      `mend what is told beside this, store it with: ${terraform} state push errored.tfstate; then remove the file and run again`,
  },
  {
    code: 'deploy.state.missing',
    says: /Unable to find remote state|No stored state was found|(Unsupported attribute|Invalid index)[\s\S]*terraform_remote_state/i,
    exit: EXIT.input,
    message: (diagnostic, { stack, needs: all, sourceOf }) => {
      const needs = statesMissing(diagnostic, all, sourceOf);
      const missing = missingOutputIn(diagnostic);
      const source = missing && sourceOf?.(missing.source);
      return missing === undefined || source === undefined
        ? `stack '${stack}' reads outputs of ${needs.join(', ') || 'another stack'}, which are not there yet`
        : `stack '${stack}' reads output ${missing.output} of '${source}', which its state does not have`;
    },
    fix: (diagnostic, { needs: all, sourceOf }) => {
      const needs = statesMissing(diagnostic, all, sourceOf);
      const missing = missingOutputIn(diagnostic);
      const source = missing && sourceOf?.(missing.source);
      if (source !== undefined) return `deploy '${source}' first, as it is described now: --stack ${source}`;
      return `deploy them first or together: ${needs.map((need) => `--stack ${need}`).join(' ') || 'name the stack with --stack'}`;
    },
  },
  {
    code: 'deploy.resource.protected',
    says: /prevent_destroy/i,
    exit: EXIT.guard,
    message: (diagnostic, { stack }) => `${stack}: ${subject(diagnostic)} holds data and is protected, but the plan would destroy it`,
    fix: () =>
      'take back what replaces or removes it; to lose the data on purpose name it in allowances.yaml; where the environment is not production, onRemoval: destroy where it is described and allowDataLoss: true there do it too',
  },
  {
    code: 'deploy.resource.exists',
    says: /already exists?\b|exists already|AlreadyExists?\b|StackExists|AliasExists/i,
    exit: EXIT.tool,
    message: (diagnostic, { stack }) =>
      `${stack}: ${subject(diagnostic)} exists already: somebody made it before, or an earlier run did and its state was lost`,
    fix: (diagnostic, { terraform, simulated, wanted }) => {
      const address = subject(diagnostic);
      const type = address.split('.')[0] ?? '';
      const id = importId(type, wanted?.(address) ?? {});
      // An import asks the provider, which in a rehearsal runs only while a cloud is served.
      const served = simulated ? '; that needs the variables that npx lakewright simulate prints while it runs in another terminal' : '';
      return `${RESTORED[type]?.(id) ?? ''}if it is yours, take it over and run the same command again: ${terraform} import ${shellWord(address)} ${shellWord(id)}; else give yours another name${served}`;
    },
    keepDetail: true,
  },
  {
    code: 'deploy.import.missing',
    says: /Cannot import non-existent remote object/i,
    exit: EXIT.input,
    message: (diagnostic, { stack }) =>
      `${stack}: ${importedIn(diagnostic)} is to be adopted, and there is nothing with its id in the account and region`,
    fix: () => 'write its id in adopted.yaml as the service tells it, or take the entry and what describes it out',
  },
  {
    code: 'deploy.plan.stale',
    says: /saved plan is stale/i,
    exit: EXIT.tool,
    message: (_, { stack }) => `the state of '${stack}' was changed by somebody else after it was planned; nothing was applied`,
    fix: () => 'run the same command again: it plans anew',
  },
  {
    code: 'deploy.backend.changed',
    says: /backend (configuration changed|initialization required|type changed)/i,
    exit: EXIT.input,
    message: (_, { stack }) => `the state of '${stack}' lies elsewhere than when this folder was used last`,
    fix: (_, { terraform }) =>
      `if you changed state: of the environment, move the state with: ${terraform} init -migrate-state; if the folder was used for another estate, work in another: --out DIR; if the state is in its new place already, remove the folder .terraform beside cdk.tf.json and run again`,
  },
  {
    code: 'deploy.state.bucket',
    says: /NoSuchBucket|The specified bucket does not exist|OTSObjectNotExist|no such host[\s\S]*\.ots\.aliyuncs/i,
    exit: EXIT.input,
    message: (_, { stack }) => `the bucket or lock table for the state of '${stack}' does not exist`,
    fix: (_, { needs }) =>
      `deploy the environment's bootstrap stack first, or write the names of those that exist in its state${needs
        .filter((need) => need.startsWith('bootstrap-'))
        .map((need) => `: --stack ${need}`)
        .join('')}`,
    keepDetail: true,
  },
  {
    code: 'deploy.provider.download',
    says: /Failed to (query available provider packages|install provider)|Could not (retrieve the list|query the provider registry)/i,
    exit: EXIT.tool,
    message: (_, { stack }) => `the providers of '${stack}' could not be downloaded`,
    fix: () =>
      "check the way to the registry, or name a mirror or plugin cache in Terraform's CLI configuration; to rehearse without a network add --simulate",
    keepDetail: true,
  },
  {
    code: 'deploy.credentials.invalid',
    says: /InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSecurityToken|no valid credential|Forbidden\.AccessKey/i,
    exit: EXIT.tool,
    message: (_, { stack }) => `the account refuses the credentials that '${stack}' is deployed with`,
    fix: () =>
      'set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or a profile; npx lakewright doctor shows what is found',
    keepDetail: true,
  },
];
/** The simulator went away under Terraform: said in many ways, and only true when there is one. */
export const CLOUD_LOST: Translation = {
  code: 'deploy.simulator.lost',
  says: /plugin (did not respond|process exited)|failed to (load|read) plugin|connection (refused|reset)|error reading from server|Unavailable desc|transport is closing|Failed to reattach|unix .*\.sock/i,
  exit: EXIT.tool,
  message: (_, { stack }) => `the simulated cloud stopped while '${stack}' was using it`,
  fix: () => 'run the same command again: it starts where it stopped',
};
