import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hearKey } from '../../../../renderer/app/keyboard/useKeys.ts';
import { meetingText as text } from '../../../../shared/text/meeting.ts';
import { enter, press } from './room.tsx';

beforeEach(() => window.addEventListener('keydown', hearKey));
afterEach(() => {
  window.removeEventListener('keydown', hearKey);
  cleanup();
});

describe('a high item', () => {
  const both = text.highNeeds(['development', 'operations']);

  it('says which assessments it needs, also when it is to be rated without', async () => {
    await enter({ suggestion: 'high' });
    expect(screen.getByText(both)).toBeTruthy();
    press('m');
    await screen.findByText(text.direct);
    expect(screen.getByText(both)).toBeTruthy();
  });
});
