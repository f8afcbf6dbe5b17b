import { documentOf, principalsIn, statementsIn } from '../../types/policies';
import type { RulesTable } from './rules';

export const ACCESS_RULES: RulesTable = {
  alicloud_ram_policy: {
    derived: ['statement'],
    view: ({ attributes }) => ({ statement: statementsIn(documentOf(attributes)) }),
  },
  alicloud_ram_role: {
    derived: ['services', 'ram_users'],
    view: ({ attributes }) => {
      const trust = documentOf(attributes);
      return { services: principalsIn(trust, 'Service'), ram_users: principalsIn(trust, 'RAM') };
    },
  },
};
