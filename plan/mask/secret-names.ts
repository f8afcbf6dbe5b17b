/** Words that make a name one of a secret. */
const SECRET =
  /^(password|passwords|passwd|pwd|passphrase|secret|secrets|token|tokens|credential|credentials|apikey|privatekey|accesskey|secretkey)$/;
/** Two words that do so together. */
const PAIRS = new Set([
  'api key',
  'private key',
  'access key',
  'secret key',
  'auth key',
  'license key',
  'ssh key',
  'client key',
  'server key',
]);
/** Last words that make it something about a secret: its name, its length, its rotation. */
const ABOUT =
  /^(name|names|id|ids|arn|length|policy|type|version|versions|enabled|enable|ttl|period|interval|count|days|rotation|recovery|expiration|kind|status|window|special|upper|lower|numeric|min|max|actions|ref|refs|file|path)$/;
/** Names that only sound like one. `ServiceToken` is the address of a function, `http_tokens` says whether a machine's metadata asks for some. */
const HARMLESS = new Set(['ServiceToken', 'next_token', 'client_token', 'AdminServiceToken', 'http_tokens']);

const known = new Map<string, boolean>();

/** Whether a name says that its value is a secret: `admin_password`, `clientSecret`, `DB_PASSWORD`. */
export function isSecretName(name: string): boolean {
  let found = known.get(name);
  if (found === undefined) {
    found = !HARMLESS.has(name) && judge(wordsOf(name));
    // Keys of users' maps come here, too, so not all answers are kept.
    if (known.size < 10_000) known.set(name, found);
  }
  return found;
}

function judge(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (ABOUT.test(last)) return false;
  return words.some((word, index) => SECRET.test(word) || PAIRS.has(`${word} ${words[index + 1] ?? ''}`));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
