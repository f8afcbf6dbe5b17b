import type { IConstruct } from 'constructs';
import type { ISynthesisSession, TerraformStack } from '../../constructs/core/terraform';

/** Where cdktf keeps what a construct wants to do when its stack is written; assets copy their files so. */
const KEY = Symbol.for('cdktf/customSynthesis');
type Custom = IConstruct & { readonly [KEY]?: { onSynthesize(session: ISynthesisSession): void } };

/** Lets every construct of the stack write its own files, children before parents. The stack's folder must be there. */
export function runCustomSynthesis(stack: TerraformStack, session: ISynthesisSession): void {
  const visit = (node: Custom): void => {
    node.node.children.forEach(visit);
    node[KEY]?.onSynthesize(session);
  };
  visit(stack);
}
