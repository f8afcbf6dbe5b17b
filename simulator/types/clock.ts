/** The simulated clock advances by one second per object, so that two runs of the same steps agree. */
const EPOCH = Date.UTC(2026, 0, 1);

/** Services that write a time otherwise than `2026-01-01T00:00:01Z`. */
const FORMS: readonly { readonly kind: RegExp; readonly write: (time: string) => string }[] = [
  { kind: /^alicloud_oss_bucket$/, write: (time) => time.slice(0, 10) },
  { kind: /^alicloud_(emrv2_cluster|alikafka_instance)$/, write: (time) => String(Date.parse(time)) },
  { kind: /^alicloud_ros_stack/, write: (time) => time.replace('Z', '') },
  { kind: /^alicloud_log_(project|store)$/, write: (time) => time.replace('T', ' ').replace('Z', '') },
];

/** A time as the service of a kind writes it. */
export const asWritten = (kind: string, time: string): string => FORMS.find((form) => form.kind.test(kind))?.write(time) ?? time;

export const timeOf = (tick: number): string => new Date(EPOCH + tick * 1000).toISOString().replace('.000Z', 'Z');
