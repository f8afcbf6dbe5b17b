import { describeWithTerraform } from '../support/terraform/describe';
import { walkThrough } from './walk-through';

describeWithTerraform('a workspace of Fintopia', () =>
  walkThrough({ estate: 'fintopia', environment: 'cn', business: 'risk', queues: ['heavy-night', 'adhoc'] }),
);
