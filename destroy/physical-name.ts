/** Attributes that hold what a resource is called in the service, first choice first. */
const NAMES = /^(bucket|[a-z_]*_name|name|topic|consumer_id|username|alias)$/;

/** What the resource is called in the service; its id where it has no name. */
export function physicalName(attributes: Readonly<Record<string, unknown>>): string {
  const named = Object.entries(attributes).find(([attribute, value]) => NAMES.test(attribute) && typeof value === 'string' && value !== '');
  const { id } = attributes;
  return named ? String(named[1]) : typeof id === 'string' ? id : '';
}
