import { diagnose } from '../../../deploy/events/diagnose';
import type { Diagnostic } from '../../../deploy/events/event';

const SAID: Diagnostic = {
  severity: 'error',
  summary: 'EntityAlreadyExists: the secret exists already',
  detail: '',
  address: 'alicloud_kms_secret.S',
};
const wanted = (): Record<string, string> => ({ secret_name: 'acme-redis' });
const fixOf = (simulated: boolean): string =>
  diagnose([SAID], { stack: 'risk-prod', needs: [], terraform: 'terraform -chdir=out', simulated, wanted })[0]?.fix ?? '';

describe('a name that is taken', () => {
  it('is imported in a rehearsal while a cloud is served', () => {
    expect(fixOf(true)).toContain('that needs the variables that npx lakewright simulate prints');
    expect(fixOf(false)).not.toContain('simulate');
  });

  it('of a secret may be one whose deletion is scheduled, which is restored first', () => {
    expect(fixOf(false)).toMatch(
      /aliyun kms RestoreSecret --SecretName acme-redis,.*; if it is yours, take it over.* import alicloud_kms_secret.S acme-redis;/,
    );
  });
});
