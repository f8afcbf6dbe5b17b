/**
 * `true` where an option of a model is either one of a construct's or named as left out; the name of what is missing otherwise. A stack
 * module says it once per construct, so that an option added to the YAML cannot be forgotten on its way:
 * `export type Covered = Assert<Covers<KafkaTopicModel, KafkaTopicProps>>;` Outside of stack modules it takes the tag `@public`, as nothing imports it.
 */
export type Covers<Model, Props, LeftOut extends keyof Model = never> = [Exclude<keyof Model, keyof Props | LeftOut>] extends [never]
  ? true
  : Exclude<keyof Model, keyof Props | LeftOut>;

/** Refused by the compiler, with what is not `true`. */
export type Assert<T extends true> = T;
