import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doctorSpark } from '../../../doctor/spark/doctor-spark';
import { Exit } from '../../../domain/exit';
import type { UnconfirmedId } from '../../../functions/spark-admin/unconfirmed';
import type { SmallEstate } from '../../deploy/small-estate';
import { ACCOUNT, Harness } from '../../functions/spark-admin/harness';
import type { Habits } from '../../support/ros-service/habits';
import { RosService } from '../../support/ros-service/server';
import type { MemoryWorld } from '../../support/spark-service/world';

/** One row of the command's JSON. */
interface Row {
  readonly id: UnconfirmedId;
  readonly outcome: string;
  readonly seen: string;
}

/** The command against copies of both services, on a clock that a pause moves on. */
export class Trial {
  readonly printed: string[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  readonly report = join(this.folder, 'spark.md');
  rows: readonly Row[] = [];
  ended: Exit | undefined;

  private constructor(
    readonly harness: Harness,
    readonly ros: RosService,
    private readonly estate: SmallEstate,
  ) {}

  static async start(
    estate: SmallEstate,
    habits: Partial<Habits> = {},
    world: (world: MemoryWorld) => void = () => undefined,
  ): Promise<Trial> {
    const harness = await Harness.start();
    harness.pass(Date.now() - harness.time);
    world(harness.service.world);
    return new Trial(harness, await RosService.start(harness.service.world, ACCOUNT, habits), estate);
  }

  async run(): Promise<this> {
    const env = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: ACCOUNT.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: ACCOUNT.accessKeySecret,
      ALIBABA_CLOUD_SECURITY_TOKEN: ACCOUNT.securityToken,
      SPARK_ENDPOINT: this.harness.service.url,
      ROS_ENDPOINT: this.ros.url,
    };
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => this.printed.push(String(text)) > 0);
    try {
      const options = {
        estate: this.estate.dir,
        env: 'dev',
        bucket: 'here',
        yes: true,
        json: true,
        version: '0.0.0',
        report: this.report,
      } as const;
      await doctorSpark(options, { env, edges: this.harness.edges() });
    } catch (thrown) {
      if (!(thrown instanceof Exit)) throw thrown;
      this.ended = thrown;
    } finally {
      write.mockRestore();
    }
    const json = this.printed.find((text) => text.startsWith('{'));
    this.rows = json === undefined ? [] : (JSON.parse(json) as { readonly rows: readonly Row[] }).rows;
    return this;
  }

  of(id: UnconfirmedId): Row | undefined {
    return this.rows.find((row) => row.id === id);
  }

  outcomes(outcome: string): readonly string[] {
    return this.rows.filter((row) => row.outcome === outcome).map(({ id }) => id);
  }

  async stop(): Promise<void> {
    rmSync(this.folder, { recursive: true });
    await this.ros.stop();
    await this.harness.stop();
  }
}
