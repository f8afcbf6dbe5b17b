/** The account every simulated object belongs to. */
export const ACCOUNT_ID = '1234567890123456';
export const DEFAULT_REGION = 'cn-hangzhou';
