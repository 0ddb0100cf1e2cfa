import type { EnvironmentTokens } from '../compare/tokens.ts';
import { defaultTokens } from '../compare/tokens.ts';
import type { PlainRow } from '../compare/sameness.ts';
import type { Incident } from '../model/audit.ts';
import type { DifferenceKind, ProfileTrait } from '../model/words.ts';

/** What raises a risk: the release profile, the system and its incidents. */
export interface SuggestionContext {
  readonly traits: readonly ProfileTrait[];
  readonly kernelDependent: boolean;
  readonly incidents: readonly Incident[];
  /** The system's environment tokens; the default list where none are given. */
  readonly tokens?: EnvironmentTokens;
}

/** A difference before it has a suggestion. */
export interface RuleRow extends PlainRow {
  readonly kind: DifferenceKind;
}

/** The other rows of the comparison, so that a rule can relate two attributes. */
export interface Peers {
  /** Every compared row, equal or not, that answers this catalogue entry. */
  readonly withCatalogueId: (id: string) => readonly PlainRow[];
  /** Those of one subject. */
  readonly ofSubject: (id: string, subject: string) => readonly PlainRow[];
}

/** A row as rules look at it, with what several predicates need prepared once. */
export interface Looked {
  readonly row: RuleRow;
  readonly peers: Peers;
  readonly tokens: EnvironmentTokens;
  /** Subject and name in lower case, for globs. */
  readonly subject: string;
  readonly name: string;
  /** Words of the name's last two segments, in lower case. */
  readonly words: ReadonlySet<string>;
}

/** Peers of a set of rows. */
export function peersOf(rows: readonly PlainRow[]): Peers {
  const byId = Map.groupBy(rows, (row) => row.catalogueId);
  const answering = rows.filter((row) => row.catalogueId !== null);
  const bySubject = Map.groupBy(answering, (row) => `${row.catalogueId}|${row.subject}`);
  return {
    withCatalogueId: (id) => byId.get(id) ?? [],
    ofSubject: (id, subject) => bySubject.get(`${id}|${subject}`) ?? [],
  };
}

/** No other rows: for a row that is looked at by itself. */
export const noPeers: Peers = { withCatalogueId: () => [], ofSubject: () => [] };

/** Prepares a row for matching. */
export function look(
  row: RuleRow,
  peers: Peers,
  tokens: EnvironmentTokens = defaultTokens,
): Looked {
  const name = row.name.toLowerCase();
  const subject = row.subject.toLowerCase();
  return { row, peers, tokens, subject, name, words: wordsOf(row.name) };
}

/** Names repeat from subject to subject, so their words are kept; the limit bounds the memory. */
const wordsByName = new Map<string, ReadonlySet<string>>();
const mostNames = 20_000;

/** Words of a name: its last two path segments, split at separators and changes of case. */
export function wordsOf(name: string): ReadonlySet<string> {
  const known = wordsByName.get(name);
  if (known) return known;
  const leaf = ownName(name).split(/[./]/).slice(-2).join(' ');
  const words = leaf.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  const found = new Set(words.map((word) => word.toLowerCase()));
  if (wordsByName.size >= mostNames) wordsByName.clear();
  wordsByName.set(name, found);
  return found;
}

/**
 * A name without the identities of its list elements, so that a container called `log-shipper` does
 * not make its image about logs. The variable of `env[name=LOG_LEVEL].value` is its own name.
 */
export function ownName(name: string): string {
  const variable = /(?:^|\.)env\[(?:name=)?([^\]]+)\](?:\.value)?$/.exec(name)?.[1];
  return variable ?? name.replaceAll(/\[[^\]]*\]/g, '');
}
