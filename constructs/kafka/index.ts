/** What a program imports. */
export { type IKafka, type IKafkaTopic } from './contract';
export { KafkaAcls } from './acls';
export { KafkaAllowedIps } from './allowed-ips';
export { ExistingKafka } from './existing-kafka';
export { KafkaGroup, type KafkaGroupProps } from './group';
export { KafkaInstance, type KafkaInstanceProps } from './instance';
export { KafkaTopic, type KafkaTopicProps } from './topic';
export { KafkaTopics } from './topics';
export { KafkaUser, type KafkaUserProps } from './user';
