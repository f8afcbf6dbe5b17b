/** Workflows are read by GitHub's own parser, which knows its schema and its expressions; it is an ES module, so that it is loaded late. */
export async function mistakesInWorkflow(content: string): Promise<string[]> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
  const { context, value } = parseWorkflow({ name: 'lakewright.yml', content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return [...new Set(context.errors.getErrors().map(({ message }) => message))];
}
