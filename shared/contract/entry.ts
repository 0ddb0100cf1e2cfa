import type { z } from 'zod';

/** One entry of the contract: the schema that guards its input, and the type of its answer. */
export interface Entry<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Type only; never present at run time. */
  readonly output?: Output;
}

/** Declares an entry: `entry<Output>()(inputSchema)`. */
export function entry<Output>(): <Input extends z.ZodType>(input: Input) => Entry<Input, Output> {
  return (input) => ({ input });
}

export type InputOf<E> = E extends Entry<infer Input, unknown> ? z.input<Input> : never;
/** The input after its schema has parsed it, as the engine sees it. */
export type ParsedInputOf<E> = E extends Entry<infer Input, unknown> ? z.output<Input> : never;
export type OutputOf<E> = E extends { readonly output?: infer Output }
  ? Exclude<Output, undefined>
  : never;
