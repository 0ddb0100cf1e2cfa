import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { words } from '../../shared/text/components.ts';
import { documentText } from '../../shared/text/document.ts';
import { writtenBelow } from '../fixtures/canaries.ts';
import { dropFiles, openApp, resize } from './support/app.ts';
import { openAudit, show } from './support/audits.ts';
import { put } from './support/bad-files.ts';
import { command } from './support/bridge.ts';
import { canaries, canaryFiles, passphrase } from './support/canaries.ts';

describe('clear secrets in what is dropped', () => {
  it('reach neither record, settings, export, log nor window', async () => {
    const app = await openApp();
    await resize(app, 1280, 800);
    const log: string[] = [];
    app.main.stdout?.on('data', (chunk) => log.push(String(chunk)));
    app.main.stderr?.on('data', (chunk) => log.push(String(chunk)));
    app.page.on('console', (message) => log.push(message.text()));
    const auditId = await openAudit(app.page);
    await command(app.page, 'secrets.unlock', { auditId, passphrase });
    await show(app.page, `/audit/${auditId}/document`);
    for (const side of ['staging', 'production'] as const) {
      const folder = join(app.folder, 'dropped', side);
      for (const { name, content } of canaryFiles(side)) put(folder, name, content);
      const label = documentText.cell(words.dimension.infrastructure, words.side[side]);
      await dropFiles(app, app.page.getByRole('cell', { name: label, exact: true }), [folder]);
      const title = documentText.added.title(words.side[side]);
      await app.page.getByRole('region', { name: title }).waitFor();
    }
    log.push(await app.page.content());
    await show(app.page, `/audit/${auditId}/compare`);
    await app.page.getByRole('grid').getByRole('row').nth(2).waitFor();
    await command(app.page, 'comparison.run', { auditId });
    log.push(await app.page.content());
    const done = await command(app.page, 'export.workbook', { auditId });
    expect(done.sheets.find((sheet) => sheet.name === 'Gaps')?.rows).toBeGreaterThan(3);
    await app.close();
    const kept = writtenBelow(app.folder, { except: 'dropped' });
    expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining(['record.db']));
    const places = [...kept, { name: 'log and window', text: log.join('\n') }];
    const found = places.flatMap(({ name, text }) =>
      canaries.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${name}`),
    );
    expect(found).toEqual([]);
  });
});
