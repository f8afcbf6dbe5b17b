import type { Engine } from '../engine/find-engine';

const ATTACH = 'TF_REATTACH_PROVIDERS';
const [TERRAFORM_HOST, TOFU_HOST] = ['registry.terraform.io/', 'registry.opentofu.org/'];

/** OpenTofu looks for the same providers under another host name. */
export function forEngine(env: Readonly<Record<string, string>>, { product }: Pick<Engine, 'product'>): Record<string, string> {
  const attach = env[ATTACH];
  if (product === 'terraform' || attach === undefined) return { ...env };
  const providers = Object.entries(JSON.parse(attach) as Record<string, unknown>);
  const both = Object.fromEntries(
    providers.flatMap(([name, how]) => [
      [name, how],
      [name.replace(TERRAFORM_HOST, TOFU_HOST), how],
    ]),
  );
  return { ...env, [ATTACH]: JSON.stringify(both) };
}
