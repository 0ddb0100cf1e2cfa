import { BrowserWindow, session } from 'electron';
import type { Session } from 'electron';
import { AppError } from '../../shared/model/errors.ts';
import { printText } from '../../shared/text/report.ts';
import type { PrintablePage } from '../engine/host.ts';
import { stopped } from '../engine/work.ts';

const scheme = 'evenkeel-print';
/** Without `persist:`: it lives in memory, and nothing of a report stays on the disk. */
const partition = 'print';
/** Longest time for one report, in milliseconds. */
const PRINT_TIME = 180_000;

interface Printing {
  readonly page: PrintablePage;
  readonly stop: AbortController;
}

/**
 * Prints pages to PDF, each in a hidden window of its own: sandboxed, without scripts, in a session
 * that reaches nothing but the page itself. The window is gone afterwards whatever came of it.
 */
export class Printer {
  readonly #running = new Map<string, Printing>();
  #session: Session | null = null;

  /** The PDF of a page. Rejects with `pdf.not-printed`, `pdf.too-slow`, or as work that was stopped. */
  async print(id: string, page: PrintablePage): Promise<Uint8Array> {
    const printing = { page, stop: new AbortController() };
    this.#running.set(id, printing);
    const window = this.#hiddenWindow();
    try {
      return await Promise.race([printed(window, id, page), ended(window, printing.stop.signal)]);
    } finally {
      this.#running.delete(id);
      window.destroy();
    }
  }

  /** Stops the printing of that id, where it has not ended. */
  stop(id: string): void {
    this.#running.get(id)?.stop.abort();
  }

  #hiddenWindow(): BrowserWindow {
    this.#session ??= this.#closedSession();
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: this.#session,
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    window.removeMenu();
    window.webContents.on('will-navigate', (event) => event.preventDefault());
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    return window;
  }

  /** Answers its own scheme with the pages that wait; every other request is cancelled. */
  #closedSession(): Session {
    const own = session.fromPartition(partition, { cache: false });
    own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    own.setPermissionCheckHandler(() => false);
    own.webRequest.onBeforeRequest(({ url }, answer) =>
      answer({ cancel: !url.startsWith(`${scheme}:`) && !url.startsWith('data:') }),
    );
    own.protocol.handle(scheme, (request) => this.#answer(request));
    return own;
  }

  #answer({ url }: Request): Response {
    const html = this.#running.get(url.slice(scheme.length + 1))?.page.html;
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
}

async function printed(
  window: BrowserWindow,
  id: string,
  { header, footer }: PrintablePage,
): Promise<Uint8Array> {
  try {
    await window.loadURL(`${scheme}:${id}`);
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: header,
      footerTemplate: footer,
    });
  } catch {
    throw new AppError({ code: 'pdf.not-printed', ...printText.notPrinted });
  }
}

/** Rejects as soon as the work is stopped, takes too long, or its window's process is gone. */
async function ended(window: BrowserWindow, signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const tooSlow = new AppError({ code: 'pdf.too-slow', ...printText.tooSlow });
    const timer = setTimeout(() => reject(tooSlow), PRINT_TIME);
    window.once('closed', () => clearTimeout(timer));
    window.webContents.once('render-process-gone', () =>
      reject(new AppError({ code: 'pdf.not-printed', ...printText.notPrinted })),
    );
    signal.addEventListener('abort', () => reject(stopped()), { once: true });
  });
}
