import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEstate } from '../../../model';
import { buildApp } from '../../../stacks/build-app';
import { estatePath } from '../../../stacks/problems/estate-path';
import { ESTATES, estateIn } from '../../support/estates';

const ESTATE = estateIn(ESTATES['estate'] ?? '');
const RISK = 'environments.prod.businesses.risk';

describe('the place in the estate of a construct', () => {
  it.each([
    ['risk-prod', RISK],
    ['risk-prod/Lake/Objects/Bucket', `${RISK}.lake`],
    ['lending-prod/Buckets/contracts/Settings/Https', 'environments.prod.businesses.lending.buckets.contracts'],
    ['risk-prod/Spark/main/Role/Policy', `${RISK}.spark.main`],
    ['risk-prod/StarRocks/main/query', `${RISK}.starrocks.main.groups.query`],
    ['risk-prod/StarRocks/main/Admin/Secret', `${RISK}.starrocks.main`],
    ['risk-prod/Kafka/Topics/loan-events/Topic', `${RISK}.kafka.topics.loan-events`],
    ['risk-prod/Kafka/Users/etl/Secret/Password', `${RISK}.access.etl`],
    ['risk-prod/Access/etl/Attachment', `${RISK}.access.etl`],
    ['shared-prod/Kafka/Instance', 'environments.prod.shared.kafka'],
    ['shared-prod/SparkAdmin/Role', 'environments.prod.shared.sparkAdmin'],
    ['foundation-prod/Network/Vpc', 'environments.prod.network'],
    ['foundation-prod/Logs/services/Store', 'environments.prod.logs'],
    ['bootstrap-prod/State/Bucket', 'environments.prod.state.bucket'],
    ['bootstrap-prod/Lock', 'environments.prod'],
    ['nowhere/Lake', ''],
  ])('%s is made from %s', (construct, path) => {
    expect(estatePath(construct, ESTATE).join('.')).toBe(path);
  });

  it.each(Object.entries(ESTATES))('is a line of a file for every construct of %s', (_name, folder) => {
    const { estate, origins } = loadEstate(folder);
    const outdir = mkdtempSync(join(tmpdir(), 'estate-path-'));
    const app = buildApp({ estate: estate!, root: folder, outdir });
    rmSync(outdir, { recursive: true });
    const paths = app.node.findAll().flatMap(({ node }) => (node.path === '' ? [] : [node.path]));
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !origins.place(estatePath(path, estate!), 'key'))).toEqual([]);
  });
});
