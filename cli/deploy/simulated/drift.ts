export const drift = undefined;
