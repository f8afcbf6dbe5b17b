import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProviderProblem } from '@lakewright/provider-knowledge/problem';
import { fullAddress, PROVIDERS } from '@lakewright/provider-knowledge/providers';
import type { KeptSchema } from '@lakewright/provider-knowledge/trim-schema';

/**
 * The TypeScript of every class, by folder name (`vpc`, `data-alicloud-zones`, `provider`), as
 * cdktf's own generator writes it.
 */
export async function typescriptSources(schema: KeptSchema): Promise<Map<string, string>> {
  const { CodeMaker, TerraformProviderGenerator } = await loadGenerator();
  const address = fullAddress('alicloud');
  const generator = new TerraformProviderGenerator(new CodeMaker(), {
    format_version: '0.1',
    provider_versions: { [address]: schema.version },
    provider_schemas: {
      [address]: {
        provider: schema.provider,
        resource_schemas: schema.resources,
        data_source_schemas: schema.dataSources,
      },
    },
  } as never);
  generator.generate({ name: 'alicloud', isModule: false, ...PROVIDERS.alicloud } as never);
  const folder = mkdtempSync(join(tmpdir(), 'provider-alicloud-'));
  try {
    await generator.save(folder);
    return readClassFolders(join(folder, 'providers', 'alicloud'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Loads the generator with its side effects off: on loading, its shared module asks the Terraform
 * binary for its version and prints or sends away what goes wrong. None is needed to generate.
 */
async function loadGenerator() {
  process.env['CHECKPOINT_DISABLE'] = '1';
  process.env['CDKTF_LOG_LEVEL'] = 'off';
  process.env['TERRAFORM_BINARY_NAME'] = 'terraform-is-not-needed-to-generate';
  try {
    const { CodeMaker } = await import('codemaker');
    // The package's index needs jsii-pacmak, which it does not install itself.
    const { TerraformProviderGenerator } = await import('@cdktf/provider-generator/lib/get/generator/provider-generator.js');
    return { CodeMaker, TerraformProviderGenerator };
  } catch (error) {
    throw new ProviderProblem(
      'provider.generator.missing',
      `the class generator cannot be loaded: ${(error as Error).message}`,
      'install the development dependencies: `npm ci` without --omit=dev',
      3,
    );
  }
}

function readClassFolders(root: string): Map<string, string> {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(folders.map(({ name }) => [name, readFileSync(join(root, name, 'index.ts'), 'utf8')]));
}
