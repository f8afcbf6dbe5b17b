/** Whose comment a preview is: an estate as its folder is named, and an environment where one was asked for. */
export const postingKey = (estate: string, environment?: string): string => {
  const folder = estate.replace(/^(?:\.\/)+|\/+$/g, '') || '.';
  return environment === undefined ? folder : `${folder}/${environment}`;
};
