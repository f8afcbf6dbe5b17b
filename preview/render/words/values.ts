const SYMBOL = /value-of\.([a-z0-9-]+)\.((?:data\.)?[a-z]\w*\.[\w-]+)\.([\w.]+)/g;

/** A value as a reader takes it: what only the account knows is told by what it is of. `(id of alicloud_vpc.Network_Vpc in foundation-dev)`. */
export const valueText = (text: string): string =>
  text.replace(SYMBOL, (_, stack: string, address: string, attribute: string) => `(${attribute} of ${address} in ${stack})`);
