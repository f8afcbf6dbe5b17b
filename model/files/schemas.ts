import { businessFile, profileFile } from './business';
import { environmentFile } from './environment';
import { estateFile } from './estate';

/** The schema of each kind of file, by the folder it lies in; `estate` is estate.yaml. */
export const SCHEMAS = { estate: estateFile, environments: environmentFile, businesses: businessFile, profiles: profileFile } as const;
