import { createHash } from 'node:crypto';
import { hostOf } from '../../core/kubernetes/names';

export const MYSQL = { service: 'mysql', port: 3306, rootSecret: 'mysql-root', data: '/var/lib/mysql' } as const;

export const mysqlHost = (platform: string): string => hostOf(MYSQL.service, platform);

const LONGEST_USER = 32;

/** Database and user of a business. MySQL takes 32 characters of a user; what is longer ends in a digest. */
export function mysqlName(business: string): string {
  const name = business.replaceAll('-', '_');
  if (name.length <= LONGEST_USER) return name;
  return `${name.slice(0, LONGEST_USER - 7)}_${createHash('sha256').update(business).digest('hex').slice(0, 6)}`;
}

/** Makes a database and who owns it, once the server answers; `$PASSWORD` is filled in by the shell. */
export const mysqlScript = (host: string, name: string): string =>
  [
    `sql() { MYSQL_PWD="$ROOT_PASSWORD" mysql -h ${host} -P ${MYSQL.port} -u root; }`,
    `until echo 'SELECT 1;' | sql >/dev/null 2>&1; do sleep 3; done`,
    'sql <<END',
    `CREATE DATABASE IF NOT EXISTS \\\`${name}\\\`;`,
    `CREATE USER IF NOT EXISTS '${name}'@'%' IDENTIFIED BY '$PASSWORD';`,
    `ALTER USER '${name}'@'%' IDENTIFIED BY '$PASSWORD';`,
    `GRANT ALL ON \\\`${name}\\\`.* TO '${name}'@'%';`,
    'END',
    '',
  ].join('\n');
