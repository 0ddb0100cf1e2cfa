import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourcesAdded } from '../../../../../shared/contract/commands/index.ts';
import type { Side } from '../../../../../shared/model/words.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

const add = async (
  files: readonly string[],
  more: { readonly side?: Side; readonly collector?: string } = {},
): Promise<SourcesAdded> =>
  act(at.engine, 'source.add', { auditId: at.auditId, side: 'staging', files, ...more });

const live = () => rowsIn(at.record, 'source', 'live = 1');
const attributesOf = (sourceId: string | undefined) =>
  rowsIn(at.record, 'attribute', `source_id = '${sourceId}'`);
const path = (name: string): string => join(at.folder.path, name);

describe('the collector of a source', () => {
  it('says why it was chosen, or that a person chose it', async () => {
    const file = at.folder.write('s/app.env', 'A=1\n');
    await add([file]);
    const [recognised] = live();
    expect(recognised).toMatchObject({ collector: 'env', chosen: 0 });
    expect(recognised?.because).not.toBe('');
    const { added } = await add([file], { collector: 'document' });
    expect(added).toMatchObject([{ replaced: recognised?.id }]);
    expect(live()).toMatchObject([{ collector: 'document', chosen: 1 }]);
    expect(live()[0]?.because).not.toBe(recognised?.because);
  });

  it('stays the one that a person chose when the file is read or dropped again', async () => {
    const file = at.folder.write('s/app.env', 'A=1\n');
    const { added } = await add([file], { collector: 'document' });
    await act(at.engine, 'source.reread', { sourceId: added[0]?.sourceId });
    expect(live()).toMatchObject([{ collector: 'document', chosen: 1 }]);
    await add([file]);
    expect(live()).toMatchObject([{ collector: 'document', chosen: 1 }]);
  });

  it('is known as chosen by a fact of its own, whatever the reason says in words', async () => {
    const file = at.folder.write('s/app.env', 'A=1\n');
    const { added } = await add([file], { collector: 'document' });
    tamper(at.record, `UPDATE source SET because = 'in the words of another version'`);
    await act(at.engine, 'source.reread', { sourceId: added[0]?.sourceId });
    expect(live()).toMatchObject([{ collector: 'document', chosen: 1 }]);
  });

  it('is refused when there is none of that id, and nothing is read', async () => {
    const file = at.folder.write('s/app.env', 'A=1\n');
    const input = { auditId: at.auditId, side: 'staging', files: [file], collector: 'no-such' };
    expect((await refused(at.engine, 'source.add', input)).code).toBe('collector.unknown');
    expect(live()).toEqual([]);
  });
});

describe('a file that was refused', () => {
  it('is added again by its token once it is mended, as part of its folder', async () => {
    at.folder.write(
      's/conf/cut.tfstate',
      '{"version": 4, "terraform_version": "1.9", "resources": [',
    );
    at.folder.write('s/conf/app.env', 'A=1\n');
    const { refused: bad } = await add([path('s')]);
    expect(bad).toMatchObject([{ path: 'conf/cut.tfstate', columns: null }]);
    const retry = bad[0]?.retry ?? '';
    expect(retry).not.toBe('');
    at.folder.write(
      's/conf/cut.tfstate',
      '{"version": 4, "terraform_version": "1.9", "serial": 1, "lineage": "x", "resources": [], "outputs": {"a": {"value": "b", "type": "string"}}}',
    );
    const { added } = await add([retry]);
    expect(added).toMatchObject([{ path: 'conf/cut.tfstate', replaced: null }]);
    expect(live().map((row) => row.path)).toEqual(['conf/app.env', 'conf/cut.tfstate']);
    const places = rowsIn(at.record, 'source_location', `file LIKE '%cut.tfstate'`);
    expect(places).toMatchObject([{ root: path('s') }]);
  });

  it('is read with the collector that a person then chooses', async () => {
    const file = at.folder.write('s/colours.json', '{"colour": "red", "shape": "round"}');
    const first = await add([file], { collector: 'terraform-state' });
    expect(first).toMatchObject({ added: [], refused: [{ path: 'colours.json' }] });
    const again = await add([first.refused[0]?.retry ?? ''], { collector: 'document' });
    expect(again.added).toMatchObject([{ collector: 'document', attributes: 2 }]);
  });

  it('has no token where it is not there', async () => {
    const good = at.folder.write('s/app.env', 'A=1\n');
    const { refused: bad } = await add([good, path('s/gone.env')]);
    expect(bad).toMatchObject([{ error: { code: 'source.missing' }, retry: null }]);
  });
});

describe('a table whose columns nobody has named', () => {
  const table = 'Gadget;Knob;Setting value;Where\nshop;pool;10;staging\nshop;pool;20;production\n';
  const mapping = {
    header: ['Gadget', 'Knob', 'Setting value', 'Where'],
    subject: 'Gadget',
    name: 'Knob',
    value: 'Setting value',
    environment: 'Where',
    dimension: null,
  };

  it('waits for its mapping, and is then read for each side on its own', async () => {
    const file = at.folder.write('cmdb.csv', table);
    const { added, refused: waiting } = await add([file]);
    expect(added).toEqual([]);
    expect(waiting[0]?.columns?.map(({ header }) => header)).toEqual(mapping.header);
    await act(at.engine, 'mapping.set', { auditId: at.auditId, mapping });
    const staging = await add([waiting[0]?.retry ?? '']);
    const production = await add([file], { side: 'production' });
    const value = ({ added: [source] }: SourcesAdded) => attributesOf(source?.sourceId);
    expect(value(staging)).toMatchObject([{ name: 'pool', value: '10' }]);
    expect(value(production)).toMatchObject([{ name: 'pool', value: '20' }]);
    const view = await at.engine.query('document.acts', { auditId: at.auditId });
    if (!view.ok) throw new Error(view.error.sentence);
    const { id: mappingId } = view.value.mappings[0] ?? { id: '' };
    await act(at.engine, 'mapping.remove', { mappingId, reason: 'r' });
    const { added: again } = await act(at.engine, 'source.reread', {
      sourceId: staging.added[0]?.sourceId,
    });
    expect(again).toEqual([]);
    expect(live()).toHaveLength(2);
  });
});

describe('reading a source again', () => {
  it('takes the file as it is now, in place of the old reading', async () => {
    const file = at.folder.write('s/conf/app.env', 'A=1\n');
    const { added } = await add([path('s')]);
    at.folder.write('s/conf/app.env', 'A=2\nB=3\n');
    const again = await act(at.engine, 'source.reread', { sourceId: added[0]?.sourceId });
    expect(again).toMatchObject({
      added: [{ path: 'conf/app.env', attributes: 2, replaced: added[0]?.sourceId }],
      refused: [],
    });
    expect(live()).toHaveLength(1);
    expect(rowsIn(at.record, 'source_location').map((row) => [row.root, row.file])).toEqual([
      [path('s'), file],
      [path('s'), file],
    ]);
  });

  it('reads that file alone, with what it includes', async () => {
    at.folder.write('s/app.env', 'A=1\n');
    const { added } = await add([path('s')]);
    at.folder.write('s/new.env', 'N=1\n');
    await act(at.engine, 'source.reread', { sourceId: added[0]?.sourceId });
    expect(live().map((row) => row.path)).toEqual(['app.env']);
  });

  it('with another collector retires the old source', async () => {
    const file = at.folder.write('s/app.env', 'A=1\n');
    const { added } = await add([file]);
    await act(at.engine, 'source.reread', {
      sourceId: added[0]?.sourceId,
      collector: 'document',
    });
    expect(live()).toMatchObject([{ collector: 'document', path: 'app.env' }]);
  });

  it('leaves the source as it was where the file is gone or cannot be read', async () => {
    const file = at.folder.write('s/app.env', 'A=1\n');
    const { added } = await add([file]);
    const sourceId = added[0]?.sourceId;
    at.folder.write('s/app.env', '');
    const empty = await act(at.engine, 'source.reread', { sourceId });
    expect(empty).toMatchObject({ added: [], refused: [{ error: { code: 'source.empty' } }] });
    rmSync(file);
    const error = await refused(at.engine, 'source.reread', { sourceId });
    expect(error).toMatchObject({ code: 'source.gone', place: { file: 'app.env' } });
    expect(error.sentence).toContain('app.env');
    expect(live()).toMatchObject([{ id: sourceId }]);
    expect(attributesOf(sourceId)).toMatchObject([{ name: 'A', value: '1' }]);
    const view = await at.engine.query('document.get', { auditId: at.auditId });
    expect(view).toMatchObject({ value: { sources: [{ rereadable: false }] } });
  });
});

describe('a file that is dropped again', () => {
  it('replaces its source, even by itself after its folder, and keeps path and scope', async () => {
    at.folder.write('s/a/app.env', 'A=1\n');
    at.folder.write('s/b/app.env', 'B=1\n');
    await add([path('s')]);
    const before = live();
    at.folder.write('s/b/app.env', 'B=2\n');
    const { added } = await add([path('s/b/app.env')]);
    expect(added).toMatchObject([{ path: 'b/app.env' }]);
    expect(live().map((row) => [row.path, row.scope])).toEqual(
      before.map((row) => [row.path, row.scope]),
    );
  });

  it('replaces its own source alone where another file has its name', async () => {
    const files = ['x/app.env', 'y/app.env'].map((name) => at.folder.write(name, 'A=1\n'));
    await add(files);
    const before = live();
    at.folder.write('y/app.env', 'A=2\n');
    const { added } = await add(files.slice(1));
    expect(added).toMatchObject([
      { path: 'y/app.env', replaced: before.find((row) => row.path === 'y/app.env')?.id },
    ]);
    expect(live().map((row) => row.scope)).toEqual(before.map((row) => row.scope));
  });

  it('leaves the ratings of unchanged differences, and re-opens what changed', async () => {
    await at.document({ staging: 'POOL=1\nMODE=x\n', production: 'POOL=2\nMODE=y\n' });
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    const ids = rowsIn(at.record, 'difference', `standing = 'open'`).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const rating = { auditId: at.auditId, differenceIds: ids, risk: 'medium', rationale: 'agreed' };
    await act(at.engine, 'rating.set', rating);
    const file = at.folder.write('staging/checkout.env', 'POOL=5\nMODE=x\n');
    const { added } = await add([file]);
    expect(added).toMatchObject([{ replaced: expect.any(String) }]);
    const { reopened } = await act(at.engine, 'comparison.run', { auditId: at.auditId });
    expect(reopened).toBe(1);
    const counts = await at.engine.query('differences.counts', { auditId: at.auditId });
    expect(counts).toMatchObject({ value: { all: 2, toDecide: 1 } });
    const rows = rowsIn(at.record, 'difference', `standing = 'open'`);
    const rated = rows.filter(
      ({ id, binding }) =>
        rowsIn(at.record, 'rating', `id = '${id}' AND binding = '${binding}'`).length > 0,
    );
    expect(rated.map(({ name }) => name)).toEqual(['MODE']);
  });
});

describe('what is dropped together', () => {
  it('counts a file once, however many of its roots lead to it', async () => {
    at.folder.write('s/deep/b.env', 'B=1\n');
    at.folder.write('s/a.env', 'A=1\n');
    const { added, refused: none } = await add([
      path('s/deep'),
      path('s'),
      path('s/deep/b.env'),
      path('s'),
    ]);
    expect(none).toEqual([]);
    expect(added).toHaveLength(2);
    expect(live()).toHaveLength(2);
    const roots = rowsIn(at.record, 'source_location').map(({ root, file }) => [root, file]);
    expect(roots).toContainEqual([path('s/deep'), path('s/deep/b.env')]);
    expect(roots).toContainEqual([path('s'), path('s/a.env')]);
  });

  it('counts a known file once where its folder is dropped with it', async () => {
    const file = at.folder.write('s/a.env', 'A=1\n');
    await add([file]);
    const { added } = await add([path('s'), file]);
    expect(added).toHaveLength(1);
    expect(live()).toHaveLength(1);
  });

  it('is as good as its files: a bad one keeps none of the others', async () => {
    for (let n = 0; n < 50; n += 1) at.folder.write(`s/f${n}.env`, `N=${n}\n`);
    at.folder.write('s/bad.json', '{"a": [1, 2');
    const { added, refused: bad } = await add([path('s')]);
    expect(added).toHaveLength(50);
    expect(bad).toMatchObject([{ path: 'bad.json', error: { code: 'source.truncated' } }]);
  });

  it('leaves nothing when it is stopped between files', async () => {
    for (let n = 0; n < 20; n += 1) at.folder.write(`s/f${n}.env`, `N=${n}\n`);
    const trail = rowsIn(at.record, 'audit_trail').length;
    const context = by();
    const end = at.engine.subscribe((event) => {
      const reads = event.type === 'progress' && (event.done ?? 0) > 0.3;
      if (reads) at.engine.stop(context.commandId);
    });
    const input = { auditId: at.auditId, side: 'staging', files: [path('s')] };
    const error = await refused(at.engine, 'source.add', input, context);
    end();
    expect(error.code).toBe('command.stopped');
    for (const table of ['source', 'attribute', 'set_aside', 'source_location'] as const) {
      expect(rowsIn(at.record, table)).toEqual([]);
    }
    expect(rowsIn(at.record, 'audit_trail')).toHaveLength(trail);
    expect((await add([path('s')])).added).toHaveLength(20);
  });
});
