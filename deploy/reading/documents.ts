import { type StackDocument, type StackFolder, readDocument } from '../stacks/stack-folder';

/** What is synthesized for stacks that stay as they are meanwhile: each is parsed when it is first asked for, and only then. */
export function documentsOnce(): (stack: StackFolder) => StackDocument {
  const documents = new Map<string, StackDocument>();
  return (stack) => {
    const document = documents.get(stack.dir) ?? readDocument(stack);
    documents.set(stack.dir, document);
    return document;
  };
}
