export type Labels = Readonly<Record<string, string>>;

/** Namespaces of one environment and, of them, those of one business. */
export const PREFIX_LABEL = 'lakewright.io/environment';
export const BUSINESS_LABEL = 'lakewright.io/business';
/** On everything. */
export const MANAGED: Labels = { 'app.kubernetes.io/managed-by': 'lakewright' };
/** Selects the pods of one program. */
export const NAME_LABEL = 'app.kubernetes.io/name';
