import { inspect } from 'node:util';

const SHOWN = '[secret]';

/**
 * A text that never shows itself: printing, joining, JSON and inspection all give `[secret]`; only {@link reveal}
 * gives the text.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [inspect.custom](): string {
    return SHOWN;
  }
}

/**
 * The second lock: every text that must not leave, whatever way it got into a message (a service may repeat a
 * parameter in its error). Everything written to the log or to ROS goes through {@link scrub}.
 */
export class HiddenTexts {
  readonly #texts = new Set<string>();

  /**
   * Hides a text and the ways it is written in JSON, URLs and forms; texts under 8 characters would hide half the log
   * and are left.
   */
  add(secret: Secret): Secret {
    const text = secret.reveal();
    if (text.length < 8) return secret;
    const encoded = encodeURIComponent(text);
    for (const way of [text, JSON.stringify(text).slice(1, -1), encoded, encoded.replace(/%20/g, '+')]) this.#texts.add(way);
    return secret;
  }

  scrub(message: string): string {
    // Longest first, so that a secret that contains another is not left half shown.
    const texts = [...this.#texts].sort((one, other) => other.length - one.length);
    return texts.reduce((rest, text) => rest.split(text).join(SHOWN), message);
  }
}
