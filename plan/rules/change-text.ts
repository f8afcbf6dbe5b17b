/** `from A to B`, in words where one side is nothing. */
export function changeText({ before, after }: { readonly before?: string | undefined; readonly after?: string | undefined }): string {
  if (before === undefined) return `is new: ${after ?? 'nothing'}`;
  return after === undefined ? `goes, it was ${before}` : `goes from ${before} to ${after}`;
}
