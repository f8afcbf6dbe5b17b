import type { HiddenTexts } from '../secret';
import type { RosRequest } from './request';

/** What came of a request. `data` is what a template reads with Fn::GetAtt. */
export type Outcome =
  | { readonly status: 'SUCCESS'; readonly physicalResourceId: string; readonly data: Readonly<Record<string, string>> }
  | { readonly status: 'FAILED'; readonly reason: string; readonly physicalResourceId?: string };

/**
 * The answer's JSON text must not be longer. Bytes; documented limit of ROS, which otherwise waits until its timeout.
 */
const ANSWER_LIMIT = 4096;

/** Documented limit of ROS. Bytes. */
export const PHYSICAL_ID_LIMIT = 255;

/** The answer as text: scrubbed of secrets, within the limit. A reason that is too long loses its end. */
export function answerText(request: RosRequest, outcome: Outcome, hidden: HiddenTexts): string {
  const reason = outcome.status === 'FAILED' ? outcome.reason : '';
  const whole = render(request, outcome, hidden.scrub(reason));
  const over = Buffer.byteLength(whole) - ANSWER_LIMIT;
  if (over <= 0) return whole;
  if (outcome.status === 'SUCCESS') {
    return answerText(
      request,
      { status: 'FAILED', reason: `[spark-admin.answer.size] the answer is ${over} bytes over the limit of ROS` },
      hidden,
    );
  }
  return render(request, outcome, shortened(hidden.scrub(reason), over));
}

function render(request: RosRequest, outcome: Outcome, reason: string): string {
  const known = outcome.physicalResourceId ?? request.physicalResourceId;
  return JSON.stringify({
    Status: outcome.status,
    ...(outcome.status === 'FAILED' ? { Reason: reason } : {}),
    StackId: request.stackId,
    RequestId: request.requestId,
    LogicalResourceId: request.logicalResourceId,
    ...(known === undefined ? {} : { PhysicalResourceId: known }),
    Data: outcome.status === 'SUCCESS' ? outcome.data : {},
  });
}

/** Cuts so much that even a reason of characters that JSON writes in six bytes fits. */
function shortened(reason: string, over: number): string {
  const bytes = Buffer.from(JSON.stringify(reason).slice(1, -1));
  const kept = Math.max(0, bytes.length - over - 8);
  let text = reason;
  while (Buffer.byteLength(JSON.stringify(text)) - 2 > kept) text = text.slice(0, Math.floor(text.length * 0.95));
  return `${text} ...`;
}
