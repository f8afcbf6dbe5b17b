import type { Attribute } from '@lakewright/provider-knowledge/planning/model';
import { kindOf, membersOf, type Type } from '@lakewright/provider-knowledge/planning/type';
import { targetOf } from '../../../simulator/alicloud/references';
import { seedOf, type Turn } from './turn';

/** A value that the provider accepts for an attribute. */
export function valueFor(type: string, attribute: Attribute, variant: string, turn: Turn): unknown {
  const target = targetOf(type, attribute.name, attribute.path);
  // References must exist: both turns have one.
  const text = target === undefined ? textFor(attribute, variant, turn) : seedOf(target, variant, turn);
  return ofType(attribute.type, attribute, text, turn);
}

function ofType(type: Type, attribute: Attribute, text: string, turn: Turn): unknown {
  switch (kindOf(type)) {
    case 'string':
      return text;
    case 'number':
      return numberFor(attribute, turn);
    // What protects from deletion stays off, or nothing could be destroyed.
    case 'bool':
      return turn === 0 && !PROTECTS.test(attribute.name);
    case 'map':
      return { [`key${turn}`]: ofType(type[1] as Type, attribute, text, turn) };
    case 'object':
      return Object.fromEntries(
        Object.entries(membersOf(type)).map(([name, member]) => [name, ofType(member, attribute, `${text}-${name}`, turn)]),
      );
    case 'list':
    case 'set':
      return [ofType(type[1] as Type, attribute, text, turn)];
    default:
      throw new Error(`${attribute.path}: no value for a ${JSON.stringify(type)}`);
  }
}

function numberFor({ facts }: Attribute, turn: Turn): number {
  const listed = facts.enum?.map(Number).filter((number) => !Number.isNaN(number)) ?? [];
  if (listed.length > 0 && facts.range === undefined) return listed[turn % listed.length] ?? 0;
  const least = facts.range?.min ?? 1;
  const most = facts.range?.max ?? least + 10;
  return turn === 0 ? least : Math.min(least + 1, most);
}

const PROTECTS = /^(deletion|release|instance_release|delete)_protection$/;
const CLOCK = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'] as const;

function textFor({ name, facts, path }: Attribute, variant: string, turn: Turn): string {
  const words = facts.enum?.filter((word) => word !== '') ?? [];
  if (path === 'metadata.namespace') return turn === 0 ? 'default' : 'kube-system';
  if (PROTECTS.test(name)) return 'Disabled';
  if (words.length > 0) return words[turn % words.length] ?? '';
  if (facts.format !== undefined) return ofForm(facts.format, variant, turn);
  if (/^(zone_ids?|availability_zone|.*_zone_id|zone|zone_id_slave_[ab])$/.test(name)) return `cn-hangzhou-${'ij'[turn]}`;
  if (/cidr|ip_block/.test(name)) return turn === 0 ? '10.1.0.0/16' : '10.2.0.0/16';
  if (/_time$|date$/.test(name)) return CLOCK[turn];
  return fit(`${variant}-${path.replace(/[^a-z]/g, '')}-${turn}`, facts.length?.min ?? 1, facts.length?.max ?? 60);
}

/** A text of the form, of its own for each variant where the form lets it be. */
function ofForm({ example, other, wrong }: NonNullable<Attribute['facts']['format']>, variant: string, turn: Turn): string {
  const own = `${example}${variant}${turn}`;
  if (wrong(own) === undefined) return own;
  return turn === 0 ? example : other;
}

function fit(text: string, least: number, most: number): string {
  const long = text.padEnd(least, 'x');
  // Keep the end: it tells the turns apart.
  return long.length <= most ? long : long.slice(long.length - most).replace(/^-/, 'x');
}
