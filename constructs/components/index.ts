/** Programs of a local Kubernetes beside the services. */
export { Celeborn } from './celeborn';
export { Flink } from './flink';
export { Mysql } from './mysql';
export { MysqlDatabase, type MysqlDatabaseProps } from './mysql-database';
