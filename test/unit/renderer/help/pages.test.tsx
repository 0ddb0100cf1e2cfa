import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ApproachesHelp } from '../../../../renderer/views/help/ApproachesHelp.tsx';
import { Collectors } from '../../../../renderer/views/help/Collectors.tsx';
import { MeetingHelp } from '../../../../renderer/views/help/MeetingHelp.tsx';
import { PlanHelp } from '../../../../renderer/views/help/PlanHelp.tsx';
import { RulesHelp } from '../../../../renderer/views/help/RulesHelp.tsx';
import { ValueTypes } from '../../../../renderer/views/help/ValueTypes.tsx';
import { collectorList } from '../../../../electron/engine/queries/documenting.ts';
import { approaches } from '../../../../shared/approaches/index.ts';
import { valueTypeTable } from '../../../../shared/compare/index.ts';
import { keyBindings } from '../../../../renderer/app/keyboard/keys.ts';
import { exampleRules, graders, parseRuleFile, predicates } from '../../../../shared/risk/index.ts';
import { mitigations } from '../../../../shared/plan/index.ts';
import { keySentences } from '../../../../shared/text/keys.ts';
import { judgingHelp } from '../../../../shared/text/help-judging.ts';
import { mitigationText } from '../../../../shared/text/plan.ts';
import { helpText } from '../../../../shared/text/help.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

describe('help on collectors', () => {
  const all = collectorList();

  it('tells of every collector what its own metadata says', async () => {
    fakeBridge({ queries: { 'collectors.list': () => all } });
    show(<Collectors />);
    await screen.findByRole('region', { name: all[0]?.title ?? '' });
    for (const { title, description, formats, filePatterns, answers } of all) {
      const told = screen.getByRole('region', { name: title }).textContent ?? '';
      expect(told).toContain(description);
      for (const part of [...formats, ...filePatterns, ...answers]) expect(told).toContain(part);
    }
  });

  it('finds one by a word of it, and says when there is none', async () => {
    fakeBridge({ queries: { 'collectors.list': () => all } });
    show(<Collectors />);
    const search = await screen.findByRole('searchbox', { name: helpText.collectors.search });
    await userEvent.type(search, 'kustomi');
    const kustomize = all.find(({ id }) => id === 'kustomize')?.title ?? '';
    expect(await screen.findByRole('region', { name: kustomize })).toBeTruthy();
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: all[0]?.title ?? '' })).toBeNull(),
    );
    await userEvent.type(search, ' of nothing');
    expect(await screen.findByText(helpText.collectors.none)).toBeTruthy();
  });
});

describe('help on how values compare', () => {
  it('shows the whole table of types with its examples', () => {
    fakeBridge({});
    show(<ValueTypes />);
    for (const { label, meaning, same, different } of valueTypeTable) {
      const row = screen.getByRole('rowheader', { name: label }).closest('tr');
      if (!row) throw new Error(`no row for ${label}`);
      expect(within(row).getByText(meaning)).toBeTruthy();
      for (const text of [...same, ...different].flat()) expect(row.textContent).toContain(text);
    }
  });
});

describe('help on judging', () => {
  it('tells every key of the room from the one list of keys', () => {
    fakeBridge({});
    show(<MeetingHelp />);
    const room = keyBindings.filter(({ scope }) => scope === 'meeting');
    for (const { id } of room) expect(screen.getByText(keySentences[id])).toBeTruthy();
    for (const { title } of judgingHelp.meeting.parts) screen.getByRole('region', { name: title });
  });

  it('begins with the order of a meeting, and names no key that is not there', () => {
    fakeBridge({});
    show(<MeetingHelp />);
    const { title, lines } = judgingHelp.meeting.order;
    const told = within(screen.getByRole('list', { name: title })).getAllByRole('listitem');
    expect(told.map((line) => line.textContent)).toEqual(lines);
    const heard = keyBindings
      .filter(({ scope }) => scope === 'meeting' || scope === 'rating')
      .flatMap(({ strokes }) => strokes.map(({ key }) => key.replace('Escape', 'Esc')));
    const named = lines.flatMap((line) => line.match(/\b([A-Z]|Enter|Esc)\b/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    for (const key of named) expect(heard).toContain(key.length === 1 ? key.toLowerCase() : key);
  });

  it('tells every condition and grader that a rule can name, and shows a file that can be read', () => {
    fakeBridge({});
    show(<RulesHelp />);
    for (const id of [...Object.keys(predicates), ...Object.keys(graders)]) screen.getByText(id);
    const file = screen.getByLabelText(judgingHelp.rules.fileExample).textContent ?? '';
    expect(parseRuleFile(file)).toEqual(exampleRules);
  });

  it('shows the advice of every cell of the matrix, and every mitigation', () => {
    fakeBridge({});
    show(<PlanHelp />);
    const matrix = within(screen.getByRole('table', { name: judgingHelp.plan.matrix }));
    const cells = matrix.getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells).toEqual([
      'firstDisposition: remediate now',
      'nextDisposition: remediate now',
      'phased plan',
      ...Array.from({ length: 3 }, () => 'maintenance windowDisposition: scheduled'),
      ...Array.from({ length: 3 }, () => 'known differenceDisposition: accept'),
    ]);
    for (const { id } of mitigations) screen.getByText(mitigationText[id]);
  });

  it('compares the approaches and advises none without an audit', () => {
    fakeBridge({});
    show(<ApproachesHelp />);
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads.slice(1)).toEqual(approaches.map(({ title }) => title));
  });
});
