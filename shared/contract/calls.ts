/** Who acts. Goes with every command into the audit trail. */
export interface CallContext {
  /** Id made by the caller: a repeated id returns the first result. */
  readonly commandId: string;
  /** Name of the person at the keyboard. */
  readonly actor: string;
  /** Name of the person whose act is recorded, where it is another. */
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
}
