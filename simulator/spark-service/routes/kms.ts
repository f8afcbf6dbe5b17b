import { Refusal, type Reply, type Request, ok, text } from '../replies';
import type { Secret, World } from '../world';

const NOT_FOUND = new Refusal(404, 'Forbidden.ResourceNotFound', 'The specified resource is not found.');

/** KMS is called by the name of the operation; parameters come as a form. */
export const KMS_OPERATIONS: Readonly<Record<string, (request: Request, world: World) => Reply>> = {
  CreateSecret: ({ body }, { secrets }) => {
    const name = text(body, 'SecretName');
    if (secrets.has(name)) throw new Refusal(409, 'Rejected.ResourceExist', 'The resource already exists.');
    const versionId = text(body, 'VersionId');
    secrets.set(name, { versions: new Map([[versionId, text(body, 'SecretData')]]), current: versionId });
    return ok({ SecretName: name, VersionId: versionId });
  },

  GetSecretValue: ({ body }, { secrets }) => {
    const secret = secretOf(body, secrets);
    const versionId = text(body, 'VersionId') || secret.current;
    const value = secret.versions.get(versionId);
    if (value === undefined) throw NOT_FOUND;
    return ok({
      SecretName: text(body, 'SecretName'),
      VersionId: versionId,
      SecretData: value,
      SecretDataType: 'text',
    });
  },

  /** Saying a version again with the same value is ignored, with another value it is refused. */
  PutSecretValue: ({ body }, { secrets }) => {
    const secret = secretOf(body, secrets);
    const versionId = text(body, 'VersionId');
    const value = text(body, 'SecretData');
    const known = secret.versions.get(versionId);
    if (known !== undefined && known !== value)
      throw new Refusal(409, 'Rejected.ResourceExist', `The version ${versionId} already exists.`);
    secrets.set(text(body, 'SecretName'), { versions: new Map([...secret.versions, [versionId, value]]), current: versionId });
    return ok({ SecretName: text(body, 'SecretName'), VersionId: versionId });
  },
};

function secretOf(body: Request['body'], secrets: World['secrets']): Secret {
  const secret = secrets.get(text(body, 'SecretName'));
  if (secret === undefined) throw NOT_FOUND;
  return secret;
}
