import { Decoder, Encoder, ExtData, ExtensionCodec } from '@msgpack/msgpack';
import { Unknown, UNKNOWN } from '@lakewright/provider-knowledge/planning/value';

/** Extension 0: nothing is known. */
const PLAIN = 0;
/** Extension 12: unknown, with refinements such as "not null" or a prefix. */
const REFINED = 12;

const extensions = new ExtensionCodec();
extensions.register({ type: PLAIN, encode: () => null, decode: () => UNKNOWN });
extensions.register({ type: REFINED, encode: () => null, decode: (data) => new Unknown(Uint8Array.from(data)) });

const encoder = new Encoder({ extensionCodec: extensions, useBigInt64: true });
const decoder = new Decoder({ extensionCodec: extensions, useBigInt64: true });

/** MessagePack bytes of what {@link toWire} produced. */
export function pack(value: unknown): Buffer {
  return Buffer.from(encoder.encode(value));
}

export function unpack(bytes: Uint8Array): unknown {
  return decoder.decode(bytes);
}

/** How an unknown goes over the wire; refinements pass through untouched. */
export function unknownExtension({ refinements }: Unknown): ExtData {
  return refinements === undefined ? new ExtData(PLAIN, Uint8Array.of(0)) : new ExtData(REFINED, refinements);
}
