/** An amount of US dollars as prices are told, without cents: `$1,774`. */
export const dollars = (amount: number): string => `$${Math.round(amount).toLocaleString('en-US')}`;
