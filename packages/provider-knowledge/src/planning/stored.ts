import { STORED_FORMS } from '../../facts/stored-forms';
import type { ObjectValue } from './value';

/** What is written, in the form in which the provider keeps it. */
export function asStored(type: string, config: ObjectValue): ObjectValue {
  const forms = STORED_FORMS.filter((form) => form.type === type);
  const stored = forms.flatMap(({ attribute, store }) => {
    const text = config[attribute];
    return typeof text === 'string' ? [[attribute, store(text)] as const] : [];
  });
  return stored.length === 0 ? config : { ...config, ...Object.fromEntries(stored) };
}
