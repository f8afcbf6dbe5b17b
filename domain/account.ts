/** The account that an environment runs in, and the role there that is assumed. */
export interface Account {
  /** 16 digits. */
  readonly id: string;
  /** The role to assume. Without one, the credentials belong to the account itself. */
  readonly role?: string;
}

/** The ARN of the role that is assumed; undefined where none is. */
export const roleArn = ({ id, role }: Account): string | undefined => (role === undefined ? undefined : `acs:ram::${id}:role/${role}`);

/** Name of our sessions, which audit trails show beside the role. */
export const SESSION_NAME = 'lakewright';
