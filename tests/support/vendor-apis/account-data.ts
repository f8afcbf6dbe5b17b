type Members = Readonly<Record<string, unknown>>;

/** What a copy of the services tells, in their own words. */
export interface AccountData {
  readonly buckets: readonly {
    readonly name: string;
    readonly region: string;
    readonly info: Readonly<Record<string, string>>;
    readonly tags: Readonly<Record<string, string>>;
  }[];
  readonly starrocks: readonly { readonly instance: Members; readonly groups: readonly Members[] }[];
  readonly kafka: readonly { readonly instance: Members; readonly topics: readonly Members[]; readonly groups: readonly Members[] }[];
  readonly rds: readonly { readonly instance: Members; readonly details: Members; readonly tags: readonly Members[] }[];
  readonly emr: readonly {
    readonly cluster: Members;
    readonly groups: readonly Members[];
    readonly applications: readonly Members[];
  }[];
  readonly spark: readonly { readonly workspace: Members; readonly queues: readonly Members[] }[];
}
