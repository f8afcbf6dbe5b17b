import { POLICY_COUNT_RULES, POLICY_RULES, ROLE_RULES } from '../../constructs/access/known/role-rules';
import { ACCOUNT_FOUND } from '../../constructs/core/known/account-rules';
import { KEY_RULES as KEY_NAME_RULES } from '../../constructs/core/known/key-rules';
import { ROS_TEMPLATE_RULES } from '../../constructs/core/known/ros-limits';
import { ZONE_RULES } from '../../constructs/core/known/zone-rules';
import { KEY_RULES } from '../../constructs/keys/known/key-rules';
import { CLUSTER_FOUND } from '../../constructs/metastore/known/found-rules';
import { KAFKA_FOUND } from '../../constructs/kafka/known/found-rules';
import { KEY_FOUND } from '../../constructs/keys/known/found-rules';
import { PROJECT_FOUND } from '../../constructs/logs/known/found-rules';
import { BUCKET_FOUND } from '../../constructs/storage/known/found-rules';
import { NAT_FOUND, SECURITY_GROUP_FOUND, VPC_FOUND, VSWITCH_FOUND } from '../../constructs/network/known/found-rules';
import { LAYER_RULES } from '../../constructs/storage/known/layer-rules';
import { CODES } from '../../model/reference/codes';
import { ALL_RULES } from '../../model/rules/all';
import { PLAN_RULES } from '../../plan/rules/table';
import { CASES } from '../model/rules/all-cases';

/** One line of the guide of problems. */
export interface Listed {
  readonly code: string;
  /** What must hold, or what the code means. */
  readonly words: string;
  readonly example: string;
  readonly fix: string;
}

interface Row {
  readonly code: string;
  readonly holds: string;
  readonly severity?: 'error' | 'warning' | 'info';
  readonly exit?: number | undefined;
}

/** Rules that only a program can break: no estate is held against them. */
const CLASS_RULES: readonly Row[] = [
  ...[ROLE_RULES, POLICY_RULES, POLICY_COUNT_RULES, KEY_NAME_RULES, KEY_RULES, LAYER_RULES, ROS_TEMPLATE_RULES, ZONE_RULES].flatMap(
    (table): readonly Row[] => table,
  ),
];

/** What is asked of things that exist when a plan is made. */
const FOUND_ROWS: readonly Row[] = [
  ACCOUNT_FOUND,
  BUCKET_FOUND,
  CLUSTER_FOUND,
  KAFKA_FOUND,
  KEY_FOUND,
  PROJECT_FOUND,
  VPC_FOUND,
  VSWITCH_FOUND,
  SECURITY_GROUP_FOUND,
  NAT_FOUND,
].flatMap((table): readonly Row[] => table);

const exitText = (exit = 1): string => (exit === 1 ? '' : ` (exit ${exit})`);

function ruleLine({ code, holds, severity = 'error', exit }: Row): Listed {
  const tried = CASES.find((one) => one.code === code);
  return {
    code,
    words: `${holds}${severity === 'error' ? exitText(exit) : ` (${severity})`}`,
    example: tried?.message ?? '',
    fix: typeof tried?.fix === 'string' ? tried.fix : '',
  };
}

const all: readonly Listed[] = [
  ...[...ALL_RULES, ...CLASS_RULES, ...FOUND_ROWS, ...PLAN_RULES].map(ruleLine),
  ...CODES.map(({ code, means, exit }) => ({ code, words: `${means}${exitText(exit)}`, example: '', fix: '' })),
];

/** Every code, once: rules that run in several places have one line. */
export const LISTED: readonly Listed[] = [...new Map(all.map((line) => [line.code, line])).values()];
