import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { DetectorView } from '../../../../shared/contract/index.ts';
import { watchText } from '../../../../shared/text/watch.ts';
import { Detector } from '../../../../renderer/steps/4-watch/Detector.tsx';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

function draw(sources: DetectorView['sources']): void {
  fakeBridge({});
  const detector: DetectorView = {
    id: 'w',
    dimension: 'data',
    title: 'Data of both environments',
    cadence: 'daily',
    told: 'Rin',
    sources,
    checks: [],
  };
  show(<Detector auditId="a" detector={detector} writable />);
}

const text = watchText.detector;
const runButton = () =>
  screen.queryByRole('button', { name: text.runOf('Data of both environments') });

it('runs where a source can be read again', () => {
  draw([{ side: 'staging', path: 'data.sql', readable: true }]);
  expect(runButton()).not.toBeNull();
});

it('offers other files alone where all was answered by hand, and says so', () => {
  draw([]);
  expect(runButton()).toBeNull();
  expect(screen.getByText(text.noSources)).toBeTruthy();
  expect(
    screen.getByRole('button', { name: text.runWithOf('Data of both environments') }),
  ).toBeTruthy();
});
