import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from '../../../../renderer/app/keepFocus.ts';
import { liveValue, useLive } from '../../../../renderer/app/store.ts';
import { MaskedValues } from '../../../../renderer/steps/1-document/MaskedValues.tsx';
import { SetAsideRules } from '../../../../renderer/steps/1-document/SetAsideRules.tsx';
import type { SourceDetail } from '../../../../shared/contract/views.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

const source = {
  id: 's1',
  side: 'staging',
  collector: 'env',
  path: 'shop.env',
  rereadable: true,
  sensitive: 2,
} as SourceDetail['source'];
const rule = {
  how: 'volatile',
  rule: 'kubernetes.uid',
  title: 'Kubernetes: unique identifier',
  reason: 'Changes by nature.',
  restored: false,
  restorable: 3,
  count: 3,
  examples: [],
} as const;
const info = () => ({ writable: true, notices: [] });

let end: () => void;
beforeEach(() => void (end = keepFocus(document)));
afterEach(() => {
  end();
  cleanup();
});

async function giveReason(action: string) {
  await userEvent.type(await screen.findByLabelText('Reason'), 'agreed');
  await userEvent.click(screen.getByRole('button', { name: action }));
}

/** What the engine would answer. */
const isRestored = liveValue(false);

function Rules() {
  const restored = useLive(isRestored);
  const detail = { source, sample: [], setAside: [{ ...rule, restored }] } as SourceDetail;
  return <SetAsideRules auditId="a" detail={detail} />;
}

describe('the focus, where the control under it disappears', () => {
  it('goes to the rule that was restored', async () => {
    isRestored.set(() => false);
    const commands = {
      'aside.restore': () => ({ ok: true, value: { attributes: 3 } }) as const,
    };
    fakeBridge({ queries: { 'record.info': info }, commands });
    show(<Rules />);
    const button = await screen.findByRole('button', { name: /^Restore what Kubernetes/ });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    await userEvent.click(button);
    await giveReason('Restore the values');
    isRestored.set(() => true);
    await screen.findByText('Restored: its values are attributes again.');
    await waitFor(() => expect(document.activeElement?.textContent).toContain(rule.title));
    expect(document.activeElement).not.toBe(document.body);
  });

  it('goes to the value whose mask was lifted', async () => {
    let lifted = false;
    const { tell } = fakeBridge({
      queries: {
        'record.info': info,
        'source.masked': () => [{ subject: 'shop', name: 'PEPPER', line: 3, lifted }],
      },
      commands: {
        'mask.lift': () => {
          lifted = true;
          return { ok: true, value: null };
        },
      },
    });
    show(<MaskedValues auditId="a" source={source} onReplaced={() => undefined} />);
    const button = await screen.findByRole('button', { name: /PEPPER/ });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    await userEvent.click(button);
    await giveReason('Lift the mask');
    tell({ type: 'changed', auditId: 'a', savedAt: '2026-01-01T00:00:00Z', command: 'mask.lift' });
    await screen.findAllByText(/next reading|read again/);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('LI'));
    expect(document.activeElement?.textContent).toContain('PEPPER');
  });

  it('goes to the heading of the part where its row is gone too', async () => {
    function Two() {
      const [rows, setRows] = useState(['one']);
      return (
        <section data-landing>
          <h2>Rows</h2>
          {rows.map((row) => (
            <div key={row} role="row">
              <button onClick={() => setRows([])}>{row}</button>
            </div>
          ))}
        </section>
      );
    }
    show(<Two />);
    await userEvent.click(screen.getByRole('button', { name: 'one' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Rows'));
  });

  it('stays with the person who clicked beside everything', async () => {
    show(
      <div data-landing>
        <button>one</button>
        <p>text</p>
      </div>,
    );
    screen.getByRole('button').focus();
    screen.getByRole('button').blur();
    document.body.append(document.createElement('p'));
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
  });
});
