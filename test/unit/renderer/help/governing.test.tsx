import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { GovernHelp } from '../../../../renderer/views/help/GovernHelp.tsx';
import { auditorRequirements, governingHelp } from '../../../../shared/text/help-governing.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

it('shows ten requirements, each with what meets it, what holds it and what is not claimed', () => {
  fakeBridge({});
  show(<GovernHelp />);
  expect(auditorRequirements).toHaveLength(10);
  for (const [at, one] of auditorRequirements.entries()) {
    const name = governingHelp.auditors.number(at + 1, one.title);
    const told = within(screen.getByRole('region', { name }));
    for (const line of [one.source, ...one.meets, ...one.tests, one.notClaimed]) {
      expect(told.getByText(line)).toBeTruthy();
    }
  }
});
