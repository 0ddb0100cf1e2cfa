import { AppError } from '../../../../shared/model/index.ts';
import { hostText } from '../../../../shared/text/formats/hosts.ts';
import { malformed, truncated } from '../common/errors.ts';

/** A line of a capture. */
export interface CapturedLine {
  readonly section: string;
  readonly name: string;
  /** A value, what could not be found out, or what is known not to be there. */
  readonly kind: 'value' | 'unknown' | 'missing';
  /** The value, or the reason. */
  readonly text: string;
  readonly line: number;
}

/** A capture: its announced sections, all of which it has, and their lines. */
export interface Capture {
  readonly sections: readonly string[];
  readonly lines: readonly CapturedLine[];
}

/** Version of the format that is read; the script says which one it writes. */
const FORMAT = 1;
const END = 'end evenkeel-host-capture';
const VALUE = /^(\S+) ([=?-])(?: (.*))?$/;
const KINDS = { '=': 'value', '?': 'unknown', '-': 'missing' } as const;

/** First line of every capture. */
export const HEAD = /^evenkeel-host-capture (\d+)\s*$/m;

/**
 * Reads the format that is written down at the head of the script (electron/cli/capture/host.sh).
 * Throws an AppError where the end or a section is missing, or a newer script wrote it.
 */
export function readCapture(text: string, file: string): Capture {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const place = { file };
  if (Number(HEAD.exec(lines[0] ?? '')?.[1]) > FORMAT) throw newer(file);
  const end = lines.lastIndexOf(END);
  if (end === -1) throw truncated({ place, what: hostText.faults.end });
  const sections = lines[1]?.startsWith('sections ') ? lines[1].split(' ').slice(1) : [];
  const seen = new Set<string>();
  const captured: CapturedLine[] = [];
  let section: string | null = null;
  for (const [index, said] of lines.slice(0, end).entries()) {
    if (index < 2 || said === '') continue;
    const at = { file, line: index + 1 };
    const heading: string | undefined = /^\[([\w-]+)\]$/.exec(said)?.[1];
    if (heading !== undefined) {
      section = heading;
      seen.add(heading);
    } else if (section === null) throw malformed({ place: at, what: hostText.faults.outside });
    else captured.push(lineOf(said, section, at));
  }
  if (sections.length === 0 || sections.some((each) => !seen.has(each))) {
    throw truncated({ place, what: hostText.faults.section });
  }
  return { sections, lines: captured };
}

function lineOf(
  said: string,
  section: string,
  place: { readonly file: string; readonly line: number },
): CapturedLine {
  const [, name, sign, text = ''] = VALUE.exec(said) ?? [];
  if (name === undefined || !isSign(sign)) {
    throw malformed({ place, what: hostText.faults.line });
  }
  return { section, name: unescaped(name), kind: KINDS[sign], text, line: place.line };
}

function isSign(sign: string | undefined): sign is keyof typeof KINDS {
  return sign !== undefined && sign in KINDS;
}

/** `\040` stands for a blank, as in /proc/mounts (proc(5)). */
function unescaped(name: string): string {
  return name.replaceAll(/\\([0-7]{3})/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 8)),
  );
}

function newer(file: string): AppError {
  return new AppError({
    code: 'source.newer',
    sentence: hostText.newer,
    remedy: hostText.newerRemedy,
    place: { file },
  });
}
