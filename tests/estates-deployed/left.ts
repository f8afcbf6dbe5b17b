import { join } from 'node:path';
import { type CloudObject, joinCloud } from '../../deploy/simulated-cloud';

/** Removed on request, kept by the service for days: deletion of a KMS key is scheduled. */
const SCHEDULED = ['alicloud_kms_key'];

/** What a token was, which the admin function keeps: it opens nothing any more. Those of Terraform say which plan made them. */
const wasToken = ({ kind, birth }: CloudObject): boolean => kind === 'alicloud_kms_secret' && birth === undefined;

/** What is left in the simulated cloud of an estate that was destroyed. */
export async function left(folder: string): Promise<string[]> {
  const cloud = await joinCloud(join(folder, '.lakewright', 'simulated', 'cloud.jsonl'));
  const objects = await cloud.control.objects();
  cloud.close();
  return objects.filter((one) => !SCHEDULED.includes(one.kind) && !wasToken(one)).map(({ kind, id }) => `${kind} ${id}`);
}
