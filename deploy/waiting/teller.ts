/** A log in CI that says nothing for long looks like one that hangs. */
const AGAIN_MS = 60_000;

/** Says what is waited for: once, again when it is something else, and every minute. */
export function teller(say: (text: string) => void, now: () => number = Date.now): (what: string) => void {
  let last: { readonly what: string; readonly at: number } | undefined;
  return (what) => {
    if (last?.what === what && now() - last.at < AGAIN_MS) return;
    say(last?.what === what ? `still waiting: ${what}` : `waiting: ${what}`);
    last = { what, at: now() };
  };
}
