import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../shared/contract/commands/index.ts';
import { queries } from '../../shared/contract/queries.ts';
import { steps } from '../../shared/model/words.ts';
import { closeApps, openApp } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { comparedExample, openAudit, show } from './support/audits.ts';
import { tryCommand } from './support/bridge.ts';

describe('the window', () => {
  let app: OpenApp;
  let server: Server;
  let visits = 0;
  const requested: string[] = [];
  beforeAll(async () => {
    server = createServer((_request, response) => {
      visits += 1;
      response.end();
    }).on('upgrade', (_request, socket) => {
      visits += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    app = await openApp();
    app.page.on('request', (request) => requested.push(request.url()));
    await app.electron.evaluate(({ BrowserWindow, shell }) => {
      const left: string[] = [];
      Object.assign(globalThis, { left });
      const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
      webContents?.on('did-navigate', (_event, url) => void left.push(url));
      webContents?.on('did-fail-load', (_event, code) => void left.push(`failed ${code}`));
      shell.openExternal = async (url) => void left.push(`outside ${url}`);
    });
  });
  afterAll(async () => {
    await closeApps();
    server.close();
  });

  const left = async (): Promise<readonly string[]> =>
    app.electron.evaluate(() => (globalThis as unknown as { left: string[] }).left.splice(0));
  const host = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

  it('has nothing of Node and is sandboxed and isolated', async () => {
    const found = await app.page.evaluate(() =>
      [
        'process',
        'require',
        'module',
        'exports',
        'Buffer',
        '__dirname',
        'electron',
        'ipcRenderer',
      ].filter((name) => name in globalThis),
    );
    expect(found).toEqual([]);
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(preferences['webSecurity']).not.toBe(false);
  });

  it('sees exactly the names of the contract', async () => {
    const names = await app.page.evaluate(() => {
      const bridge: Record<string, unknown> = { ...window.evenkeel };
      const groups = Object.entries(bridge).filter(([, value]) => typeof value === 'object');
      const inner = groups.map(([name, value]) => [name, Object.keys(value as object).toSorted()]);
      return { top: Object.keys(bridge).toSorted(), ...Object.fromEntries(inner) } as unknown;
    });
    expect(names).toEqual({
      top: [
        'appInfo',
        'commands',
        'files',
        'onEvent',
        'publicView',
        'queries',
        'record',
        'settings',
        'stop',
        'toggleFullScreen',
      ],
      commands: Object.keys(commands).toSorted(),
      queries: Object.keys(queries).toSorted(),
      files: ['example', 'fromDrop', 'pick', 'reveal'],
      publicView: ['close', 'open', 'show', 'status'],
      record: ['newestCopy', 'open', 'pick', 'recover', 'status'],
      settings: ['get', 'pickExportFolder', 'set'],
    });
  });

  it('cannot be changed from within the page', async () => {
    const changed = await app.page.evaluate(() => {
      const bridge = window.evenkeel as unknown as { appInfo: unknown; extra?: unknown };
      const before = bridge.appInfo;
      try {
        bridge.appInfo = null;
        bridge.extra = 1;
      } catch {
        return false;
      }
      return bridge.appInfo !== before || 'extra' in bridge;
    });
    expect(changed).toBe(false);
  });

  it.each(['http', 'https', 'file', 'data', 'javascript'])(
    'does not navigate to a %s address',
    async (scheme) => {
      const urls: Readonly<Record<string, string>> = {
        http: `http://${host()}/`,
        https: `https://${host()}/`,
        file: 'file:///etc/hostname',
        data: 'data:text/html,<h1>other</h1>',
        javascript: 'javascript:document.title="other"',
      };
      const { page } = app;
      const url = urls[scheme] ?? '';
      const before = page.url();
      await page.evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
        link.remove();
        location.href = to;
      }, url);
      await page.evaluate(async () => window.evenkeel?.appInfo());
      expect(page.url()).toBe(before);
      expect(await page.title()).not.toBe('other');
      expect(await left()).toEqual([]);
      expect(visits).toBe(0);
    },
  );

  it('opens no window and hands no address to another program', async () => {
    const urls = [`http://${host()}/`, 'file:///etc/hostname', 'data:text/html,x', 'about:blank'];
    const opened = await app.page.evaluate(
      (all) => all.map((url) => window.open(url) === null),
      [...urls, `https://${host()}/`],
    );
    expect(opened).toEqual([true, true, true, true, true]);
    await app.page.evaluate(async () => window.evenkeel?.appInfo());
    const windows = await app.electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(windows).toBe(1);
    expect(await left()).toEqual([]);
  });

  it('lets no request out, however it is made', async () => {
    const outcomes = await app.page.evaluate(async (to) => {
      const settled = async (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => 'went out',
          () => 'refused',
        );
      const event = async (target: EventTarget): Promise<unknown> =>
        new Promise((resolve, reject) => {
          target.addEventListener('load', resolve);
          target.addEventListener('open', resolve);
          target.addEventListener('error', reject);
        });
      const image = new Image();
      image.src = `http://${to}/image.png`;
      const script = document.createElement('script');
      script.src = `http://${to}/script.js`;
      document.head.append(script);
      return Promise.all([
        settled(fetch(`http://${to}/fetch`)),
        settled(event(image)),
        settled(event(script)),
        settled(event(new WebSocket(`ws://${to}/socket`))),
        settled(event(new EventSource(`http://${to}/events`))),
      ]);
    }, host());
    expect(outcomes).toEqual(Array.from({ length: 5 }, () => 'refused'));
    await app.page.evaluate((to) => navigator.sendBeacon(`http://${to}/beacon`, 'x'), host());
    await app.page.evaluate(async () => window.evenkeel?.appInfo());
    expect(visits).toBe(0);
  });

  it('runs no script that is written into the page', async () => {
    const { ran, blocked } = await app.page.evaluate(async () => {
      const violations: string[] = [];
      const both = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          if (event.blockedURI === 'inline') violations.push(event.effectiveDirective);
          if (event.effectiveDirective === 'script-src-attr') resolve();
        });
      });
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.head.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'globalThis.injected = true');
      document.body.append(button);
      button.click();
      button.remove();
      await both;
      return { ran: 'injected' in globalThis, blocked: violations };
    });
    expect(ran).toBe(false);
    expect(blocked).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr']));
  });

  it('asks nothing of any other place on a walk through every step', async () => {
    const auditId = await comparedExample(app.page);
    for (const step of steps) await show(app.page, `/audit/${auditId}/${step}`);
    await app.page.reload();
    await app.page.getByRole('main').waitFor();
    const tried = (url: string): boolean => url.includes(host());
    const others = requested.filter((url) => !url.startsWith('evenkeel://app/') && !tried(url));
    expect(requested.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });
});

describe('what the window passes is checked', () => {
  let app: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp();
    auditId = await openAudit(app.page);
  });
  afterAll(closeApps);

  it('a File made by a script gives no token', async () => {
    const handles = await app.page.evaluate(async () => {
      const forged = Object.assign(new File(['x'], 'passwd'), { path: '/etc/passwd' });
      return window.evenkeel?.files.fromDrop([forged]);
    });
    expect(handles).toEqual([]);
  });

  it.each([
    ['an object with a path', { path: '/etc/passwd', name: 'passwd' }],
    ['a path', '/etc/passwd'],
    ['nothing', null],
  ])('%s in place of a File is refused', async (_what, forged) => {
    const answer = await app.page.evaluate(
      async (value) =>
        window.evenkeel?.files.fromDrop([value as unknown as File]).catch(() => 'refused'),
      forged,
    );
    expect(answer).toBe('refused');
  });

  it.each(['/etc/hostname', '../../package.json', '00000000-0000-4000-8000-000000000000'])(
    'the token %s is unknown',
    async (token) => {
      const input = { auditId, side: 'staging' as const, files: [token] };
      const answer = await tryCommand(app.page, 'source.add', input);
      expect(answer).toMatchObject({ ok: false, error: { code: 'file.token-unknown' } });
      const revealed = await app.page.evaluate(
        async (of) =>
          window.evenkeel?.files.reveal(of).then(
            () => 'shown',
            () => 'refused',
          ),
        token,
      );
      expect(revealed).toBe('refused');
    },
  );

  /** Calls every name of a group with something that fits none of them. */
  const answersTo = async (group: 'commands' | 'queries', garbage: unknown): Promise<unknown> =>
    app.page.evaluate(
      async ({ of, value }) => {
        const calls = window.evenkeel?.[of] as unknown as Record<
          string,
          (...all: unknown[]) => Promise<{ ok: boolean; crash?: boolean; error?: { code: string } }>
        >;
        const context = {
          commandId: crypto.randomUUID(),
          actor: 'Rin',
          onBehalfOf: null,
          reason: null,
        };
        const wrong: string[] = [];
        for (const [name, call] of Object.entries(calls)) {
          const answer = await call(value, context).catch(() => null);
          const isCoded = answer?.ok === false && !answer.crash && answer.error?.code.includes('.');
          if (!isCoded) wrong.push(`${name}: ${JSON.stringify(answer)?.slice(0, 200)}`);
        }
        return wrong;
      },
      { of: group, value: garbage },
    );

  it.each([
    ['nothing', null],
    ['a number', 42],
    ['text', "'; DROP TABLE audit; --"],
    ['a list', [[[]]]],
    [
      'wrong parts',
      { auditId: { $ne: null }, differenceIds: 'all', sourceId: 7, differenceId: [] },
    ],
  ])('every command and query answers %s with a coded error', async (what, garbage) => {
    expect(await answersTo('commands', garbage)).toEqual([]);
    // A question without an input takes any object.
    const free = ['collectors.list', 'record.info', 'record.verify', 'systems.list'];
    const wrong = (await answersTo('queries', garbage)) as readonly string[];
    const isFree = (each: string): boolean => free.includes(each.split(':')[0] ?? '');
    expect(wrong.filter((each) => what !== 'wrong parts' || !isFree(each))).toEqual([]);
  });

  it('a command without a fitting context is refused', async () => {
    const codes = await app.page.evaluate(async (id) => {
      const change = window.evenkeel?.commands['audit.change'] as unknown as (
        ...all: unknown[]
      ) => Promise<{ ok: boolean; error?: { code: string } }>;
      const answers = [undefined, null, {}, { commandId: 7, actor: '' }].map(async (context) =>
        change({ auditId: id, release: 'changed' }, context),
      );
      return (await Promise.all(answers)).map((answer) =>
        answer.ok ? 'taken' : answer.error?.code,
      );
    }, auditId);
    for (const code of codes) expect(code).toMatch(/^[a-z]+\.[a-z-]+/);
  });
});
