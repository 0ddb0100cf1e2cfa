import type { Dimension, ValueType } from '../words.ts';

/** An attribute that the guide names: the shared vocabulary of collectors, manual entry and rules. */
export interface CatalogueEntry {
  readonly id: string;
  readonly dimension: Dimension;
  /** Name for people. */
  readonly label: string;
  readonly valueType: ValueType;
  /** Settings of every kind: unless a mapping says the type, each value itself says how it compares. */
  readonly typedBy?: 'value';
  /** One sentence that says what to answer, with an example. */
  readonly hint: string;
}
