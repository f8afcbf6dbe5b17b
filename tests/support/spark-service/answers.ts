/** An answer as it arrived at the response URL. */
export interface Answer {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly date: string;
  readonly bytes: number;
  readonly body: Readonly<Record<string, unknown>> & { readonly Data?: Readonly<Record<string, string>> };
}

/** ROS waiting for answers: takes them, or refuses them with the statuses planned. */
export class Answers {
  readonly taken: Answer[] = [];
  /** The method the response URLs are signed for. */
  method = 'POST';
  /** Statuses to refuse the next answers with. */
  readonly refusals: number[] = [];

  /** The status the answer gets. */
  receive(answer: Answer): number {
    const refusal = this.refusals.shift();
    if (refusal !== undefined) return refusal;
    if (answer.method !== this.method) return 405;
    this.taken.push(answer);
    return 200;
  }

  /** The answer, of which there must be exactly one. */
  only(): Answer {
    if (this.taken.length !== 1) throw new Error(`ROS got ${this.taken.length} answers instead of one: ${JSON.stringify(this.taken)}`);
    return this.taken[0] as Answer;
  }

  clear(): void {
    this.taken.length = 0;
    this.refusals.length = 0;
  }
}
