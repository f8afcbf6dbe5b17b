import { askTool } from '../run-tool';
import { type Lack, TOOLS, memoryLack, toolLack, versionLack } from './tools';

/** What this machine lacks; `own` is whether the cluster is one of kind's, which is made here. @param gib memory that it takes */
export function machineLacks(own: boolean, context: string, gib = 0): Lack[] {
  const needed = TOOLS.filter(({ name }) => own || name === 'kubectl');
  const answers = needed.map((tool) => [tool, askTool(tool.name, tool.args)] as const);
  const lacks = answers.flatMap(([tool, answer]) => toolLack(tool, answer) ?? []);
  const docker = answers.find(([{ name }]) => name === 'docker')?.[1];
  const memory = docker?.ok === true ? memoryLack(docker.text, gib) : undefined;
  if (lacks.length > 0 || memory) return [...lacks, ...(memory ? [memory] : [])];
  const version = own ? undefined : versionLack(askTool('kubectl', ['--context', context, 'version']).text);
  return version ? [version] : [];
}
