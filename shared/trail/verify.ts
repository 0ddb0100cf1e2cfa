import type { VerifyBreak } from '../contract/verify.ts';
import { verifyText } from '../text/verify.ts';
import { commandsBreak } from './check-commands.ts';
import { tablesBreak } from './check-tables.ts';
import { trailHashes } from './entry.ts';
import type { NewHasher } from './entry.ts';
import { imagesBreak } from './private.ts';
import { broken, replayEntries } from './replay.ts';
import type { Replay } from './replay.ts';
import type { RecordView } from './view.ts';

/** A checked chain, with the first place at which it or what it vouches for does not hold. */
export interface VerifiedSystem {
  readonly replay: Replay;
  readonly break: VerifyBreak | null;
}

/**
 * Recomputes the chain of a system, replays it, and compares tables, bulk rows and the log of
 * commands with what it amounts to. One function for a record on this machine and for a package.
 */
export function verifyView(view: RecordView, newHasher: NewHasher): VerifiedSystem {
  const hashes = trailHashes(newHasher);
  const replay = replayEntries(view.trail(), hashes);
  const images = view.images?.() ?? null;
  return {
    replay,
    break:
      replay.break ??
      endBreak(view, replay) ??
      (images && imagesBreak(images, replay, hashes)) ??
      tablesBreak(view, { rows: replay.rows, images }, newHasher) ??
      commandsBreak(view),
  };
}

/** Whether a command wrote entries beyond the end: then the newest ones were cut off. */
function endBreak(view: RecordView, { entries }: Replay): VerifyBreak | null {
  let last = 0;
  for (const { last_sequence } of view.commands()) last = Math.max(last, last_sequence ?? 0);
  if (last <= entries) return null;
  return broken('gap', entries + 1, verifyText.cutOff(entries, last));
}
