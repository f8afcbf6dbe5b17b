import { asks, entry, patternOf, type DataTable } from './source';

interface Image {
  readonly id: string;
  readonly os: string;
  readonly platform: string;
}

/** System images that everybody finds, the newest first. */
const IMAGES: readonly Image[] = [
  { id: 'aliyun_3_x64_20G_alibase_20250629.vhd', os: 'Alibaba Cloud Linux 3.2104 LTS 64-bit', platform: 'Aliyun' },
  { id: 'aliyun_2_1903_x64_20G_alibase_20250108.vhd', os: 'Alibaba Cloud Linux 2.1903 LTS 64-bit', platform: 'Aliyun' },
  { id: 'ubuntu_24_04_x64_20G_alibase_20250702.vhd', os: 'Ubuntu 24.04 64-bit', platform: 'Ubuntu' },
  { id: 'ubuntu_22_04_x64_20G_alibase_20250625.vhd', os: 'Ubuntu 22.04 64-bit', platform: 'Ubuntu' },
  { id: 'debian_12_10_x64_20G_alibase_20250430.vhd', os: 'Debian 12.10 64-bit', platform: 'Debian' },
  { id: 'centos_7_9_x64_20G_alibase_20240628.vhd', os: 'CentOS 7.9 64-bit', platform: 'CentOS' },
];

export const IMAGE_LIST: DataTable = {
  alicloud_images: (question) => {
    const { asked } = question;
    const pattern = patternOf(asked['name_regex']);
    const found = IMAGES.filter(
      ({ id }) =>
        pattern.test(id) &&
        asks(asked['image_id'], id) &&
        asks(asked['image_name'], id) &&
        asks(asked['owners'], 'system') &&
        asks(asked['os_type'], 'linux') &&
        asks(asked['architecture'], 'x86_64'),
    );
    const images = (asked['most_recent'] === true ? found.slice(0, 1) : found).map(({ id, os, platform }) =>
      entry(question, 'images', {
        id,
        image_id: id,
        name: id,
        os_name: os,
        os_name_en: os,
        os_type: 'linux',
        platform,
        architecture: 'x86_64',
        image_owner_alias: 'system',
        status: 'Available',
        state: 'Available',
        size: 20,
        progress: '100%',
        usage: 'instance',
      }),
    );
    return { ids: images.map((image) => String(image['id'])), images };
  },
};
