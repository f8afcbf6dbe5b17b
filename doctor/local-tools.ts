import { TOOLS, type Tool, toolLack } from '../local/checks/tools';
import type { Check, Machine } from './check';

/** What `local` needs, each asked for its version. */
export const LOCAL_TOOLS = TOOLS.map(
  (tool) =>
    (machine: Machine): Check =>
      checkOf(tool, machine),
);

function checkOf(tool: Tool, { ask }: Machine): Check {
  const answer = ask(tool.name, tool.args);
  const lack = toolLack(tool, answer);
  const common = { name: tool.name, neededFor: tool.neededFor };
  if (lack) return { ...common, status: 'missing', found: lack.message, fix: lack.fix };
  return { ...common, status: 'ok', found: /\d+\.\d+(?:\.\d+)?/.exec(answer.text)?.[0] ?? 'works' };
}
