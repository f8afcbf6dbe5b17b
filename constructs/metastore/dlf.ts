import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { badName, check } from '../core/check';
import { RosStack } from '../core/ros-stack';
import type { IMetastore } from './contract';
import { METASTORE_NAMES } from './known/names';

/** Options of {@link DlfCatalog}. */
export interface DlfCatalogProps {
  /** Catalog id, unique in the account's region; never changes. */
  readonly catalog: string;
  /** Name of the ROS stack that makes it. */
  readonly stackName: string;
  /** Where databases without a place of their own keep their data, for example a layer's address. @default - the service's choice */
  readonly locationUri?: string;
  /** @default - the catalog id */
  readonly description?: string;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = { onRemoval: 'retain' } as const;

/**
 * A catalog of Data Lake Formation, which needs no machines; made through ROS, as the provider has no type for it.
 * @stateful
 */
export class DlfCatalog extends Construct implements IMetastore {
  readonly resources: { readonly stack: RosStack };
  readonly kind = 'dlf';
  readonly thriftUris = '';
  readonly catalogId: string;

  constructor(scope: Construct, id: string, props: DlfCatalogProps) {
    super(scope, id);
    check(this, badName(METASTORE_NAMES.dlfCatalog, props.catalog, 'catalog'));
    const stack = new RosStack(this, 'Ros', {
      name: props.stackName,
      description: `DLF catalog ${props.catalog}`,
      onRemoval: props.onRemoval ?? DEFAULTS.onRemoval,
    });
    const parameter = (name: string, value: string) => stack.addParameter(name, { type: 'String', value });
    stack.addResource('Catalog', {
      type: 'ALIYUN::DLF::Catalog',
      properties: {
        CatalogId: parameter('CatalogId', props.catalog),
        Description: parameter('Description', props.description ?? props.catalog),
        ...(props.locationUri === undefined ? {} : { LocationUri: parameter('LocationUri', props.locationUri) }),
      },
    });
    this.resources = { stack };
    this.catalogId = props.catalog;
  }
}
