/** What an environment has unless it says otherwise. */
export const ENVIRONMENT_DEFAULTS = {
  target: 'alicloud',
  production: false,
  timeZone: 'Asia/Shanghai',
  onRemoval: 'retain',
  allowDataLoss: false,
  scale: '100 %',
  schedules: 'active',
  logs: { retention: '30 days' },
  /** They are made once per account, usually by one environment or by hand. */
  serviceRoles: 'existing',
  network: { nat: false },
  /** A local cluster has no region, network or remote state of its own. */
  kubernetes: { region: 'local', cidr: '10.244.0.0/16', stateFolder: '.lakewright/state' },
} as const;
