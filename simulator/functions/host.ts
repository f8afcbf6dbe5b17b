import type { JsonObject } from '../cloud/object';

/** One request that code of a function sends. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpReply {
  readonly status: number;
  readonly body: string;
}

/** All that a function touches outside of itself. */
export interface FunctionEdges {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly send: (request: HttpRequest) => Promise<HttpReply>;
}

/** Runs the code of functions, as Function Compute does. It is handed in: the simulated cloud knows no function. */
export interface FunctionHost {
  /** Whether its functions make custom resources of a type. */
  readonly makes: (type: string) => boolean;
  /** Runs the function; rejects with an Error of its words when it fails. */
  readonly invoke: (event: JsonObject, edges: FunctionEdges) => Promise<void>;
}
