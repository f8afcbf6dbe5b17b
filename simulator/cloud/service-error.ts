/** A refusal of a cloud service, with the code its API answers. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    readonly code: string,
    message: string,
    readonly attribute?: string,
  ) {
    super(message);
  }
}
