/**
 * `true` if every option of a model is an option of the construct or is listed as left out; otherwise the name of the option that is
 * missing. A stack module states it once per construct, so that a new option in YAML cannot be forgotten on its way to the construct:
 * `export type Covered = Assert<Covers<KafkaTopicModel, KafkaTopicProps>>;`
 * Outside of stack modules it needs the tag `@public`, because nothing imports it.
 */
export type Covers<Model, Props, LeftOut extends keyof Model = never> = [Exclude<keyof Model, keyof Props | LeftOut>] extends [never]
  ? true
  : Exclude<keyof Model, keyof Props | LeftOut>;

/** Does not compile unless `T` is `true`; the compiler's error then names what is missing. */
export type Assert<T extends true> = T;
