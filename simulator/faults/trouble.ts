import { failure } from '../protocol/messages';
import type { Outcome, Provider, Session } from '../provider';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import type { Fault, Faults, Operation } from './fault';

const RETRIES = 5;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A cloud that has trouble. */
interface Troubled {
  readonly faults: Faults;
  /** What every operation takes at least, in milliseconds. */
  readonly latency: number;
}

/** A provider in front of a cloud that has trouble. */
export function withFaults(provider: Provider, { faults, latency }: Troubled): Provider {
  const troubled = async (
    operation: Operation,
    model: TypeModel,
    before: ObjectValue | null,
    work: () => Promise<Outcome>,
  ): Promise<Outcome> => {
    if (latency > 0) await pause(latency);
    const hits = faults.hits(operation, model.type);
    for (const { does, ms = 100 } of hits) if (does === 'slow') await pause(ms);
    const refusal = hits.find(({ does }) => does === 'fail' || does === 'throttle');
    if (refusal?.does === 'throttle') return throttled(refusal, operation, model, before, work);
    if (refusal !== undefined) return refused(refusal, operation, model, before);
    const outcome = await work();
    const broken = hits.find(({ does }) => does === 'half-way');
    return broken === undefined || outcome.state === null ? outcome : refused(broken, operation, model, outcome.state);
  };

  const throttled = async (
    fault: Fault,
    operation: Operation,
    model: TypeModel,
    before: ObjectValue | null,
    work: () => Promise<Outcome>,
  ): Promise<Outcome> => {
    for (let attempt = 1; attempt <= RETRIES; attempt += 1) {
      await pause(fault.ms ?? 20);
      if (!faults.hitsAgain(fault)) return work();
    }
    return refused({ code: 'Throttling.User', message: 'request was denied due to user flow control', ...fault }, operation, model, before);
  };

  return {
    ...provider,
    plan: (session, model, prior, config) => {
      const planned = provider.plan(session, model, prior, config);
      const [hit] = faults.hits('plan', model.type).filter(({ does }) => does === 'fail');
      return hit === undefined ? planned : { ...planned, diagnostics: refused(hit, 'plan', model, null).diagnostics ?? [] };
    },
    read: (session, model, state) => troubled('read', model, state, () => provider.read(session, model, state)),
    create: (session, model, planned, config) => troubled('create', model, null, () => provider.create(session, model, planned, config)),
    update: (session, model, prior, planned, config) =>
      troubled('update', model, prior, () => provider.update(session, model, prior, planned, config)),
    delete: (session, model, prior) => troubled('delete', model, prior, () => provider.delete(session, model, prior)),
    import: (session: Session, model, id) => troubled('import', model, null, () => provider.import(session, model, id)),
    data: (session, model, config) => troubled('data', model, null, () => provider.data(session, model, config)),
  };
}

function refused(
  { code = 'InternalError', message = 'the simulated cloud was told to fail' }: Fault | Omit<Fault, 'does'>,
  operation: Operation,
  { type }: TypeModel,
  state: ObjectValue | null,
): Outcome {
  return { state, diagnostics: [failure(`[ERROR] ${code}: ${message}`, `Resource ${type} ${operation} failed\nErrorCode: ${code}`)] };
}
