/** `timeToLive` becomes `time_to_live`, as Terraform writes names. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
