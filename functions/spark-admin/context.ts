import { type HiddenTexts, Secret } from './secret';

/** What Function Compute passes next to the event (Node.js runtime); only the parts used here. */
export interface FunctionContext {
  readonly requestId?: string;
  readonly region?: string;
  readonly credentials?: {
    readonly accessKeyId?: string;
    readonly accessKeySecret?: string;
    readonly securityToken?: string;
  };
  /** `timeout` in seconds. */
  readonly function?: { readonly name?: string; readonly timeout?: number };
  /** Not offered by today's Node.js runtime; used when it is there. */
  getRemainingTimeInMillis?(): number;
}

/** The temporary credentials of the function's role. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: Secret;
  readonly securityToken?: Secret;
}

/** Takes the credentials out of the context and hides them; undefined when the function has no role. */
export function credentialsOf(context: FunctionContext, hidden: HiddenTexts): Credentials | undefined {
  const { accessKeyId, accessKeySecret, securityToken } = context.credentials ?? {};
  if (accessKeyId === undefined || accessKeySecret === undefined) return undefined;
  return {
    accessKeyId,
    accessKeySecret: hidden.add(new Secret(accessKeySecret)),
    ...(securityToken === undefined ? {} : { securityToken: hidden.add(new Secret(securityToken)) }),
  };
}
