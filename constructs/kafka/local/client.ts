import { KAFKA } from './properties';

/** A client of Kafka's own programs. */
export interface Client {
  readonly bootstrap: string;
  /** Whether the broker asks for names. */
  readonly acl: boolean;
  /** File with its settings. */
  readonly settings: string;
}

/** Writes a client's settings, which hold its password. @param login name and password, as the shell fills them in */
export const clientLines = ({ acl, settings }: Client, login: { readonly user: string; readonly password: string }): string[] => [
  `cat > ${settings} <<END`,
  ...(acl
    ? [
        'security.protocol=SASL_PLAINTEXT',
        `sasl.mechanism=${KAFKA.mechanism}`,
        `sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="${login.user}" password="${login.password}";`,
      ]
    : ['security.protocol=PLAINTEXT']),
  'END',
];

/** How a client calls a program of Kafka's. */
export const toolOf =
  ({ bootstrap, settings }: Client) =>
  (name: string): string =>
    `/opt/kafka/bin/${name}.sh --bootstrap-server ${bootstrap} --command-config ${settings}`;
