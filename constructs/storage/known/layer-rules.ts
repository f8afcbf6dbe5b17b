import type { Rule } from '../../../domain/rule';

/** A layer that somebody names, and the lake it is looked for in; YAML has `access.data.missing` for it. */
export interface LayerSubject {
  readonly layer: string;
  readonly bucketName: string;
  readonly layers: readonly string[];
}

export const LAYER_RULES: readonly Rule<LayerSubject>[] = [
  {
    code: 'lake.layer.unknown',
    holds: 'a layer that a program names is one of its lake',
    broken: ({ layer, bucketName, layers }) => {
      const known = layers.length > 0 ? `its layers are ${layers.join(', ')}` : 'it has no layers';
      return (
        !layers.includes(layer) && {
          at: [],
          message: `lake '${bucketName}' has no layer '${layer}', ${known}`,
          fix: "name one of them, or add it to 'layers'",
        }
      );
    },
  },
];
