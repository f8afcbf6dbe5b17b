import { STARROCKS } from './conf';

/** The image's own files are read-only where a config map is mounted, so that it is copied. */
export const FRONTEND_START = [
  'cp /conf/fe.conf /opt/starrocks/fe/conf/fe.conf',
  'exec /opt/starrocks/fe/bin/start_fe.sh --host_type FQDN',
].join('\n');

/** Says to the frontend that it is there, before and after root has a password; a node that is known already is no failure. */
export const computeStart = (host: string): string =>
  [
    'cp /conf/cn.conf /opt/starrocks/cn/conf/cn.conf',
    `add="ALTER SYSTEM ADD COMPUTE NODE '$(hostname -f):9050'"`,
    `known() { MYSQL_PWD="$1" mysql -h ${host} -P ${STARROCKS.query} -u root -e 'SHOW COMPUTE NODES' | grep -q "$(hostname -f)"; }`,
    `until known "$ROOT_PASSWORD" || known ''; do`,
    `  for password in "$ROOT_PASSWORD" ''; do MYSQL_PWD="$password" mysql -h ${host} -P ${STARROCKS.query} -u root -e "$add" || true; done`,
    '  sleep 3',
    'done',
    'exec /opt/starrocks/cn/bin/start_cn.sh --host_type FQDN',
  ].join('\n');
