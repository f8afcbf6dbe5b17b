import type { DataSource, DataTable } from './source';

/** Those that the toolkit uses. */
export const OPENED: DataTable = {
  alicloud_oss_service: (question) => anyService(question),
  alicloud_log_service: (question) => anyService(question),
};

/** A data source whose type ends in `_service`: reading it opens the service, where it is asked to. */
export const anyService: DataSource = ({ asked, model }) => {
  const open = asked['enable'] === 'On';
  const name = model.type
    .replace(/^alicloud_|_service$/g, '')
    .split('_')
    .map((word) => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`)
    .join('');
  return { id: `${name}ServiceHas${open ? '' : 'Not'}BeenOpened`, status: open ? 'Opened' : '' };
};
