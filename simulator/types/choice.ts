/** What is on and what is off, in the words of the services. */
const OFF: Readonly<Record<string, string>> = {
  enabled: 'Disabled',
  enable: 'Disable',
  on: 'OFF',
  open: 'Close',
  true: 'false',
};
const OFF_WORDS = /^(disabled?|off|close|false|none|suspended|inactive)$/i;

/** What services charge by unless they are told otherwise. */
const PAID_LATER = /^(PayAsYouGo|PostPaid)$/;

/**
 * What a service answers of a choice that nobody made: a switch is off, and paid is by use. The state of the object itself is
 * the first there is.
 */
export function unmade(name: string, values: readonly string[], isInside: boolean): string | undefined {
  const [first] = values;
  if (first === undefined || (name === 'status' && !isInside) || name === 'account_status') return first;
  const off = values.find((value) => OFF_WORDS.test(value)) ?? (values.length === 1 ? OFF[first.toLowerCase()] : undefined);
  return off ?? values.find((value) => PAID_LATER.test(value)) ?? first;
}
