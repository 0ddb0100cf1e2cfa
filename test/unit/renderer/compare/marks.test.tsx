import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CellContent } from '../../../../renderer/steps/2-compare/CellContent.tsx';
import { columnsFor, type Column } from '../../../../renderer/steps/2-compare/columns.ts';
import { RiskMark, RiskShape } from '../../../../renderer/components/RiskMark.tsx';
import { risks } from '../../../../shared/model/words.ts';
import { aRow } from './rows.ts';

afterEach(cleanup);

function columnOf(id: Column['id']): Column {
  const found = columnsFor([], 1600).find((column) => column.id === id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
}

it('tells risks apart without a colour: each has its word and its shape', () => {
  const looks = risks.map((risk) => {
    const { container, unmount } = render(<RiskMark risk={risk} />);
    const look = { word: container.textContent, shape: container.querySelector('path')?.outerHTML };
    unmount();
    return look;
  });
  expect(looks.map(({ word }) => word)).toEqual(['Low', 'Medium', 'High']);
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(3);
  const alone = risks.map((risk) => render(<RiskShape risk={risk} />).container.innerHTML);
  expect(new Set(alone).size).toBe(3);
});

it('shows a hidden assessment as a dot that says who, not what', () => {
  const row = aRow({ hiddenBy: ['operations'] });
  const { container } = render(
    <CellContent row={row} column={columnOf('operations')} judged={null} />,
  );
  const dot = screen.getByRole('img', { name: /^Operations: assessed, hidden/ });
  expect(container.textContent).toBe('');
  expect(dot.outerHTML).not.toMatch(/low|medium|high/i);
});

it('shows what is known in place of the dot, and a dash for a team that said nothing', () => {
  const view = { risk: 'low', rationale: '', by: 'Sam', at: '', revealedAt: null } as const;
  const row = aRow({ assessments: [{ ...view, team: 'operations' }], hiddenBy: ['operations'] });
  render(<CellContent row={row} column={columnOf('operations')} judged={null} />);
  expect(screen.getByText('Low')).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
  const other = render(
    <CellContent row={row} column={columnOf('development')} judged={null} />,
  ).container;
  expect(other.textContent).toBe('–');
});

it('marks what is new, what is parked, and how many rows go together', () => {
  const row = aRow({ fresh: true, parked: true, groupSize: 12, groupKey: 'k' });
  const column = { ...columnOf('attribute'), numbered: true };
  render(<CellContent row={row} column={column} judged={null} />);
  expect(screen.getByText('new')).toBeTruthy();
  expect(screen.getByText('parked')).toBeTruthy();
  expect(screen.getByTitle('One decision can take 12 differences with it')).toBeTruthy();
});
