/** An extension to begin with: a rule of the company's own. */
export const extensionExample = (company: string): string => `import { Annotations } from 'cdktf';
import type { Extension } from 'lakewright/extension';

/**
 * What YAML has no words for: functions that get every stack when it is built, with its typed constructs. This one is an example, a rule of
 * the company's own. Write yours, or remove the file.
 */
export const extension: Extension = {
  business: (stack) => {
    const { name, costCenter } = stack.business;
    if (/^\\d{4}$/.test(costCenter)) return;
    Annotations.of(stack).addError(
      \`[${company}.cost-center] the cost center of \${name} is '\${costCenter}', and not four digits; fix: write four digits in quotes\`,
    );
  },
};
`;
