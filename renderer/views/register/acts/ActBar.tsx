import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { reminderDays, type ExceptionAct } from '../../../../shared/exceptions/index.ts';
import { actsText } from '../../../../shared/text/register-acts.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import { actsOf } from '../acts.ts';
import type { RegisterEntry } from '../expiry.ts';
import { ActDialog, type OpenAct } from './ActDialog.tsx';

/** A button of the bar, for an act that is possible. */
interface Choice {
  readonly act: OpenAct;
  readonly of: ExceptionAct;
  readonly label: string;
  /** What most often comes next. */
  readonly first?: true;
}

/** What can be done to an exception as it stands; each opens a dialog that says what it does. */
export function ActBar(props: {
  readonly auditId: string;
  readonly entry: RegisterEntry;
  /** After the exception has left the register. */
  readonly onGone: () => void;
}) {
  const { auditId, entry, onGone } = props;
  const [open, setOpen] = useState<OpenAct | null>(null);
  const possible = actsOf(entry);
  const choices = choicesOf(entry).filter(({ of }) => possible.has(of));
  if (choices.length === 0) return null;
  return (
    <Box role="group" aria-label={drawerText.acts} sx={barSx}>
      {choices.map(({ act, label, first = false }) => (
        <Button
          key={act}
          {...(first ? { variant: 'contained', color: 'primary' } : {})}
          onClick={() => setOpen(act)}
        >
          {label}
        </Button>
      ))}
      {open && (
        <ActDialog
          auditId={auditId}
          entry={entry}
          act={open}
          onClose={() => setOpen(null)}
          onGone={onGone}
        />
      )}
    </Box>
  );
}

const barSx = { display: 'flex', flexWrap: 'wrap', gap: 1 } as const;

/** Whether a renewal is what most often comes next: it has expired, or does within the reminders. */
function isNearEnd({ standing, daysLeft }: RegisterEntry): boolean {
  if (standing === 'void') return false;
  return standing === 'expired' || (daysLeft !== null && daysLeft <= Math.max(...reminderDays));
}

function choicesOf(entry: RegisterEntry): readonly Choice[] {
  const { standing, reviewTrigger } = entry;
  const t = actsText;
  const renew = { of: 'renew', act: 'renew', label: t.renew.button } as const;
  const request = { of: 'request', act: 'request' } as const;
  return [
    ...(standing === 'draft' ? [{ ...request, label: t.edit, first: true } as const] : []),
    {
      of: 'approve',
      act: 'approve',
      label: standing === 'void' ? t.approveAgain : t.approve,
      first: true,
    },
    { of: 'approve', act: 'outside', label: t.outside },
    ...(standing === 'expired' || standing === 'approved' || standing === 'void'
      ? [isNearEnd(entry) ? ({ ...renew, first: true } as const) : renew]
      : []),
    ...(standing === 'rejected' ? [{ ...request, label: t.again, first: true } as const] : []),
    ...(standing === 'requested' || standing === 'expired'
      ? [{ ...request, label: t.change } as const]
      : []),
    ...(reviewTrigger ? [{ of: 'check', act: 'check', label: t.check.button } as const] : []),
    { of: 'reject', act: 'reject', label: t.reject.button },
    { of: 'close', act: 'close', label: t.close.button },
    { of: 'withdraw', act: 'withdraw', label: t.withdraw.button },
    { of: 'discard', act: 'discard', label: t.discard.button },
  ];
}
