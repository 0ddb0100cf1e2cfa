/** Names for the steps and the words of commands, so that one more of them shifts no other. */

/** What names every element of a list of plain texts. Equal names are told apart by a counter. */
export type Naming = (texts: readonly string[]) => readonly string[];

/** `npm ci`, `apt-get install`: what a step runs, without what it is given. */
export const byProgram: Naming = (texts) => texts.map(programsOf);

/** `package.json ./`: what is copied where. The version of an image that it comes from is no part. */
export const byCopy: Naming = (texts) => texts.map(copyOf);

/** The text itself, as far as its first line goes. */
export const byText: Naming = (texts) => texts.map((text) => shortened(firstLine(text)));

/** `--max-size`, `-c wal_level`: a word by its option; words without one by their place. */
export const byOption: Naming = (texts) => {
  let place = 0;
  return texts.map((text) => {
    const option = OPTION.exec(text)?.[0];
    if (option !== undefined) return shortened(option);
    place += 1;
    return `word ${place}`;
  });
};

/** `--name`, `-c`, `-c name` of `-c name=value`; a short option glued to its value is no name. */
const OPTION = /^(?:--[A-Za-z][\w.-]*|-[A-Za-z](?=$|=| )(?: [A-Za-z_][\w.-]*(?==))?)/;

const LONGEST = 80;
const COMMANDS = 3;

/** Short, and without the brackets that a path keeps for its labels. */
function shortened(text: string): string {
  const plain = text.replaceAll(/[[\]"]/g, '');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function programsOf(text: string): string {
  const bare = withoutFlags(text);
  const here = /^<<-?["']?(\w+)/.exec(bare)?.[1];
  const script = here === undefined ? bare : bare.slice(bare.indexOf('\n') + 1);
  const commands = script
    .slice(0, LONGEST_SCRIPT)
    .split(/&&|\|\||[;|\n]/)
    .map((command) => programOf(command.replaceAll(/[[\]",]/g, ' ').trim()))
    .filter((command) => command !== '' && command !== here);
  const [first = 'command'] = commands;
  const named = commands.filter((command) => !/^(?:set|cd|export)\b/.test(command));
  return shortened(named.slice(0, COMMANDS).join(' && ') || first);
}

/** What lies beyond tells no two steps apart that matter. */
const LONGEST_SCRIPT = 2000;

function programOf(command: string): string {
  if (command.startsWith('#')) return '';
  const words = command.split(/\s+/).filter((word) => !/^(?:-|\d+$)/.test(word));
  const [program = '', ...rest] = words;
  const kept = /^run$/.test(rest[0] ?? '') ? 2 : 1;
  const named = MANAGERS.test(program) ? rest.slice(0, kept) : rest.slice(0, 1).map(withoutVersion);
  return [withoutVersion(program), ...named].filter((word) => word !== '').join(' ');
}

/** Programs whose first word says what they do, and the next ones to what. */
const MANAGERS =
  /^(?:apt|apt-get|apk|yum|dnf|microdnf|pip3?|npm|yarn|pnpm|go|cargo|gem|bundle|poetry|uv|composer|corepack|mvn|dotnet|systemctl)$/;

function withoutVersion(word: string): string {
  return word.replace(/[=@~<>:,;'"$].*$/, '').replace(/[-_]?v?\d+(?:\.\d+)+.*$/, '');
}

function copyOf(text: string): string {
  const from = /^(?:--\S+\s+)*?--from=(\S+)/.exec(text)?.[1];
  const source = from === undefined ? '' : `${from.replace(/@.*$/, '').replace(/:[^/]*$/, '')}: `;
  return shortened(`${source}${withoutFlags(firstLine(text))}`);
}

function withoutFlags(text: string): string {
  return text.replace(/^(?:--\S+\s+)+/, '');
}
