import type { Construct } from 'constructs';
import { Aspects } from '../constructs/core/terraform';
import type { Tags } from '../domain/model';
import { SynthesizedStack, type SynthesizedStackProps } from './synthesis/synthesized-stack';
import { addProvider } from './provider';
import { TagEverything } from './tags';

/** Options of {@link DataStack}. */
export interface DataStackProps extends SynthesizedStackProps {
  /** Put on every resource that takes tags. */
  readonly tags: Tags;
  /** Keys of tags that others put on resources, left out of plans. @default - none */
  readonly ignoreTags?: readonly string[];
}

/** A stack on Alibaba Cloud: its provider, and tags on everything. Base of all stacks, and of hand-written ones that want the same. */
export class DataStack extends SynthesizedStack {
  constructor(scope: Construct, name: string, props: DataStackProps) {
    super(scope, name, props);
    addProvider(this, props.surroundings.region, props.account);
    Aspects.of(this).add(new TagEverything(props.tags, props.ignoreTags));
  }
}
