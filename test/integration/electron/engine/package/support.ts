import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyPackage } from '../../../../../shared/package/index.ts';
import type { VerifiedPackage } from '../../../../../shared/package/index.ts';
import { nodeCrypto } from '../../../../../electron/engine/exports/package/crypto.ts';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import type { Keychain } from '../../../../../electron/engine/host.ts';
import { act, bench, testHost } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

/** A keychain in memory. */
export function memoryKeychain(): Keychain {
  const kept = new Map<string, Uint8Array>();
  return {
    load: async (id) => kept.get(id) ?? null,
    save: async (id, secret, how) => {
      if (how === 'new' && kept.has(id)) return false;
      kept.set(id, secret);
      return true;
    },
  };
}

/** A record with an audit that was documented, compared and judged. */
export async function judgedBench(keychain = memoryKeychain()): Promise<Bench> {
  const at = await bench();
  await at.engine.close();
  const host = { ...at.host, keychain };
  const engine = await openEngine({ record: at.record, host });
  const judged: Bench = { ...at, host, engine, document: documenting(at, engine) };
  await judged.document({ staging: 'A=1\nB=2\n', production: 'A=2\nB=3\n' });
  const { auditId } = at;
  await act(engine, 'comparison.run', { auditId });
  const differenceIds = rowsIn(at.record, 'difference', `standing = 'open'`).map(({ id }) => id);
  const rated = { auditId, differenceIds, risk: 'medium', rationale: 'agreed' };
  await act(engine, 'rating.set', rated);
  await act(engine, 'host.allow', {
    auditId,
    host: 'canary-host.example',
    port: 5432,
    reason: 'canary-reason',
  });
  return { ...judged, end: async () => endOf(engine, at) };
}

async function endOf(engine: Engine, at: Bench): Promise<void> {
  await engine.close();
  at.folder.remove();
}

function documenting(at: Bench, engine: Engine): Bench['document'] {
  return async (texts) => {
    for (const [side, text] of Object.entries(texts)) {
      const file = at.folder.write(`${side}/checkout.env`, text);
      await act(engine, 'source.add', { auditId: at.auditId, side, files: [file] });
    }
  };
}

/** Another machine: its own folder below the first one's, and its own keychain. */
export async function otherMachine(at: Bench): Promise<{ engine: Engine; record: string }> {
  at.folder.write('other/here', '');
  const folder = join(at.folder.path, 'other');
  const record = join(folder, 'own.db');
  const host = { ...testHost(folder, at.clock), keychain: memoryKeychain() };
  return { record, engine: await openEngine({ record, host }) };
}

/** Opens a record that a package made. */
export async function openMade(at: Bench, token: string): Promise<Engine> {
  const folder = join(at.folder.path, 'other');
  const host = { ...testHost(folder, at.clock), keychain: memoryKeychain() };
  return openEngine({ record: token.replace(/^token:/, ''), host });
}

export function bytesAt(at: Bench, fileName: string): Uint8Array {
  return new Uint8Array(readFileSync(join(at.folder.path, fileName)));
}

export function verified(bytes: Uint8Array): VerifiedPackage {
  return verifyPackage(bytes, nodeCrypto);
}
