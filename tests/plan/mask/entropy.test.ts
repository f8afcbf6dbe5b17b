import { isRandom } from '../../../plan/mask/entropy';

describe('a run that looks random', () => {
  it.each(['k3Jx9QmZp0RtV7bN2cLw5HsYd8GfA1eU', 'use Zm9vYmFyMTIzNDU2Nzg5MEFCQ0RFRkdISUo= until May'])('is taken for a key: %s', (text) =>
    expect(isRandom(text)).toBe(true),
  );

  it.each([
    'alicloud_star_rocks_node_group.StarRocks_main_query',
    'acme-prod-business-with-a-very-long-name-lake',
    'acs:oss:*:*:acme-prod-risk-lake/dwd/*',
    'd41d8cd98f00b204e9800998ecf8427e',
    'vsw-bp1a2b3c4d5e6f7g8h9i0',
    'thisIsALongCamelCaseNameOfSomething1',
    '550e8400-e29b-41d4-a716-446655440000',
    'arn:acs:ram::1234567890123456:role/AliyunEMRSparkJobRunDefaultRole',
    'AAAAAAAAAAAAAAAAAAAAAAAA1111aaa',
  ])('is not the name or id of a thing: %s', (text) => expect(isRandom(text)).toBe(false));
});
