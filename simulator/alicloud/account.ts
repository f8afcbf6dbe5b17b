/** The account that credentials open in the simulated cloud; roles of others can be assumed. */
export const ACCOUNT_ID = '1234567890123456';

/** Whose a role is: `acs:ram::1234567890123456:role/deploy`. */
const ROLE = /^acs:ram::(\d+):role\//;

/** The account that a provider works in, by its block `assume_role`; without one `own`. */
export function accountIn(assumed: unknown, own: string): string {
  const [block] = Array.isArray(assumed) ? (assumed as readonly unknown[]) : [assumed];
  const { role_arn: arn } = (block ?? {}) as { readonly role_arn?: unknown };
  return (typeof arn === 'string' ? ROLE.exec(arn)?.[1] : undefined) ?? own;
}

/** The account of an object, or of whoever calls. */
export const accountOf = ({ account = ACCOUNT_ID }: { readonly account?: string }): string => account;

/** How an object says that it is in another account than most. */
export const inAccount = (account: string): { readonly account?: string } => (account === ACCOUNT_ID ? {} : { account });

/** Where a provider without a region works: what the environment names, else the provider's own choice. */
export const homeRegion = (env: Readonly<Record<string, string | undefined>>): string =>
  [env['ALICLOUD_REGION'], env['ALIBABA_CLOUD_REGION']].find((name) => name !== undefined && name !== '') ?? 'cn-beijing';
