/** The right value nearest to what somebody wrote, so that a fix never means something else; undefined where none is near. */
import ipaddr from 'ipaddr.js';
import { nearest as nearestWord } from '../nearest';
import type { Range } from '../range';

/** @param written the value's text in the file, without quotes */
export type NearestRight = (written: string) => string | undefined;

const YES = ['true', 'yes', 'y', 'on', '1', 'enabled'];
const NO = ['false', 'no', 'n', 'off', '0', 'disabled', 'none'];

/** YAML 1.1 took `off` for false; it never means true. */
export const nearestFlag: NearestRight = (written) => {
  const word = written.trim().toLowerCase();
  return YES.includes(word) ? 'true' : NO.includes(word) ? 'false' : undefined;
};

/** The neighbours of a fraction, or the bound that was passed. */
export const nearestCount =
  ({ min, max }: Range): NearestRight =>
  (written) => {
    const number = written.trim() === '' ? Number.NaN : Number(written);
    if (Number.isNaN(number)) return undefined;
    if (number < min) return String(min);
    if (number > max) return String(max);
    const [below, above] = [Math.floor(number), Math.ceil(number)];
    return below === above ? String(number) : `${below} or ${above}`;
  };

/** The block that holds the address. */
export const nearestBlock: NearestRight = (written) => {
  const block = written.trim();
  if (ipaddr.IPv4.isValidFourPartDecimal(block)) return `${block}/32`;
  if (!/^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/.test(block) || !ipaddr.IPv4.isValidCIDR(block)) return undefined;
  return `${ipaddr.IPv4.networkAddressFromCIDR(block).toString()}/${Number(block.split('/')[1])}`;
};

/** A day written with single digits, or the last one of a month that has no such day. */
export const nearestDay: NearestRight = (written) => {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written.trim()) ?? [];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (year === '' || Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return undefined;
  return [year, month.padStart(2, '0'), String(Math.min(Number(day), last)).padStart(2, '0')].join('-');
};

/** What a word is with other case, spaces or dashes, if that is accepted. */
export const nearestForm =
  (accepts: (text: string) => boolean): NearestRight =>
  (written) => {
    const word = written.trim();
    const dashed = word.replace(/[\s_]+/g, '-');
    return [word, word.toLowerCase(), dashed, dashed.toLowerCase(), word.toUpperCase()].find(accepts);
  };

/** A known name close to it. */
export const nearestOf =
  (known: () => readonly string[]): NearestRight =>
  (written) => {
    const last = written.trim().toLowerCase().replace(/\s+/g, '_');
    return known().find((name) => name.toLowerCase().endsWith(`/${last}`)) ?? nearestWord(written.trim(), known());
  };
