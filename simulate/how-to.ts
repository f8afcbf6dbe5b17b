import { shellWord } from '../domain/shell-word';
/** One `export` per variable, for a shell. */
export const exportLines = (env: Readonly<Record<string, string>>): string =>
  Object.entries(env)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`)
    .join('\n');

/**
 * What a person does in another terminal to use the cloud that is served.
 * @param named the file as an option named it
 */
export function howTo(stateFile: string, env: Readonly<Record<string, string>>, named?: string): string {
  const drift = `npx lakewright simulate drift${named === undefined ? '' : ` --state ${shellWord(named)}`} ADDRESS attribute=value`;
  return `A simulated Alibaba Cloud is served; what is made in it is kept in ${stateFile}. Ctrl-C ends it.
In another terminal:

${exportLines(env)}

terraform plan                               without a backend block no init is needed
terraform init && terraform apply            with one
cdktf deploy '*' --skip-provider-lock        it would ask the registry for the providers' checksums otherwise

A backend "oss" needs an account. This file beside the configuration keeps the state here instead; then terraform init -reconfigure:

printf 'terraform {\\n  backend "local" {}\\n}\\n' > simulated_override.tf

npx lakewright simulate --types                           which types are served, and how
${drift}     changes an object behind Terraform's back`;
}
