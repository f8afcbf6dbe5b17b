/** What is known of one type of resource that ROS makes. */
export interface RosTypeFacts {
  /** Properties that an update changes in place; a change of any other would replace the resource. */
  readonly updatable: readonly string[];
  /** Whether data goes with it. */
  readonly holdsData: boolean;
  /** What is lost with it, in a person's words. */
  readonly lost?: string;
  /** Property that says what it is called in the service. */
  readonly named?: string;
  /** Properties that hold no secret and may be shown; values of all others are hidden. Dots go into maps. */
  readonly shown: readonly string[];
  /** One-way switches: from this value there is no way back. */
  readonly oneWay?: Readonly<Record<string, string | number | boolean>>;
  /** Whether another stack takes it over as it is, when its own lets go of it. */
  readonly handedOver?: boolean;
  /** Where this is known from. */
  readonly source: string;
}

export type RosFacts = Readonly<Record<string, RosTypeFacts>>;
