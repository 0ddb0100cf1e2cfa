import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { sides } from '../../shared/model/words.ts';
import { ruleTitle } from '../../shared/text/aside.ts';
import { compareText } from '../../shared/text/compare.ts';
import { componentsText, words } from '../../shared/text/components.ts';
import {
  actsText,
  documentText,
  mappingText,
  probeText,
  sourceText,
} from '../../shared/text/document.ts';
import { ComparePage } from './pages/compare.ts';
import { DocumentPage } from './pages/document.ts';
import { ProbingPage } from './pages/probing.ts';
import { Shell } from './pages/shell.ts';
import { SourcesPage } from './pages/sources.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { openAudit } from './support/audits.ts';
import { command, query } from './support/bridge.ts';
import {
  badName,
  changingName,
  checkoutSettings,
  renamedDeployment,
  writeMixedFiles,
  writeTo,
} from './support/mixed-files.ts';
import { layoutProblems, violations } from './support/looks.ts';
import { settled } from './support/tour.ts';

const OUT = join(ROOT, 'out', 'screens');
mkdirSync(OUT, { recursive: true });

describe('documenting what a team has', () => {
  let app: OpenApp;
  let auditId: string;
  let document: DocumentPage;
  let sources: SourcesPage;
  let shell: Shell;
  let files: readonly string[];
  const folder = (side: string) => join(app.folder, side);

  /** Leaves a picture of the window for people to look at; nothing in it is cut off or unreadable. */
  const picture = async (name: string): Promise<void> => {
    await settled(app.page);
    await app.page.screenshot({ path: join(OUT, `documenting-${name}.png`) });
    expect([...(await layoutProblems(app.page)), ...(await violations(app.page))]).toEqual([]);
  };
  const sourceOf = async (path: string) => {
    const view = await query(app.page, 'document.get', { auditId });
    return view.sources.find((source) => source.path === path && source.side === 'staging');
  };
  const differenceOf = async (name: string) => {
    const filter = { search: name };
    const { rows } = await query(app.page, 'differences.page', { auditId, filter });
    return rows.find((row) => row.name === name);
  };

  beforeAll(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    auditId = await openAudit(app.page);
    document = new DocumentPage(app);
    sources = new SourcesPage(app.page);
    shell = new Shell(app.page);
    files = writeMixedFiles(folder('staging'));
  });
  afterAll(closeApps);

  it('takes fifty mixed files, says plainly which one is bad, and adds the others', async () => {
    expect(files).toHaveLength(50);
    const said = await document.drop('staging', files);
    await picture('fifty-files');
    expect(said).toContain('49 sources');
    expect(said).toContain(documentText.added.refused(1));
    const [refused = ''] = await document.refused();
    expect(refused).toContain(badName);
    expect((await query(app.page, 'document.get', { auditId })).sources).toHaveLength(49);
  });

  it('replaces a source that changed, and keeps the ratings of differences that did not', async () => {
    const other = { REQUEST_TIMEOUT: '5s', POOL_SIZE: '40' };
    const path = writeTo(folder('production'), changingName, checkoutSettings(other));
    await document.drop('production', [path]);
    await command(app.page, 'comparison.run', { auditId });
    for (const name of ['REQUEST_TIMEOUT', 'POOL_SIZE']) {
      const id = (await differenceOf(name))?.id ?? '';
      const rating = { risk: 'medium', rationale: 'Agreed in the meeting.' } as const;
      await command(app.page, 'rating.set', { auditId, differenceIds: [id], ...rating });
    }
    const before = await sourceOf(changingName);
    writeTo(folder('staging'), changingName, checkoutSettings({ POOL_SIZE: '25' }));
    const said = await document.drop('staging', [join(folder('staging'), changingName)]);
    expect(said).toContain(documentText.added.replaced(1));
    await picture('replaced');
    await command(app.page, 'comparison.run', { auditId });
    const after = await sourceOf(changingName);
    expect(after?.id).not.toBe(before?.id);
    expect((await query(app.page, 'document.get', { auditId })).sources).toHaveLength(50);
    expect((await differenceOf('REQUEST_TIMEOUT'))?.rating?.risk).toBe('medium');
    expect((await differenceOf('POOL_SIZE'))?.rating).toBeNull();
  });

  it('reads a source with another collector that a person chooses', async () => {
    await sources.openInMatrix('service-1.env');
    await picture('inspector');
    await sources.readAs('Document');
    await shell.heard(/1 source with/);
    await sources.inspector.getByText('Document', { exact: true }).waitFor();
    expect((await sourceOf('service-1.env'))?.collector).toBe('document');
    await picture('read-as');
  });

  it('leaves a source as it was where the chosen collector cannot read it', async () => {
    const path = 'limits-1.json';
    await sources.openInMatrix(path);
    const before = await sources.fact(sourceText.collector);
    await sources.readAs('Terraform state');
    const refused = app.page.getByRole('table', { name: documentText.added.refusedTable });
    await refused.getByText(path).first().waitFor();
    await picture('read-as-refused');
    expect(await sources.fact(sourceText.collector)).toBe(before);
  });

  it('lifts a mask, and shows the value only after the file is read again', async () => {
    await sources.openInMatrix(changingName);
    const { id } = (await sourceOf(changingName)) ?? { id: '' };
    const [row] = await query(app.page, 'source.masked', { sourceId: id });
    await sources.liftMask(row?.subject ?? '', row?.name ?? '', 'A sample salt, no secret.');
    await sources.inspector.getByText(sourceText.masked.lifted).waitFor();
    await expect.poll(async () => shell.focused()).toContain(row?.name);
    await picture('mask-lifted');
    expect((await sourceOf(changingName))?.sensitive).toBe(1);
    await sources.readAgainNow();
    await sources.inspector.getByText('canary-mixed-salt-7f3a').waitFor();
    await picture('mask-gone');
    expect((await sourceOf(changingName))?.sensitive).toBe(0);
  });

  it('restores what a rule set aside, in the inspector, and lets it hold again in step 2', async () => {
    await sources.openInMatrix('app-1.yaml');
    const before = (await sourceOf('app-1.yaml'))?.attributes ?? 0;
    const { id } = (await sourceOf('app-1.yaml')) ?? { id: '' };
    const { setAside } = await query(app.page, 'source.get', { sourceId: id });
    const rule = setAside.find((group) => group.how === 'volatile')?.rule ?? '';
    await sources.restore(ruleTitle(rule), 'The team wants to see it once.');
    await sources.inspector.getByText(sourceText.restored).waitFor();
    await expect.poll(async () => shell.focused()).toContain(ruleTitle(rule));
    await picture('restored');
    expect((await sourceOf('app-1.yaml'))?.attributes).toBeGreaterThan(before);
    await shell.goTo('compare');
    await app.page.getByRole('tab', { name: compareText.setAside.title }).click();
    const again = /^Set aside again: /;
    await app.page.getByRole('button', { name: again }).first().waitFor();
    await picture('set-aside');
    await app.page.getByRole('button', { name: again }).first().click();
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: componentsText.reason }).fill('Seen.');
    await dialog.getByRole('button', { name: compareText.setAside.asideAgainAction }).click();
    await app.page.getByRole('button', { name: again }).waitFor({ state: 'detached' });
    await expect.poll(async () => shell.focused()).not.toBe('');
  });

  it('counts a subject for another dimension, and takes that back', async () => {
    await shell.goTo('document');
    await sources.openInMatrix('service-2.env');
    const { id } = (await sourceOf('service-2.env')) ?? { id: '' };
    const { sample } = await query(app.page, 'source.get', { sourceId: id });
    const subject = sample[0]?.subject ?? '';
    const before = (await sourceOf('service-2.env'))?.byDimension.data ?? 0;
    await sources.moveSubject(subject, words.dimension.data, 'It says which data is used.');
    await shell.heard(/counts for data now/);
    await picture('moved');
    expect((await sourceOf('service-2.env'))?.byDimension.data).toBeGreaterThan(before);
    const { moves } = await query(app.page, 'document.acts', { auditId });
    expect(moves.map((move) => [move.subject, move.dimension])).toEqual([[subject, 'data']]);
    await command(app.page, 'subject.move-back', { moveId: moves[0]?.id ?? '', reason: 'Seen.' });
    expect((await sourceOf('service-2.env'))?.byDimension.data).toBe(before);
    await shell.goTo('compare');
  });

  it('declares everything that looks alike as expected, after showing what that takes', async () => {
    const compare = new ComparePage(app.page);
    await app.page.getByRole('tab', { name: /^Differences/ }).click();
    await compare.showEverything();
    await app.page.getByRole('searchbox').fill('REQUEST_TIMEOUT');
    await app.page
      .getByRole('grid', { name: compareText.grid.label })
      .getByText('REQUEST_TIMEOUT')
      .waitFor();
    await compare.focus(compareText.grid.rating);
    await app.page.keyboard.press('e');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: compareText.expected.reaches.audit }).check();
    await dialog.getByText(compareText.expected.takes(1)).waitFor();
    await dialog
      .getByRole('textbox', { name: componentsText.reason })
      .fill('Agreed with operations.');
    await picture('declare-alike');
    await dialog.getByRole('button', { name: compareText.expected.confirmAlike }).click();
    await dialog.waitFor({ state: 'hidden' });
    await shell.heard(new RegExp(compareText.expected.done(1)));
    const patterns = await query(app.page, 'variations.list', { auditId });
    expect(patterns.map((pattern) => pattern.name)).toEqual(['REQUEST_TIMEOUT']);
  });

  it('proposes subjects that resemble each other, and pairs them by a key', async () => {
    await shell.goTo('document');
    for (const [side, name] of [
      ['staging', 'ledger-service'],
      ['production', 'ledger-api-service'],
    ] as const) {
      const path = writeTo(folder(side), 'ledger.yaml', renamedDeployment(name));
      await document.drop(side, [path]);
    }
    await command(app.page, 'comparison.run', { auditId });
    await shell.goTo('compare');
    await app.page.getByRole('button', { name: compareText.unmatched.open }).click();
    const dialog = app.page.getByRole('dialog');
    const name = /^Pair .*ledger-service with .*ledger-api/;
    const proposal = dialog.getByRole('button', { name }).first();
    await proposal.waitFor();
    await picture('proposals');
    await proposal.focus();
    await app.page.keyboard.press('Enter');
    const part = dialog.getByRole('button', { name: /^Unpair .*ledger-service and / });
    await part.first().waitFor();
    await picture('paired');
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const pairs = await query(app.page, 'subjects.pairs', { auditId });
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.productionSubject).toContain('ledger-api-service');
  });

  it('maps the columns of an inventory and reads it with them', async () => {
    const table = [
      'thing,what,how,where',
      'db-orders,version,15.4,staging',
      'db-orders,max_connections,200,staging',
      'lb-shop,idle_timeout,60,staging',
    ];
    await shell.goTo('document');
    const path = writeTo(folder('staging'), 'inventory.csv', `${table.join('\n')}\n`);
    await document.drop('staging', [path]);
    await sources.mapColumns('inventory.csv', {
      [mappingText.subject]: 'thing',
      [mappingText.name]: 'what',
      [mappingText.value]: 'how',
      [mappingText.optional(mappingText.environment)]: 'where',
    });
    await picture('map-columns');
    await sources.confirmMapping();
    await app.page.getByText(documentText.added.summary(1, 3)).first().waitFor();
    const { mappings } = await query(app.page, 'document.acts', { auditId });
    expect(mappings.map(({ mapping }) => mapping.subject)).toEqual(['thing']);
  });

  describe('asking a live environment', () => {
    let server: Server;
    let port: number;

    beforeAll(async () => {
      const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
      server = createServer({ key, cert });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      ({ port } = server.address() as AddressInfo);
    });
    afterAll(() => void server.close());

    it('connects to nothing before a person allowed the host, then reads its TLS', async () => {
      let connections = 0;
      server.on('connection', () => (connections += 1));
      const probing = new ProbingPage(app.page);
      await probing.open();
      await probing.tls(words.side.production, '127.0.0.1', port);
      expect(await probing.canAsk()).toBe(false);
      await picture('probe-not-allowed');
      await probing.allow('127.0.0.1', port, 'The balancer of production, agreed with operations.');
      await picture('probe-allowed');
      expect(connections).toBe(0);
      await probing.ask();
      await probing.dialog.waitFor({ state: 'hidden' });
      expect(connections).toBeGreaterThan(0);
      await picture('probe-read');
      const { sources: read } = await query(app.page, 'document.get', { auditId });
      const probe = read.find((source) => source.path.includes(String(port)));
      expect(probe?.side).toBe(sides[1]);
      expect(probe?.collectorTitle).toBe('TLS probe');
      expect(probe?.attributes).toBeGreaterThan(2);
    });

    it('revokes a host from the list of what people said', async () => {
      await app.page.getByRole('button', { name: actsText.show }).click();
      await picture('acts');
      const name = new RegExp(`Host allowed: ${probeText.endpoint('127.0.0.1', port)}`);
      await app.page.getByRole('button', { name }).click();
      const dialog = app.page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: componentsText.reason }).fill('Read once.');
      await dialog.getByRole('button', { name: actsText.backAction }).click();
      await dialog.waitFor({ state: 'hidden' });
      const acts = await query(app.page, 'document.acts', { auditId });
      expect(acts.hosts).toEqual([]);
    });
  });
});
