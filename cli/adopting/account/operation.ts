import type { ServiceName } from './services';

/** One call that reads, and nothing else. */
export interface Operation {
  /** As the service calls it. */
  readonly name: string;
  readonly service: ServiceName;
  /** What a RAM policy has to allow. */
  readonly action: string;
  /** Its page below {@link HELP}: where its parameters and its answer are told. */
  readonly page: string;
  /** Of a service that is called by paths; without it all is in the query. */
  readonly path?: string;
  readonly method?: 'GET' | 'POST';
}

export const HELP = 'https://www.alibabacloud.com/help/en/';
