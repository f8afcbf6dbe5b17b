import { ENVIRONMENT, type SmallEstate, smallEstate } from '../deploy/small-estate';
import { lakewright } from '../support/cli';

/** A production estate in which a business's sections retire, by allowances only. */
export interface Retiring extends SmallEstate {
  /** Writes the business with these sections below its lake. */
  readonly describe: (...sections: readonly string[]) => void;
  /** Allows these to be lost, and nothing else. */
  readonly allow: (...resources: readonly string[]) => void;
  readonly run: (command: 'deploy' | 'destroy', ...more: readonly string[]) => ReturnType<typeof lakewright>;
  /** How many objects of a kind the cloud holds. */
  readonly count: (kind: string) => Promise<number>;
}

export const HEAD = 'owner: data@acme.example\ncostCenter: "1"\nlake: { layers: { ods: {} } }\n';

export function retiring(businesses: string, shared = ''): Retiring {
  const estate = smallEstate();
  estate.write('environments/dev.yaml', `${ENVIRONMENT.replace('[risk, lending]', businesses)}production: true\n${shared}`);
  return {
    ...estate,
    describe: (...sections) => estate.write('businesses/risk.yaml', `${HEAD}${sections.join('')}`),
    allow: (...resources) => {
      const entries = resources.map(
        (resource) => `- { resource: "${resource}", why: replaced, by: data@acme.example, until: 2099-12-31 }\n`,
      );
      estate.write('allowances.yaml', entries.length > 0 ? entries.join('') : '[]\n');
    },
    run: (command, ...more) => lakewright([command, '--simulate', '--estate', estate.dir, ...more]),
    count: async (kind) => (await estate.objects()).filter((object) => object.startsWith(`${kind} `)).length,
  };
}
