/** Packages that a new repository asks for, as package.json says it. */
export interface Packages {
  /** A version, or `file:` and a tarball. */
  readonly lakewright: string;
  readonly cdktf: string;
  readonly constructs: string;
  readonly typescript: string;
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Files around the estate, which npm, git, cdktf and editors read, by path. */
export const projectFiles = (company: string, { typescript, ...packages }: Packages): Readonly<Record<string, string>> => ({
  'package.json': json({
    name: `${company}-lakehouse`,
    private: true,
    scripts: {
      start: 'lakewright deploy --simulate',
      validate: 'lakewright validate',
      types: 'tsc',
    },
    dependencies: packages,
    devDependencies: { typescript },
  }),
  'cdktf.json': json({
    language: 'typescript',
    app: 'node node_modules/lakewright/dist/main.js',
    output: 'cdktf.out',
    projectId: `${company}-lakehouse`,
    sendCrashReports: 'false',
  }),
  'tsconfig.json': json({
    compilerOptions: {
      target: 'ES2022',
      module: 'node16',
      moduleResolution: 'node16',
      strict: true,
      esModuleInterop: true,
      types: [],
      noEmit: true,
    },
    include: ['estate/extensions'],
  }),
  '.gitignore': ['node_modules/', 'cdktf.out/', '.lakewright/', '.terraform/', 'terraform.*.tfstate*', '*.log', ''].join('\n'),
});
