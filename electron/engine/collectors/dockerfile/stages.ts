import type {
  Flag,
  Instruction,
  JSONInstruction,
  Property,
  PropertyInstruction,
} from 'dockerfile-ast';
import type { Position } from '../../../../shared/model/index.ts';

/** One instruction as it is written, less its continuations and comments. */
export interface ReadInstruction {
  /** `FROM`, `RUN`, in capitals. */
  readonly keyword: string;
  readonly text: string;
  /** `NAME=value` pairs of ENV, ARG and LABEL. */
  readonly pairs: readonly { readonly name: string; readonly value: string | null }[];
  readonly flags: readonly { readonly name: string; readonly value: string }[];
  /** Elements of the JSON form; empty for the form of a shell. */
  readonly elements: readonly string[];
  readonly position: Position;
}

/** A stage; what comes before the first FROM is a stage without an image. */
export interface Stage {
  readonly from: ReadInstruction | null;
  /** Name after AS; null where it has none. */
  readonly name: string | null;
  readonly instructions: readonly ReadInstruction[];
}

/** Groups the instructions by stage. None where nothing is read but noise. */
export function readStages(instructions: readonly Instruction[]): readonly Stage[] {
  const stages: {
    from: ReadInstruction | null;
    name: string | null;
    instructions: ReadInstruction[];
  }[] = [];
  for (const instruction of instructions.map(read)) {
    if (instruction.keyword === 'FROM') {
      const name = /\sAS\s+(\S+)\s*$/i.exec(instruction.text)?.[1] ?? null;
      stages.push({ from: instruction, name, instructions: [] });
      continue;
    }
    if (stages.length === 0) stages.push({ from: null, name: null, instructions: [] });
    stages.at(-1)?.instructions.push(instruction);
  }
  return stages.some(({ from }) => from !== null) ? stages : [];
}

function read(instruction: Instruction): ReadInstruction {
  const { start } = instruction.getRange();
  return {
    keyword: instruction.getKeyword(),
    text: (instruction.getArgumentsContent() ?? '').replaceAll(/[ \t]{2,}/g, ' ').trim(),
    pairs: propertiesOf(instruction).map((property) => ({
      name: property.getName(),
      value: property.getValue(),
    })),
    flags: flagsOf(instruction).map((flag) => ({
      name: flag.getName(),
      value: flag.getValue() ?? '',
    })),
    elements: elementsOf(instruction),
    position: { line: start.line + 1, column: start.character + 1 },
  };
}

function propertiesOf(instruction: Instruction): readonly Property[] {
  return 'getProperties' in instruction ? (instruction as PropertyInstruction).getProperties() : [];
}

function flagsOf(instruction: Instruction): readonly Flag[] {
  return 'getFlags' in instruction ? (instruction as JSONInstruction).getFlags() : [];
}

function elementsOf(instruction: Instruction): readonly string[] {
  if (!('getJSONStrings' in instruction)) return [];
  return (instruction as JSONInstruction).getJSONStrings().map((each) => each.getJSONValue());
}
