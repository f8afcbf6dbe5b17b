import { shellWord } from '../../domain/shell-word';
import type { AgainRequest } from './live-service';

/** What the admin function is told: the part, and what its template says of it. */
export const againEvent = ({ whole, account, type, parameters }: AgainRequest): string =>
  JSON.stringify({ kind: 'again', workspace: whole.name, region: whole.region, account, type, parameters });

/** Path of the call that has a function do something. Source: API page of InvokeFunction, 2023-03-30. */
export const invocationPath = ({ function: name }: Pick<AgainRequest, 'function'>): string => `/2023-03-30/functions/${name}/invocations`;

/** The same by hand. */
export const againCommand = (request: AgainRequest): string =>
  `aliyun fc POST ${invocationPath(request)} --region ${request.whole.region} --body ${shellWord(againEvent(request))}`;
