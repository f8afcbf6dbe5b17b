/** Keys of one file's section: each once, made from the name in the cloud. */
export class Keys {
  readonly #taken = new Map<string, Set<string>>();

  /** @param taken of a section, what stands in it already */
  constructor(private readonly taken: (section: string) => readonly string[]) {}

  /** A key that nothing in the section has. */
  of(section: string, name: string): string {
    const known = this.#taken.get(section) ?? new Set(this.taken(section));
    this.#taken.set(section, known);
    const wanted = slug(name);
    let key = wanted;
    for (let n = 2; known.has(key); n++) key = `${wanted}-${n}`;
    known.add(key);
    return key;
  }
}

/** Lowercase letters, digits and single dashes, beginning with a letter. */
function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(plain) ? plain : `x-${plain}`.replace(/-+$/, '');
}
