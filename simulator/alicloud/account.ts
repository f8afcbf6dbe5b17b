/** The account every simulated object belongs to. */
export const ACCOUNT_ID = '1234567890123456';

/** Where a provider without a region works: what the environment names, else the provider's own choice. */
export const homeRegion = (env: Readonly<Record<string, string | undefined>>): string =>
  [env['ALICLOUD_REGION'], env['ALIBABA_CLOUD_REGION']].find((name) => name !== undefined && name !== '') ?? 'cn-beijing';
