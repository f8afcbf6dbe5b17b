import { copyOf, type Description } from './description';
import { PARTS, SHARED } from './parts';

/** One business with one of everything, all of it kept. */
export const fullDescription = (): Description =>
  copyOf({
    estate: { name: 'tiny' },
    environment: {
      region: 'cn-hangzhou',
      network: { cidr: '10.10.0.0/16', zones: ['cn-hangzhou-i', 'cn-hangzhou-j'] },
      state: { folder: '.state' },
      shared: Object.fromEntries(Object.entries(SHARED).map(([name, forms]) => [name, forms[0]])),
      businesses: ['risk'],
    },
    businesses: {
      risk: {
        owner: 'data@acme.example',
        costCenter: '4711',
        ...Object.fromEntries(Object.entries(PARTS).map(([name, forms]) => [name, forms[1]])),
      },
    },
  });
