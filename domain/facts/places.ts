import { compare } from '../text/compare';

/** Latitude and longitude of each region's city, in whole degrees. A region that is missing here counts as far from all others. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  'cn-hangzhou': [30, 120],
  'cn-shanghai': [31, 121],
  'cn-beijing': [40, 116],
  'cn-shenzhen': [23, 114],
  'cn-qingdao': [36, 120],
  'cn-zhangjiakou': [41, 115],
  'cn-huhehaote': [41, 112],
  'cn-wulanchabu': [41, 113],
  'cn-nanjing': [32, 119],
  'cn-fuzhou': [26, 119],
  'cn-heyuan': [24, 115],
  'cn-guangzhou': [23, 113],
  'cn-chengdu': [31, 104],
  'cn-hongkong': [22, 114],
  'ap-northeast-1': [36, 140],
  'ap-northeast-2': [38, 127],
  'ap-southeast-1': [1, 104],
  'ap-southeast-2': [-34, 151],
  'ap-southeast-3': [3, 102],
  'ap-southeast-5': [-6, 107],
  'ap-southeast-6': [15, 121],
  'ap-southeast-7': [14, 101],
  'ap-south-1': [19, 73],
  'us-east-1': [39, -77],
  'us-west-1': [37, -122],
  'us-southeast-1': [34, -84],
  'na-south-1': [21, -101],
  'eu-central-1': [50, 9],
  'eu-west-1': [52, 0],
  'me-east-1': [25, 55],
  'me-central-1': [25, 47],
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How far two regions are apart, as an angle; far away where it is not known. */
function distance(a: string, b: string): number {
  const [from, to] = [PLACES[a], PLACES[b]];
  if (!from || !to) return Math.PI;
  const [phi, lambda] = [radians(from[0]), radians(from[1])];
  const [psi, mu] = [radians(to[0]), radians(to[1])];
  return Math.acos(Math.min(1, Math.sin(phi) * Math.sin(psi) + Math.cos(phi) * Math.cos(psi) * Math.cos(lambda - mu)));
}

/** Regions, the nearest to `region` first. */
export const byDistance = (region: string, regions: readonly string[]): string[] =>
  [...regions].sort((a, b) => distance(region, a) - distance(region, b) || compare(a, b));
