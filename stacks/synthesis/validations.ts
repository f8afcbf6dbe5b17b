import type { IConstruct } from 'constructs';
import { problemIn } from '../../constructs/core/problem-text';
import { about } from '../problems/element-error';
import { type FoundProblem, belowStack } from '../problems/found-problem';

/** What the validations of all constructs below `root` find; a text in the form of a problem keeps its code and fix. */
export function validationProblems(root: IConstruct): readonly FoundProblem[] {
  return root.node.findAll().flatMap((construct) => {
    const { node } = construct;
    return about(construct, () => node.validate()).map((text) => ({
      ...problemIn(text, { code: 'construct.validation', message: text, fix: `change what ${belowStack(node.path)} is made from` }),
      path: node.path,
    }));
  });
}
