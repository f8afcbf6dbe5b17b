import { stringify } from 'yaml';
import { dnsName } from '../constructs/core/kubernetes/names';
import { EXIT, Exit } from '../domain/exit';
import { unlessOnly } from '../domain/names/place';
import type { Environment } from '../model/model';
import { print } from '../terminal/print';
import { askTool } from './run-tool';
import { overQuotaPod } from './smoke/pods';
import { runIn } from './smoke/run-in';

/** What is tried, and what answers: `local smoke` is a contract test of a cluster that is up. */
export function smoke(environment: Environment & Required<Pick<Environment, 'kubernetes'>>): void {
  const { kubernetes, businesses } = environment;
  const checks = [...runIn(kubernetes), ...Object.values(businesses).flatMap((business) => queueChecks(kubernetes, business))];
  const results = checks.map((check) => ({ ...check, ok: check.try() }));
  print(results.map(({ name, ok }) => `${ok ? 'ok    ' : 'failed'} ${name}`).join('\n'));
  const failed = results.filter(({ ok }) => !ok).length;
  if (failed > 0) throw new Exit(EXIT.tool, `${failed} of ${results.length} failed`);
}

type Kubernetes = NonNullable<Environment['kubernetes']>;

/** Each queue refuses what is larger than itself. */
function queueChecks({ context, prefix }: Kubernetes, business: Environment['businesses'][string]): { name: string; try: () => boolean }[] {
  return Object.entries(business.spark ?? {}).flatMap(([key, { queues }]) =>
    Object.keys(queues).map((queue) => {
      const namespace = dnsName(prefix, business.name, 'spark', unlessOnly(key));
      return {
        name: `${namespace}: queue ${queue} refuses what exceeds it`,
        try: () => {
          const pod = stringify(overQuotaPod(namespace, queue));
          const { ok, text } = askTool('kubectl', ['--context', context, 'create', '--dry-run=server', '-f', '-'], pod);
          return !ok && text.includes('exceeded quota');
        },
      };
    }),
  );
}
