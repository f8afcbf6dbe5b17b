import { describeWithTerraform } from '../support/terraform/describe';
import { walkThrough } from './walk-through';

describeWithTerraform('a workspace of Juhaokan', () =>
  walkThrough({ estate: 'juhaokan', environment: 'prod', business: 'smart-tv', queues: ['ingest-stream', 'adhoc'] }),
);
