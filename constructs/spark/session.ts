import type { Named } from '../../domain/model';
import type { SparkSession } from './known/model';
import { sessionId } from './known/template-names';
import { type Runtime, sparkConf } from './runtime';
import { taking } from './take-over';
import type { WorkspaceTemplate } from './workspace-template';

const MINUTES = 30;

/** Adds the sessions; they start with the first work and stop when idle. References to their ids, by name. */
export function addSessions(template: WorkspaceTemplate, sessions: Named<SparkSession>, runtime: Runtime): Named<string> {
  if (!template.managed) return {};
  const ids: Record<string, string> = {};
  for (const [name, session] of Object.entries(sessions)) {
    const { kind, queue, idleStop } = session;
    const id = sessionId(name);
    template.addManaged(
      id,
      'SparkSession',
      MINUTES,
      {
        Name: name,
        ...taking(session),
        Kind: kind,
        Queue: template.text(`${id}Queue`, queue),
        EngineVersion: runtime.release,
        Fusion: runtime.fusion,
        State: 'stopped',
        AutoStart: true,
        AutoStopMinutes: template.number(`${id}IdleMinutes`, idleStop / 60),
        Configs: sparkConf(runtime),
      },
      runtime.after(queue),
    );
    ids[name] = template.output(`${id}Id`, { 'Fn::GetAtt': [id, 'Id'] });
  }
  return ids;
}
