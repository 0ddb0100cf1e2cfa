import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { reportKinds } from '../../shared/contract/commands/reports.ts';
import type { ReportKind } from '../../shared/contract/index.ts';
import { closeApps, openApp } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { filledExample } from './support/audits.ts';
import { command } from './support/bridge.ts';

let app: OpenApp;
let auditId: string;
/** Requests that reached a server of this computer. */
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  app = await openApp();
  auditId = await filledExample(app.page);
  const { port } = server.address() as AddressInfo;
  const name = `Mallory <script>document.title='scripted'</script>`;
  const role = `<img src="http://127.0.0.1:${port}/pixel"><iframe src="http://127.0.0.1:${port}/frame">`;
  const hostile = { auditId, name, role, team: 'security' } as const;
  await command(app.page, 'participant.add', hostile, 'came late');
  const long = `Arn ${'abcdef0123456789'.repeat(12)}`;
  const wide = { auditId, name: 'ليلى حداد 田中 🚢', role: long, team: 'compliance' } as const;
  await command(app.page, 'participant.add', wide, 'came late');
});
afterAll(async () => {
  await closeApps();
  await new Promise((resolve) => server.close(resolve));
});

interface Printed {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly pages: number;
  readonly title: unknown;
}

async function printed(what: ReportKind): Promise<Printed> {
  const done = await command(app.page, 'export.pdf', { auditId, what });
  const bytes = readFileSync(join(app.exports, done.fileName));
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  const { info } = await pdf.getMetadata();
  const { Title: title } = info as { readonly Title?: unknown };
  return { bytes, text, pages: done.pages, title };
}

describe('printing in a hidden window', () => {
  it('gives each report with its page numbers, in the faces of the app', async () => {
    for (const what of reportKinds) {
      const { bytes, text, pages, title } = await printed(what);
      expect(title).toMatch(/Ferry Booking/);
      for (let page = 1; page <= pages; page += 1) expect(text).toContain(`${page} / ${pages}`);
      const plain = Buffer.from(bytes).toString('latin1');
      expect(plain).toMatch(/\/FontName \/[A-Z]+\+Inter-Regular/);
      expect(plain).toMatch(/\/FontName \/[A-Z]+\+Inter-SemiBold/);
      expect(plain).toContain('/Marked true');
      expect(plain).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
      expect(text.includes('Development runtime')).toBe(app.developmentRuntime);
    }
  });

  it('shows markup as it was typed, runs no script and reaches nobody', async () => {
    const { text, title } = await printed('minutes');
    expect(text).toContain("<script>document.title='scripted'</script>");
    expect(title).not.toContain('scripted');
    expect(asked).toEqual([]);
  });

  it('cuts nothing: a word longer than its column goes on below', async () => {
    const { text } = await printed('minutes');
    expect(text.replaceAll(/\s/g, '')).toContain('abcdef0123456789'.repeat(12));
  });

  it('prints in a window that shows nothing, runs nothing and gets nowhere', async () => {
    const { port } = server.address() as AddressInfo;
    const seen = app.electron.evaluate(
      async ({ app: main }) =>
        new Promise<object>((resolve) => {
          main.once('browser-window-created', (_event, window) => {
            const contents = window.webContents as unknown as {
              readonly getLastWebPreferences: () => Record<string, unknown>;
            };
            const { javascript, sandbox, contextIsolation, nodeIntegration } =
              contents.getLastWebPreferences();
            const visible = window.isVisible();
            resolve({ javascript, sandbox, contextIsolation, nodeIntegration, visible });
          });
        }),
    );
    await printed('register');
    expect(await seen).toEqual({
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      visible: false,
    });
    const reached = await app.electron.evaluate(
      async ({ session }, address) =>
        session
          .fromPartition('print')
          .fetch(address)
          .then(
            () => true,
            () => false,
          ),
      `http://127.0.0.1:${port}/from-the-session`,
    );
    expect([reached, asked]).toEqual([false, []]);
  });

  it('leaves no window behind, whatever came of it', async () => {
    const windows = await app.electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(windows).toBe(1);
  });

  it('stops on demand, hands nothing over, and prints again afterwards', async () => {
    const result = await app.page.evaluate(async (of) => {
      const commandId = 'stopped-printing';
      const context = { commandId, actor: 'Rin Facilitator', onBehalfOf: null, reason: null };
      const commands = window.evenkeel?.commands as unknown as Record<
        string,
        (input: unknown, context: unknown) => Promise<{ readonly ok: boolean }>
      >;
      const done = commands['export.pdf']?.(
        { auditId: of, what: 'register', fileName: 'stopped.pdf' },
        context,
      );
      await window.evenkeel?.stop(commandId);
      return done;
    }, auditId);
    expect(result).toMatchObject({ ok: false, error: { code: 'command.stopped' } });
    expect((await printed('register')).pages).toBeGreaterThan(0);
  });
});
