import { PROSE_WRITTEN } from './prose-written';

/** Problems whose fix is prose, always or sometimes, and why no program could follow it. Everything else is data. */
const NAME = 'a name is for its owner to choose, and others may know it';
const ADDRESSES = 'which addresses are free is known to whoever plans those of the company';

export const PROSE: Readonly<Record<string, string>> = {
  ...PROSE_WRITTEN,
  'access.queue.given': 'how much its jobs need is known to whoever submits them',
  'access.queue.missing': 'several workspaces have a queue of that name',
  'business.name.reserved': NAME,
  'environment.expires.past': 'whether it is over, or goes on until when, is for its owner to say',
  'environment.limits.exceeded': 'the limit is a fact of the account, and which sizes to lower is a choice',
  'environment.name.reserved': NAME,
  'environment.state.shared': 'one of them keeps the bucket that its states lie in',
  'kafka.region.unknown': 'whether it is offered there by now, only the service knows',
  'profile.unused': 'who is to take it, or whether it goes, is for its owner to say',
  'name.stack-taken': NAME,
  'name.taken': NAME,
  'name.unusable': NAME,
  'network.cidr.overlap': ADDRESSES,
  'network.cidr.unusable': ADDRESSES,
  'spark.member.twice': 'which name and which roles are right is known to whoever wrote them',
  'spark.queue.reserved': NAME,
  'spark.schedule.timers': 'the quota is a fact of the account',
  'spark.template.name-taken': NAME,
  'spark.token.member': 'whom the token is for, and with which id, is known to whoever wrote it',
  'spark.template.parameters': 'which of its parts can go, or into which workspace, is for its owner to say',
  'tags.count': 'which tags can go is for their owner to say',
};
