import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accountLive } from '../../../deploy/live/account-live';
import { againCommand } from '../../../deploy/live/again-event';
import type { AgainRequest } from '../../../deploy/live/live-service';
import { ACCOUNT, Harness, REGION } from '../../functions/spark-admin/harness';

const WHOLE = { region: REGION, name: 'acme-prod-risk' };
const REQUEST: AgainRequest = {
  whole: WHOLE,
  function: 'acme-prod-spark-admin',
  account: '1234567890',
  type: 'Custom::SparkQueue',
  parameters: { Name: 'dev_queue', MaxCu: 7 },
};

/** Function Compute with the function in it: what it throws is answered with 200, as the service does. */
class FunctionCompute {
  readonly calls: { readonly target: string; readonly authorization: string; readonly body: string }[] = [];
  refusal: { readonly status: number; readonly body: object } | undefined;
  readonly #server: Server;

  constructor(harness: Harness) {
    this.#server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const body = Buffer.concat(chunks).toString();
        this.calls.push({ target: `${request.method} ${request.url}`, authorization: request.headers.authorization ?? '', body });
        if (this.refusal) return response.writeHead(this.refusal.status).end(JSON.stringify(this.refusal.body));
        const answer = await harness.invoke(body).catch((error: Error) => JSON.stringify({ errorMessage: error.message }));
        return response.end(answer);
      })();
    });
  }

  async url(): Promise<string> {
    await new Promise<void>((resolve) => void this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

describe('what an account shows', () => {
  let harness: Harness;
  let compute: FunctionCompute;
  let live: ReturnType<typeof accountLive>;
  let asked: (string | undefined)[];
  beforeEach(async () => {
    harness = await Harness.start();
    // The signatures' clock is the real one here.
    harness.pass(Date.now() - harness.time);
    compute = new FunctionCompute(harness);
    asked = [];
    const keys = { id: ACCOUNT.accessKeyId, secret: ACCOUNT.accessKeySecret, token: ACCOUNT.securityToken };
    const keysOf = (role: string | undefined): Promise<typeof keys> => {
      asked.push(role);
      return Promise.resolve(keys);
    };
    live = accountLive({ keysOf, environment: { SPARK_ENDPOINT: harness.service.url, FC_ENDPOINT: await compute.url() } });
  });
  afterEach(async () => {
    compute.stop();
    await harness.stop();
  });

  it('is read from signed lists and changes nothing', async () => {
    const parts = await live.look(WHOLE);
    expect(parts).toContainEqual({ type: 'Custom::SparkQueue', name: 'dev_queue', values: { MaxCu: 20, Environments: ['dev'] } });
    expect(await live.look({ ...WHOLE, name: 'other', role: 'acs:ram::1234567890123456:role/deploy' })).toBeUndefined();
    expect(asked).toEqual([undefined, 'acs:ram::1234567890123456:role/deploy']);
    expect(harness.service.operations().filter((name) => !name.startsWith('List'))).toEqual([]);
  });

  it('is told as refused in the words of the service', async () => {
    harness.service.faults.plan('ListMembers', { kind: 'refuse', status: 403, code: 'NoPermission' });
    await expect(live.look(WHOLE)).rejects.toThrow('ListMembers: NoPermission');
  });

  it('is put right by the admin function, called by name and signed', async () => {
    await live.again(REQUEST);
    expect(harness.workspace.queues.get('dev_queue')).toMatchObject({ cu: 7, maxCu: 7 });
    expect(compute.calls.map(({ target }) => target)).toEqual(['POST /2023-03-30/functions/acme-prod-spark-admin/invocations']);
    expect(compute.calls[0]?.authorization).toMatch(/^ACS3-HMAC-SHA256 Credential=STS\.LoopbackKeyId,/);
    expect(compute.calls[0]?.authorization).not.toContain(ACCOUNT.accessKeySecret);
  });

  it('is told when the function throws, and when nobody may call it', async () => {
    await expect(live.again({ ...REQUEST, parameters: { Name: 'dev_queue', MaxCu: 5000 } })).rejects.toThrow(
      'workspace rest cpu is not enough',
    );
    compute.refusal = { status: 403, body: { Code: 'AccessDenied', Message: 'the caller is not authorized to perform fc:InvokeFunction' } };
    await expect(live.again(REQUEST)).rejects.toThrow('fc:InvokeFunction');
    compute.refusal = { status: 503, body: {} };
    await expect(live.again(REQUEST)).rejects.toThrow('HTTP 503');
  });

  it('can be put right by hand with a command that says the same', () => {
    expect(againCommand(REQUEST)).toBe(
      'aliyun fc POST /2023-03-30/functions/acme-prod-spark-admin/invocations --region cn-hangzhou --body \'{"kind":"again","workspace":"acme-prod-risk","region":"cn-hangzhou","account":"1234567890","type":"Custom::SparkQueue","parameters":{"Name":"dev_queue","MaxCu":7}}\'',
    );
  });
});
