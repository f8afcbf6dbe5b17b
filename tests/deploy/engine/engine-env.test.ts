import { engineEnv } from '../../../deploy/engine/engine-env';

describe('the environment Terraform runs in', () => {
  it('asks nothing and calls nobody', () => {
    expect(engineEnv({ PATH: '/bin' })).toEqual({ PATH: '/bin', TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' });
  });

  it('has nothing that would make stacks share a folder or a workspace', () => {
    expect(Object.keys(engineEnv({ TF_DATA_DIR: '/x', TF_WORKSPACE: 'y' }))).toEqual([
      'TF_IN_AUTOMATION',
      'TF_INPUT',
      'CHECKPOINT_DISABLE',
    ]);
  });

  it('keeps a configuration file that is there, and leaves out one that is not', () => {
    expect(engineEnv({ TF_CLI_CONFIG_FILE: __filename })['TF_CLI_CONFIG_FILE']).toBe(__filename);
    expect(engineEnv({ TF_CLI_CONFIG_FILE: '/not/there' })).not.toHaveProperty('TF_CLI_CONFIG_FILE');
  });

  it("keeps what a user set for the real cloud, and is a rehearsal's own in a rehearsal", () => {
    const set = { TF_CLI_ARGS_plan: '-parallelism=2', TF_REATTACH_PROVIDERS: 'old' };
    expect(engineEnv(set)).toMatchObject(set);
    const rehearsal = engineEnv(set, { TF_REATTACH_PROVIDERS: 'new' });
    expect(rehearsal['TF_REATTACH_PROVIDERS']).toBe('new');
    expect(rehearsal).not.toHaveProperty('TF_CLI_ARGS_plan');
  });
});
