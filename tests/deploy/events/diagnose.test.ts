import { diagnose, diagnosticsIn } from '../../../deploy/events/diagnose';
import type { Diagnostic } from '../../../deploy/events/event';
import { type FailureContext, failureText } from '../../../deploy/events/failure';
import { CLOUD_LOST, TRANSLATIONS } from '../../../deploy/events/translations';

const CONTEXT: FailureContext = {
  stack: 'risk-prod',
  needs: ['bootstrap-prod', 'foundation-prod'],
  terraform: 'terraform -chdir=out/stacks/risk-prod',
  simulated: true,
  wanted: () => ({ project_name: 'acme', logstore_name: 'services' }),
  sourceOf: (name) => (name === 'Foundation' ? 'foundation-prod' : undefined),
};
const error = (summary: string, detail = ''): Diagnostic => ({ severity: 'error', summary, detail });

const LOCK = `Error message: resource temporarily unavailable
Lock Info:
  ID:        63a6ce18-97f6
  Path:      /states/risk-prod.tfstate
  Operation: OperationTypeApply
  Who:       ann@builder
  Version:   1.11.4
  Created:   2026-11-21 09:23:52.588848471 +0000 UTC
  Info:      `;

/** What Terraform says, by the row it must be understood by, and what of our words matters. */
const SAID: Readonly<Record<string, readonly [Diagnostic, string, string]>> = {
  'deploy.state.locked': [
    error('Error acquiring the state lock', LOCK),
    "stack 'risk-prod' is being changed by somebody else: ann@builder holds its state lock (apply, since 2026-11-21 09:23:52)",
    'terraform -chdir=out/stacks/risk-prod force-unlock 63a6ce18-97f6',
  ],
  'deploy.state.unsaved': [
    error(
      'Failed to persist state to backend',
      'To allow for recovery, the state has been written to the file "errored.tfstate" in the current working directory.',
    ),
    "the state of 'risk-prod' could not be stored",
    'terraform -chdir=out/stacks/risk-prod state push errored.tfstate',
  ],
  'deploy.state.missing': [
    error('Unable to find remote state', 'No stored state was found for the given workspace in the given backend.'),
    'reads outputs of bootstrap-prod, foundation-prod',
    '--stack foundation-prod',
  ],
  'deploy.resource.protected': [
    error(
      'Instance cannot be destroyed',
      'Resource alicloud_oss_bucket.Lake_Bucket has lifecycle.prevent_destroy set, but the plan calls for\nthis resource to be destroyed.',
    ),
    'alicloud_oss_bucket.Lake_Bucket holds data',
    'allowDataLoss: true',
  ],
  'deploy.resource.exists': [
    { ...error('StackExists: the stack exists already'), address: 'alicloud_log_store.Logs["a"]' },
    'alicloud_log_store.Logs["a"] exists already',
    `terraform -chdir=out/stacks/risk-prod import 'alicloud_log_store.Logs["a"]' acme:services;`,
  ],
  'deploy.import.missing': [
    error(
      'Cannot import non-existent remote object',
      'While attempting to import an existing object to "alicloud_oss_bucket.Buckets_raw_Bucket", the provider detected that no object exists with the given id.',
    ),
    'risk-prod: alicloud_oss_bucket.Buckets_raw_Bucket is to be adopted, and there is nothing with its id',
    'adopted.yaml',
  ],
  'deploy.plan.stale': [
    error('Saved plan is stale', 'The given plan file can no longer be applied'),
    'was changed by somebody else after it was planned',
    'plans anew',
  ],
  'deploy.backend.changed': [error('Backend configuration changed'), 'lies elsewhere', 'init -migrate-state'],
  'deploy.state.bucket': [
    error('Failed to get existing workspaces: oss: service returned error: ErrorCode=NoSuchBucket'),
    'does not exist',
    '--stack bootstrap-prod',
  ],
  'deploy.provider.download': [
    error('Failed to query available provider packages', 'Could not retrieve the list of available versions'),
    'could not be downloaded',
    '--simulate',
  ],
  'deploy.credentials.invalid': [
    error('[ERROR] SDK.ServerError ErrorCode: InvalidAccessKeyId.NotFound'),
    'refuses the credentials',
    'ALIBABA_CLOUD_ACCESS_KEY_ID',
  ],
  'deploy.simulator.lost': [
    error('Plugin did not respond', 'The plugin encountered an error'),
    'the simulated cloud stopped',
    'run the same command again',
  ],
};

it('only the state that was not found is told, where Terraform names it', () => {
  const said = { ...error('Unable to find remote state'), address: 'data.terraform_remote_state.Foundation' };
  const text = failureText(diagnose([said], CONTEXT)[0]!);
  expect(text).toContain("stack 'risk-prod' reads outputs of foundation-prod, which are not there yet");
  expect(text).toContain('--stack foundation-prod');
  expect(text).not.toContain('bootstrap-prod');
});

describe('what Terraform says', () => {
  it.each([...TRANSLATIONS, CLOUD_LOST].map(({ code }) => code))('%s has its own words', (code) => {
    const [diagnostic, message, fix] = SAID[code] ?? [error('no example'), '', ''];
    const failures = diagnose([diagnostic], CONTEXT);
    expect(failures.map((failure) => failure.code)).toEqual([code]);
    expect(failures[0]?.message).toContain(message);
    expect(failures[0]?.fix).toContain(fix);
  });

  it('is not taken for a lost simulator when the cloud is real', () => {
    expect(diagnose([error('Plugin did not respond')], { ...CONTEXT, simulated: false })[0]?.code).toBe('deploy.terraform.failed');
  });

  it('stays as it is when nobody has better words, with address and detail', () => {
    const [failure] = diagnose(
      [
        {
          severity: 'error',
          summary: '[ERROR] QuotaExceeded.Vpc',
          detail: 'The quota is 10.\nAsk for more.',
          address: 'alicloud_vpc.Network_Vpc',
        },
      ],
      CONTEXT,
    );
    expect(failure && failureText(failure)).toBe(
      '[deploy.terraform.failed] risk-prod: alicloud_vpc.Network_Vpc: [ERROR] QuotaExceeded.Vpc\n  The quota is 10.\n  Ask for more.\n' +
        '  fix: correct what it says, then run the same command again: what is done stays done',
    );
  });

  it('is no missing state when an attribute of something else is unknown', () => {
    const unknown = (code: string): Diagnostic => ({
      ...error('Unsupported attribute', 'This object does not have an attribute named "vpc".'),
      snippet: { code },
    });
    expect(diagnose([unknown('"${alicloud_vpc.A.vpc}"')], CONTEXT)[0]?.code).toBe('deploy.terraform.failed');
    expect(diagnose([unknown('"${data.terraform_remote_state.Foundation.outputs.vpc}"')], CONTEXT)[0]?.code).toBe('deploy.state.missing');
  });

  it('names the stack and the output that is not in its state', () => {
    const code = '"a": "${data.terraform_remote_state.Foundation.outputs.vswitches[\\"cn-hangzhou-k\\"]}",';
    const [failure] = diagnose([{ ...error('Invalid index', 'The given key does not identify an element'), snippet: { code } }], CONTEXT);
    expect(failure?.message).toBe(
      `stack 'risk-prod' reads output vswitches["cn-hangzhou-k"] of 'foundation-prod', which its state does not have`,
    );
    expect(failure?.fix).toContain('--stack foundation-prod');
  });

  it('is told once, warnings and echoes left out', () => {
    const said = [
      error('broken', 'why'),
      error('broken', 'why'),
      error('execution halted'),
      { severity: 'warning' as const, summary: 'old' },
    ];
    expect(diagnose(said, CONTEXT).map(({ message }) => message)).toEqual(['risk-prod: broken']);
  });

  it('is told although it is an echo when there is nothing else', () => {
    expect(diagnose([error('execution halted')], CONTEXT)).toHaveLength(1);
  });
});

describe('errors in plain output', () => {
  it('are found with and without their frame', () => {
    const framed = '╷\n│ Error: Backend configuration changed\n│ \n│ A change in the backend\n│ has been detected.\n╵\n';
    expect(diagnosticsIn(framed)).toEqual([error('Backend configuration changed', 'A change in the backend\nhas been detected.')]);
    expect(diagnosticsIn('Initializing...\nError: one\n\ndetail\n\nError: two\n').map(({ summary }) => summary)).toEqual(['one', 'two']);
  });

  it('are none in a good end', () => {
    expect(diagnosticsIn('Terraform has been successfully initialized!')).toEqual([]);
  });
});

describe('a disk that refuses', () => {
  const LOCKING =
    '\n\nTerraform acquires a state lock to protect the state. For most commands, you can disable locking with the "-lock=false"\nflag.';
  it.each<[string, Diagnostic, string, number]>([
    [
      'files.read-only',
      error('Error acquiring the state lock', `Error message: open /states/risk.tfstate: read-only file system${LOCKING}`),
      'risk-prod: /states/risk.tfstate lies on a disk that can only be read',
      1,
    ],
    [
      'files.forbidden',
      error('Error acquiring the state lock', `Error message: open /states of us/risk.tfstate: permission denied${LOCKING}`),
      'risk-prod: /states of us/risk.tfstate may not be written or read by this user',
      1,
    ],
    [
      'files.full',
      error(
        'Error acquiring the state lock',
        `could not write lock info for "x": write .terraform/.x.lock.info: no space left on device${LOCKING}`,
      ),
      'risk-prod: .terraform/.x.lock.info cannot be written: the disk is full',
      3,
    ],
    [
      'files.full',
      error('Failed to save state', 'Error saving state: Failed to write state: write /states/risk.tfstate: disk quota\nexceeded.'),
      'risk-prod: /states/risk.tfstate cannot be written: the disk is full',
      3,
    ],
    [
      'files.full',
      error(
        'Failed to install provider',
        'Error while installing aliyun/alicloud v1.289.0: write /tmp/terraform-provider1: no space left on device.',
      ),
      'risk-prod: /tmp/terraform-provider1 cannot be written: the disk is full',
      3,
    ],
    [
      'files.read-only',
      error('Failed to write plan file', 'The plan file could not be written: open .run/plan.tfplan: read-only file system.'),
      'risk-prod: .run/plan.tfplan lies on a disk that can only be read',
      1,
    ],
    ['files.broken', error('Failed to read state', 'read /states/risk.tfstate: input/output error'), 'the disk fails', 3],
  ])('is told as %s, and never as a lock', (code, diagnostic, message, exit) => {
    const [failure] = diagnose([diagnostic], CONTEXT);
    expect(failure).toMatchObject({ code, exit, message: expect.stringContaining(message) as string });
    expect(failure?.fix).not.toMatch(/lock/);
    expect(failure?.detail).toBeUndefined();
  });

  it.each([
    error('Error acquiring the state lock', LOCK),
    error('[ERROR] SDK.ServerError ErrorCode: NoPermission: permission denied for acs:ros:*:*:stack/x'),
    { ...error('local-exec provisioner error', 'Output: sh: ./step.sh: Permission denied'), address: 'terraform_data.a' },
  ])('is not what others refuse (%#)', (diagnostic) => {
    expect(diagnose([diagnostic], CONTEXT)[0]?.code).toMatch(/^deploy\./);
  });
});
