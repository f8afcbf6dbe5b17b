import { SAYS } from '../../core/kubernetes/smoke';
import { type Client, clientLines, toolOf } from './client';
import { KAFKA } from './properties';

/** What a smoke test knows of the broker. */
export interface SmokeClient {
  readonly bootstrap: string;
  readonly acl: boolean;
  /** Made for the test, and taken away after it. */
  readonly topic: string;
  /** By number of the user: the topics that it was granted. */
  readonly users: readonly (readonly string[])[];
}

const MESSAGES = ['north 30', 'south 12'];
const WRONG = `wrong() { echo "${SAYS}$1"; exit 1; }`;

const clientOf = ({ bootstrap, acl }: SmokeClient, name: string): Client => ({ bootstrap, acl, settings: `/tmp/smoke-${name}.properties` });

/** As the broker's own user: nobody else may make topics. */
function adminLines(client: SmokeClient, lines: (tool: (name: string) => string) => readonly string[]): string {
  const admin = clientOf(client, 'admin');
  return [...clientLines(admin, { user: KAFKA.admin, password: '$ADMIN_PASSWORD' }), ...lines(toolOf(admin)), ''].join('\n');
}

const rights = (change: '--add' | '--remove', { acl, topic }: SmokeClient, tool: string): string[] =>
  acl
    ? ['--producer', `--consumer --group ${topic}`].map(
        (right) => `${tool} ${change} --force --allow-principal User:$USER_0 ${right} --topic ${topic}`,
      )
    : [];

/** Makes the topic, and lets the first user write and read it. */
export const prepareScript = (client: SmokeClient): string =>
  adminLines(client, (tool) => [
    `${tool('kafka-topics')} --create --if-not-exists --topic ${client.topic} --partitions 1 --replication-factor 1`,
    ...rights('--add', client, tool('kafka-acls')),
  ]);

/** Takes both away. */
export const cleanScript = (client: SmokeClient): string =>
  adminLines(client, (tool) => [
    ...rights('--remove', client, tool('kafka-acls')),
    `${tool('kafka-topics')} --delete --if-exists --topic ${client.topic}`,
  ]);

/** Every user looks at its topics; the first one sends and gets. */
export function talkScript(client: SmokeClient): string {
  const { topic, users, acl } = client;
  const tool = toolOf(clientOf(client, '0'));
  const who = acl ? '$USER_0' : 'who has no name';
  const sum = MESSAGES.join('\n');
  return [
    WRONG,
    ...users.flatMap((topics, index) => seenLines(client, index, topics)),
    `printf '%s\\n' ${MESSAGES.map((message) => `'${message}'`).join(' ')} | ${tool('kafka-console-producer')} --topic ${topic} > /tmp/smoke-sent 2>&1 || true`,
    // The program ends well when it was refused, and says so.
    `! grep -q Exception /tmp/smoke-sent || wrong "${who} cannot send: $(grep -m1 Exception /tmp/smoke-sent)"`,
    `got=$(${tool('kafka-console-consumer')} --topic ${topic} --group ${topic} --from-beginning --max-messages ${MESSAGES.length} --timeout-ms 60000) || wrong "${who} cannot consume"`,
    `[ "$got" = '${sum}' ] || wrong "${who} got '$got' and not '${sum}'"`,
    `echo "${SAYS}${who} sent ${MESSAGES.length} messages and got them back"`,
    '',
  ].join('\n');
}

function seenLines(client: SmokeClient, index: number, topics: readonly string[]): string[] {
  const own = clientOf(client, String(index));
  const who = client.acl ? `$USER_${index}` : 'who has no name';
  return [
    ...clientLines(own, { user: `$USER_${index}`, password: `$PASSWORD_${index}` }),
    ...(topics.length === 0 ? [] : [`seen=$(${toolOf(own)('kafka-topics')} --list) || wrong "${who} cannot come in"`]),
    ...topics.map((topic) => `echo "$seen" | grep -qx ${topic} || wrong "${who} does not see topic ${topic}"`),
    ...(topics.length === 0 ? [] : [`echo "${SAYS}${who} sees ${topics.join(', ')}"`]),
  ];
}
