import { writeAll } from '../../../clone/write/all-at-once';
import { fixedEstate } from '../../../cli/fixing/fix-estate';
import { ESTATE, inFolder } from '../../model/folder';
import { WRITTEN_CASES } from '../../model/fixes/written-cases';
import { CASES } from '../../model/rules/all-cases';

const all = [...CASES.map(({ code, bad }) => [code, bad] as const), ...WRITTEN_CASES];

describe('fixes that were written once', () => {
  it.each(all.map(([code, bad], index) => [`${code} (${index})`, bad] as const))('of %s leave nothing to write', (_, bad) => {
    inFolder({ ...ESTATE, ...bad }, (folder) => {
      writeAll(folder, fixedEstate(folder).changes);
      expect(fixedEstate(folder)).toEqual({ followed: [], changes: new Map() });
    });
  });
});
