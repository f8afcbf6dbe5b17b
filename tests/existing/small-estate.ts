import { writeFiles } from '../support/write-files';

const FILES = {
  'estate.yaml': 'name: acme\n',
  'environments/prod.yaml': `region: cn-hangzhou
network: { cidr: 10.20.0.0/16, zones: [cn-hangzhou-i] }
state: { folder: .state }
businesses: [risk]
`,
  'businesses/risk.yaml': `owner: risk@acme.example   # what the team says of it
costCenter: "4711"
buckets: { own: {} }
`,
};

/** An estate with one business that has a bucket. */
export function writeEstate(folder: string): void {
  writeFiles(folder, Object.entries(FILES));
}
