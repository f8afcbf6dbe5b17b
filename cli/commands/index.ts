/* Commands are required when they are called: `validate` must not wait for cdktf to load. */
import type { Command } from 'commander';

/** One command: what the overview says of it, and the module that adds its options and action. */
interface Entry {
  readonly summary: string;
  readonly load: () => { readonly define: (command: Command) => void };
}

/** All commands; adding one is adding a row and a file. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  init: {
    summary: 'write a repository with an estate to begin with: environments, a business, a pipeline, an extension',
    load: () => require('./init') as typeof import('./init'),
  },
  add: {
    summary: 'write the smallest file of a business or an environment that is valid, and list it where it runs',
    load: () => require('./add') as typeof import('./add'),
  },
  validate: {
    summary: 'check the estate; every problem with its place and a fix',
    load: () => require('./validate') as typeof import('./validate'),
  },
  list: {
    summary: 'list stacks, their environment and what they read',
    load: () => require('./list') as typeof import('./list'),
  },
  describe: {
    summary: 'show what a business or stack will be, and the line each value comes from',
    load: () => require('./describe') as typeof import('./describe'),
  },
  graph: {
    summary: 'draw the estate: stacks and what they read, what each business has and who may touch it',
    load: () => require('./graph') as typeof import('./graph'),
  },
  quota: {
    summary: "show workspace quotas, queues, groups and capacities against the account's limits",
    load: () => require('./quota') as typeof import('./quota'),
  },
  synth: {
    summary: 'write Terraform JSON for the stacks, with a table of sizes and list prices',
    load: () => require('./synth') as typeof import('./synth'),
  },
  preview: {
    summary: 'tell what a change of the estate will really do: data, downtime, cost, quotas; offline',
    load: () => require('./preview') as typeof import('./preview'),
  },
  deploy: {
    summary: 'plan and apply stacks in order, in your account or rehearsed in a simulated cloud',
    load: () => require('./deploy') as typeof import('./deploy'),
  },
  destroy: {
    summary: 'take stacks down in reverse order; refuses to lose data without both keys',
    load: () => require('./destroy') as typeof import('./destroy'),
  },
  clone: {
    summary: 'write a copy of an environment into the estate, with a report of everything that differs',
    load: () => require('./clone') as typeof import('./clone'),
  },
  adopt: {
    summary: 'describe what exists already and let stacks take it over instead of making it',
    load: () => require('./adopt') as typeof import('./adopt'),
  },
  diff: {
    summary: 'compare two environments: what differs by design, what is written for one of them, what drifted',
    load: () => require('./diff') as typeof import('./diff'),
  },
  sweep: {
    summary: 'list environments whose last day is over, what they cost and how they are taken down',
    load: () => require('./sweep') as typeof import('./sweep'),
  },
  guard: {
    summary: 'refuse plans that lose data or cannot be had, before anybody applies them',
    load: () => require('./guard') as typeof import('./guard'),
  },
  ci: {
    summary: 'write a pipeline that previews pull requests and applies what was shown',
    load: () => require('./ci') as typeof import('./ci'),
  },
  simulate: {
    summary: 'serve the simulated cloud to any Terraform or cdktf project',
    load: () => require('./simulate') as typeof import('./simulate'),
  },
  local: {
    summary: 'run an environment on a local Kubernetes: up, down, smoke, or its objects as plain YAML',
    load: () => require('./local') as typeof import('./local'),
  },
  doctor: {
    summary: 'tell what is installed and set, and which command lacks what',
    load: () => require('./doctor') as typeof import('./doctor'),
  },
  upgrade: {
    summary: 'show what another version of lakewright makes of the estate, before it is installed',
    load: () => require('./upgrade') as typeof import('./upgrade'),
  },
  completion: {
    summary: 'print the script that completes commands, options and names in bash, zsh or fish',
    load: () => require('./completion') as typeof import('./completion'),
  },
};
