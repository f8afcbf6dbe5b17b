import { limitsText, type AttributeFacts } from '@lakewright/provider-knowledge/attribute-facts';
import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';

/** Comments of a class's configuration: each attribute's name in Terraform and what the facts say of it. */
export function commentsOf(folder: string): (path: string) => string[] {
  const type = `alicloud_${folder.replace(/-/g, '_')}`;
  if (!isKnownType(type)) return (path) => [`\`${path}\``];
  const { attribute, neverReadBack, updateIgnores } = facts(type);
  return (path) => {
    const known = attribute(path);
    if (known === undefined) return [`\`${path}\``];
    const remarks = remarksOn(known);
    if (known.steersCall === true) remarks.push('only steers a call');
    else {
      if (neverReadBack.includes(path)) remarks.push('never read back: drift in it stays unseen');
      if (updateIgnores.includes(path)) remarks.push('an update does not send it');
    }
    const text = [`\`${path}\`${remarks.length === 0 ? '' : `: ${remarks.join('; ')}`}`];
    if (known.removed === true) text.push('@deprecated removed from the provider, which refuses it');
    else if (known.deprecated === true) text.push('@deprecated');
    return text;
  };
}

function remarksOn(known: AttributeFacts): string[] {
  const remarks: string[] = [];
  if (known.forceNew === true) remarks.push('a change replaces the resource');
  if (known.default !== undefined) remarks.push(`default ${JSON.stringify(known.default)}`);
  const range = known.range === undefined || known.elem !== undefined ? undefined : limitsText(known.range);
  const values = known.enum?.join(', ');
  if (values !== undefined) remarks.push(range === undefined ? `one of ${values}` : `${values} or ${range}`);
  else if (range !== undefined) remarks.push(range);
  if (known.length !== undefined) remarks.push(`${limitsText(known.length)} bytes`);
  if (known.maxItems !== undefined && known.maxItems > 1) remarks.push(`at most ${known.maxItems}`);
  if (known.secret === true && known.sensitive !== true) remarks.push('a secret that Terraform prints in clear text');
  return remarks;
}
