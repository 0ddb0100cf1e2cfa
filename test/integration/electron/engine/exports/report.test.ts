import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Host, PrintablePage } from '../../../../../electron/engine/host.ts';
import { reportKinds } from '../../../../../shared/contract/commands/reports.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { testPrinter } from '../support/printer.ts';
import { idNamed, rowsIn } from '../support/record.ts';

/** What a person could type anywhere to get out of the page. */
const HOSTILE = `</td><script>alert(1)</script><img src="https://evil.test/x" onerror='alert(2)'>`;

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'POOL=10\nTIMEOUT=30\n', production: 'POOL=20\nTIMEOUT=60\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
});
afterEach(async () => at.end());

/** The record again under a host that prints otherwise. */
async function reopened(print: Host['printPdf']): Promise<void> {
  await at.engine.close();
  const engine = await openEngine({ record: at.record, host: { ...at.host, printPdf: print } });
  at = { ...at, engine };
}

/** The pages that the host is asked to print. */
async function pagesOf(): Promise<readonly PrintablePage[]> {
  const pages: PrintablePage[] = [];
  await reopened(async (page, signal) => {
    pages.push(page);
    return testPrinter(page, signal);
  });
  for (const what of reportKinds) await act(at.engine, 'export.pdf', { auditId: at.auditId, what });
  return pages;
}

async function rated(name: string, rationale: string): Promise<void> {
  const { auditId, engine, record } = at;
  const differenceIds = [idNamed(record, name)];
  const assessment = { auditId, differenceIds, rationale };
  await act(engine, 'assessment.set', { ...assessment, team: 'development', risk: 'low' });
  await act(engine, 'assessment.set', { ...assessment, team: 'operations', risk: 'high' });
  await act(engine, 'rating.set', { auditId, differenceIds, risk: 'high', rationale });
}

describe('a report as PDF', () => {
  it('is handed over with its hash, and recorded with the head of the trail', async () => {
    const { auditId, engine, folder, record } = at;
    for (const what of reportKinds) {
      const done = await act(engine, 'export.pdf', { auditId, what });
      const bytes = readFileSync(join(folder.path, done.fileName));
      expect(done.fileName).toMatch(/^Checkout 2026\.3 .+ 2026-03-02\.pdf$/);
      expect(done.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(done).toMatchObject({ size: bytes.byteLength, pages: 1 });
      const [row] = rowsIn(record, 'export', `file_name = '${done.fileName}'`);
      expect(row).toMatchObject({ kind: 'pdf', sha256: done.sha256 });
    }
  });

  it('says what is rated, by whom and why, and how a disagreement was settled', async () => {
    await act(at.engine, 'meeting.start', {
      auditId: at.auditId,
      facilitator: 'Rin',
      present: [],
    });
    await rated('POOL', 'Orders stop where the pool is smaller.');
    const [scorecard, , minutes] = await pagesOf();
    expect(scorecard?.html).toContain('G-001');
    expect(minutes?.html).toContain('Orders stop where the pool is smaller.');
    expect(minutes?.html).toContain('Settled after disagreement');
    expect(minutes?.html).toContain('Development: Low, Ada');
  });

  it('names parked items with their reason, and says nothing of what is hidden', async () => {
    const { auditId, engine, record } = at;
    const differenceIds = [idNamed(record, 'TIMEOUT')];
    const hidden = { auditId, differenceIds, team: 'security', risk: 'high' };
    await act(engine, 'assessment.seal', { ...hidden, rationale: 'Kept until the reveal.' });
    await act(engine, 'difference.park', {
      auditId,
      differenceIds,
      reason: 'Network is not here.',
    });
    for (const { html } of await pagesOf()) expect(html).not.toContain('Kept until the reveal.');
    const [, , minutes] = await pagesOf();
    expect(minutes?.html).toContain('Network is not here.');
  });

  it('shows every text as it was typed: markup and script stay text', async () => {
    const { auditId, engine, record } = at;
    await act(engine, 'participant.add', {
      auditId,
      name: HOSTILE,
      team: 'security',
      role: HOSTILE,
    });
    await act(engine, 'meeting.start', { auditId, facilitator: HOSTILE, present: [] });
    await rated('POOL', HOSTILE);
    const parked = { auditId, differenceIds: [idNamed(record, 'TIMEOUT')], reason: HOSTILE };
    await act(engine, 'difference.park', parked);
    for (const page of await pagesOf()) {
      const texts = [page.html, page.header, page.footer];
      for (const text of texts) {
        expect(text).not.toMatch(/<(?:script|img)\b/i);
        expect(text).not.toMatch(/<[^>]*\bonerror=/i);
      }
      expect(page.html).toContain('content="default-src &#39;none&#39;; ');
    }
  });

  it('asks for nothing outside itself', async () => {
    for (const { html, header, footer } of await pagesOf()) {
      const addresses = [html, header, footer].flatMap((text) => [
        ...text.matchAll(/(?:src|href|url)\s*[=(]\s*["']?([^"')\s]{1,40})/g),
      ]);
      for (const [, address = ''] of addresses)
        expect(address).toMatch(/^data:font\/woff2;base64,/);
    }
  });

  it('is refused where the host has no window, with what to do', async () => {
    await reopened(null);
    const error = await refused(at.engine, 'export.pdf', { auditId: at.auditId, what: 'minutes' });
    expect(error.code).toBe('pdf.no-printer');
    expect(error.remedy).toContain('in the app');
  });

  it('is not handed over where a row, a tag or a font is missing in what was printed', async () => {
    await rated('POOL', 'Smaller.');
    const broken: readonly (readonly [place: string, from: string, to: string])[] = [
      ['G-001', '(G-001', '(G-0x1'],
      ['rows', '/S /TR', '/S /P0'],
      ['tags', '/Marked true ', '/Marked false'],
      ['Inter', 'AAAAAA+Inter-', 'AAAAAA+Other-'],
      ['font AAAAAA+Inter-Regular', '/FontFile2 ', '/FontXile2 '],
      ['title', '<< /Title (Parity', '<< /Title (Xarity'],
      ['bookmarks', '/Outlines /First', '/Outlines /Xirst'],
    ];
    for (const [place, from, to] of broken) {
      await reopened(async (page, signal) => {
        const text = Buffer.from(await testPrinter(page, signal)).toString('latin1');
        expect([place, text.includes(from)]).toEqual([place, true]);
        return Buffer.from(text.replaceAll(from, to), 'latin1');
      });
      const asked = { auditId: at.auditId, what: 'scorecard', fileName: 'broken.pdf' };
      const error = await refused(at.engine, 'export.pdf', asked);
      expect([error.code, error.place?.path]).toEqual([
        'pdf.not-as-printed',
        expect.stringContaining(place),
      ]);
    }
    expect(rowsIn(at.record, 'export')).toEqual([]);
  });

  it('is stopped on demand, and leaves nothing', async () => {
    let stop = (): void => undefined;
    await reopened(
      async (_page, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
          stop();
        }),
    );
    const context = by();
    stop = () => at.engine.stop(context.commandId);
    const input = { auditId: at.auditId, what: 'register' };
    const result = await at.engine.command('export.pdf', input, context);
    expect(result.ok).toBe(false);
    expect(rowsIn(at.record, 'export')).toEqual([]);
  });
});
