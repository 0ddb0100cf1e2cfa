import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EverythingDecided } from '../../../../renderer/steps/2-compare/EverythingDecided.tsx';
import { Counts } from '../../../../renderer/views/expected/ExpectedPreview.tsx';
import { compareText } from '../../../../shared/text/compare.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

beforeEach(() => void fakeBridge({}));
afterEach(cleanup);

describe('a list from which everything is decided', () => {
  it('says so and leads on to the next step, or back to what is decided', async () => {
    const text = compareText.empty.decided;
    const onAll = vi.fn<() => void>();
    show(<EverythingDecided auditId="a-1" text={text} onAll={onAll} />);
    expect(screen.getByText(text.body)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: text.action }));
    expect(onAll).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: compareText.prioritise }));
    expect(location.hash).toContain('/audit/a-1/prioritise');
  });

  it('speaks of disagreements only where there are some', () => {
    expect(compareText.lead(0, 9, 2, 0)).not.toMatch(/disagree/);
    expect(compareText.lead(0, 9, 2, 1)).toMatch(/disagree/);
  });
});

describe('examples of what a declaration takes', () => {
  it('open in place beyond the first ones, each value with its side', async () => {
    const examples = Array.from({ length: 7 }, (_, at) => ({
      subject: `service-${at}`,
      name: 'url',
      staging: 'http://stage',
      production: null,
    }));
    show(<Counts preview={{ takes: 7, refusedHigh: 0, rated: 0, examples }} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(
      screen.getByRole('button', { name: compareText.unpaired.showAll(examples.length) }),
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(7);
    expect(
      screen.getByText(/service-6 url: .*stage in staging, no value in production/),
    ).toBeTruthy();
  });
});
