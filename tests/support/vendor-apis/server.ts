import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Faults } from '../spark-service/faults';
import { Refusal } from '../../../simulator/spark-service/replies';
import type { Arrived } from '../../../simulator/spark-service/operation';
import { type Account, Gate } from '../spark-service/signature';
import type { AccountData } from './account-data';
import { ANSWERS } from './answers';
import { ossAnswer, ossOperation, ossRefusal } from './oss';
import { checkOss } from './oss-signature';

const KEYS: Account = { accessKeyId: 'LTAI-reader', accessKeySecret: 'only-for-reading', securityToken: 'a-token' };
const OSS_ACTIONS = { ListBuckets: 'oss:ListBuckets', GetBucketInfo: 'oss:GetBucketInfo', GetBucketTags: 'oss:GetBucketTagging' } as const;

class Dropped extends Error {}

/** Copies of the APIs that tell what an account has, on one port of the loopback interface. They check every signature. */
export class VendorApis {
  readonly faults = new Faults();
  /** Operations that were called, in order. */
  readonly calls: string[] = [];
  /** RAM actions that the keys may not do. */
  readonly denied = new Set<string>();
  /** Largest page, whatever is asked for. */
  largest = 10;
  /** Where the services say they are. */
  region = 'cn-hangzhou';
  /** Most requests that were answered at the same time. */
  together = 0;
  readonly #server: Server;
  readonly #gate = new Gate(KEYS, () => Date.now());
  #busy = 0;

  private constructor(private readonly account: () => AccountData | Promise<AccountData>) {
    this.#server = createServer((request, response) => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      this.together = Math.max(this.together, ++this.#busy);
      request.resume();
      void this.#answer({ method: request.method ?? '', target: request.url ?? '', headers, body: '' }).then((reply) => {
        this.#busy -= 1;
        if (reply) response.writeHead(reply.status).end(reply.body);
        else response.destroy();
      });
    });
  }

  static async start(account: () => AccountData | Promise<AccountData>): Promise<VendorApis> {
    const apis = new VendorApis(account);
    await new Promise<void>((resolve) => void apis.#server.listen(0, '127.0.0.1', resolve));
    return apis;
  }

  /** Variables for who asks: keys, and where the services are. */
  get env(): Readonly<Record<string, string>> {
    const url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const places = ['ALICLOUD_OSS', 'STARROCKS', 'ALIKAFKA', 'RDS', 'EMR', 'SPARK'].map((name) => [`${name}_ENDPOINT`, url]);
    return {
      ...(Object.fromEntries(places) as Record<string, string>),
      ALIBABA_CLOUD_ACCESS_KEY_ID: KEYS.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: KEYS.accessKeySecret,
      ALIBABA_CLOUD_SECURITY_TOKEN: KEYS.securityToken,
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Nothing where the connection is to break. */
  async #answer(arrived: Arrived): Promise<{ readonly status: number; readonly body: string } | undefined> {
    const [path = '', search = ''] = arrived.target.split('?');
    const query = new URLSearchParams(search);
    const oss = arrived.headers['x-oss-date'] !== undefined;
    try {
      return { status: 200, body: oss ? await this.#oss(arrived, path, query) : JSON.stringify(await this.#json(arrived, path, query)) };
    } catch (thrown) {
      if (thrown instanceof Dropped) return undefined;
      if (!(thrown instanceof Refusal)) throw thrown;
      const { status, code, message } = thrown;
      if (oss) return { status, body: ossRefusal(thrown) };
      const lacking = /^NoPermission (.*)$/.exec(code)?.[1];
      const detail = lacking === undefined ? {} : { AccessDeniedDetail: { AuthAction: lacking } };
      return { status, body: JSON.stringify({ Code: code.split(' ')[0], Message: message, ...detail }) };
    }
  }

  async #oss(arrived: Arrived, path: string, query: URLSearchParams): Promise<string> {
    const operation = ossOperation(path, query);
    this.calls.push(operation);
    checkOss(arrived, KEYS, this.region);
    this.#trouble(operation, OSS_ACTIONS[operation]);
    return ossAnswer(path, query, await this.account(), this.largest);
  }

  async #json(arrived: Arrived, path: string, query: URLSearchParams): Promise<object> {
    const operation = arrived.headers['x-acs-action'] ?? '';
    this.calls.push(operation);
    this.#gate.check(arrived);
    const row = ANSWERS[operation];
    if (!row || row.version !== arrived.headers['x-acs-version'] || !(row.path ?? /^\/$/).test(path))
      throw new Refusal(404, 'InvalidAction.NotFound', 'Specified api is not found, please check your url and method.');
    if ((query.get('RegionId') ?? query.get('regionId')) !== this.region)
      throw new Refusal(400, 'InvalidRegionId', 'The specified region is not supported.');
    this.#trouble(operation, row.action);
    const workspace = /^\/api\/v1\/workspaces\/([^/]+)/.exec(path)?.[1];
    if (workspace !== undefined) query.set('workspaceId', workspace);
    return row.answer(query, await this.account(), this.largest);
  }

  #trouble(operation: string, action: string): void {
    if (this.denied.has(action))
      throw new Refusal(
        403,
        action.startsWith('oss:') ? 'AccessDenied' : `NoPermission ${action}`,
        'You are not authorized to do this action.',
      );
    const fault = this.faults.next(operation);
    if (fault?.kind === 'drop') throw new Dropped();
    if (fault?.kind === 'refuse') throw new Refusal(fault.status, fault.code, 'Request was denied due to request throttling.');
  }
}
