/** What a Hive Metastore is told. */
export interface HiveSettings {
  readonly jdbcUrl: string;
  readonly driver: string;
  readonly user: string;
  readonly password: string;
  readonly warehouse: string;
  readonly hadoop: Readonly<Record<string, string>>;
}

/** Settings of `hive-site.xml`; those of Hadoop stand in it, too, so that one file is enough. */
export const hiveProperties = ({ jdbcUrl, driver, user, password, warehouse, hadoop }: HiveSettings): Readonly<Record<string, string>> => ({
  'javax.jdo.option.ConnectionURL': jdbcUrl,
  'javax.jdo.option.ConnectionDriverName': driver,
  'javax.jdo.option.ConnectionUserName': user,
  'javax.jdo.option.ConnectionPassword': password,
  'hive.metastore.warehouse.dir': warehouse,
  'hive.metastore.event.db.notification.api.auth': 'false',
  'hive.metastore.schema.verification': 'true',
  'datanucleus.schema.autoCreateAll': 'false',
  ...hadoop,
});

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);

/** A file as Hadoop's programs read them. */
export const siteXml = (properties: Readonly<Record<string, string>>): string =>
  [
    '<?xml version="1.0"?>',
    '<configuration>',
    ...Object.entries(properties).map(
      ([name, value]) => `  <property><name>${escaped(name)}</name><value>${escaped(value)}</value></property>`,
    ),
    '</configuration>',
    '',
  ].join('\n');
