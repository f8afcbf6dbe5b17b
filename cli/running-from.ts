import { basename, dirname, resolve } from 'node:path';

/** The folder of the code that runs. */
export const CODE = resolve(__dirname, '..');
/** The checkout or package that it is of: compiled code lies in a folder of it. */
export const CHECKOUT = basename(CODE) === 'dist' ? dirname(CODE) : CODE;
