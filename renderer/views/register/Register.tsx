import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { registerText } from '../../../shared/text/register-screen.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ExceptionDrawer } from './drawer/ExceptionDrawer.tsx';
import { registerOrder } from './expiry.ts';
import { RegisterTable } from './RegisterTable.tsx';
import { Reminders } from './Reminders.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { isWished, StandingFilter, type StandingWish } from './StandingFilter.tsx';

/** The exceptions of a system with what is due, and the chosen one in full beside them. */
export function Register(props: { readonly auditId: string; readonly writable: boolean }) {
  const { auditId, writable } = props;
  const register = useQueryOf('register.get', { auditId }).data;
  const [wish, setWish] = useState<StandingWish>('all');
  const [openId, setOpenId] = useState<string | null>(null);
  const entries = registerOrder(register?.exceptions ?? []);
  if (!register) return null;
  if (entries.length === 0) {
    return <EmptyState title={registerText.empty.title} sentences={registerText.empty.sentences} />;
  }
  const shown = entries.filter((entry) => isWished(entry, wish));
  const opened = entries.find((entry) => entry.id === openId);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Reminders entries={entries} onOpen={setOpenId} />
      <StandingFilter entries={entries} wish={wish} onWish={setWish} />
      {shown.length === 0 ? (
        <NoneLeft onAll={() => setWish('all')} />
      ) : (
        <RegisterTable entries={shown} openId={openId} onOpen={setOpenId} />
      )}
      {opened && (
        <ExceptionDrawer
          auditId={auditId}
          entry={opened}
          among={shown}
          all={entries}
          writable={writable}
          onOpen={setOpenId}
          onClose={() => setOpenId(null)}
        />
      )}
    </Box>
  );
}

function NoneLeft({ onAll }: { readonly onAll: () => void }) {
  const { title, body, all } = registerText.noneLeft;
  return (
    <EmptyState title={title} sentences={[body]} actions={<Button onClick={onAll}>{all}</Button>} />
  );
}

/** Opens the template for a new exception. */
export function RequestButton({ auditId }: { readonly auditId: string }) {
  const [open, setDialog] = useState(false);
  return (
    <>
      <Button onClick={() => setDialog(true)}>{registerText.request}</Button>
      {open && (
        <RequestDialog auditId={auditId} differenceIds={[]} onClose={() => setDialog(false)} />
      )}
    </>
  );
}
