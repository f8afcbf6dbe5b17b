import { describeWithTerraform } from '../support/terraform/describe';
import { walkThrough } from './walk-through';

describeWithTerraform('a workspace of the default estate', () =>
  walkThrough({ estate: 'estate', environment: 'prod', business: 'lending', queues: ['batch', 'adhoc'] }),
);
