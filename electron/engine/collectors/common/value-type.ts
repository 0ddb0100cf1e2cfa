import type { ValueType } from '../../../../shared/model/index.ts';
import { nameWords } from './secret-names.ts';

/** A value's text and how the source typed it. */
interface TypedText {
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  readonly text: string;
}

/** Numbers up to this many digits compare as numbers; longer ones are identifiers and stay text. */
const MOST_DIGITS = 15;

const DURATION =
  /^\d+(?:\.\d+)?\s?(?:ns|us|ms|s|m|h|d|sec|secs|seconds?|min|mins|minutes?|hours?|days?)$/i;
const SIZE = /^\d+(?:\.\d+)?\s?(?:[KMGTPE]i?B?|B|bytes)$/i;
/** `64M` as servers write it: a capital letter is no minute. */
const UPPER_SIZE = /^\d+(?:\.\d+)?\s?[KMGTPE](?:i?B)?$/;
const CPU = /^\d+(?:\.\d+)?m$/;
const URL_FORM = /^[a-z][a-z\d+.-]*:\/\/\S+$/i;

/** How to compare a value that no catalogue entry types: by spelling, then by name. */
export function guessValueType(name: string, value: TypedText): ValueType {
  if (value.type === 'boolean') return 'boolean';
  const words = new Set(nameWords(name));
  if (isVersion(words)) return 'version';
  if (value.type === 'number') return numberType(words, value.text);
  return textType(words, value.text);
}

function isVersion(words: ReadonlySet<string>): boolean {
  return words.has('version') && !words.has('api') && !words.has('schema');
}

function numberType(words: ReadonlySet<string>, text: string): ValueType {
  if (words.has('port')) return 'port';
  return text.replaceAll(/\D/g, '').length <= MOST_DIGITS && !/^[-+]?0\d/.test(text)
    ? 'number'
    : 'text';
}

function textType(words: ReadonlySet<string>, text: string): ValueType {
  if (URL_FORM.test(text)) return 'url';
  if (words.has('image') && /^[\w./:@-]+$/.test(text)) return 'image';
  if (words.has('cpu') && CPU.test(text)) return 'cpu';
  if ((words.has('memory') || words.has('mem')) && SIZE.test(text)) return 'memory';
  if (UPPER_SIZE.test(text)) return 'size';
  if (DURATION.test(text)) return 'duration';
  if (SIZE.test(text)) return 'size';
  return 'text';
}
