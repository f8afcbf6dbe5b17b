import { becomesSmaller } from '../../local/smaller';
import { loadEstate } from '../../model';
import { ESTATE, inFolder } from '../model/folder';

const LOCAL = 'target: kubernetes\nshared: { kafka: {} }\nbusinesses: [risk]\n';
const RISK = 'owner: a@acme.example\ncostCenter: "1"\nlake: {}\nstarrocks:\n  frontend: { nodes: 3, size: 8 CU }\n';

it('more than one frontend is told with its line, and becomes one', () => {
  inFolder({ ...ESTATE, 'environments/local.yaml': LOCAL, 'businesses/risk.yaml': RISK }, (folder) => {
    const { estate, origins, problems } = loadEstate(folder);
    const environment = estate?.environments['local'];
    if (!environment) throw new Error(JSON.stringify(problems));
    expect(becomesSmaller(environment, origins)).toEqual([
      expect.stringMatching(/businesses\/risk\.yaml:5: risk: starrocks main: frontend\.nodes 3 becomes 1 here: one frontend for all$/),
      expect.stringMatching(/backend\.nodes 3 becomes 1 here: one compute node for all$/),
    ]);
    const small = { ...environment, businesses: {} };
    expect(becomesSmaller(small, origins)).toEqual([]);
  });
});
