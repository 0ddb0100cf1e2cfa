import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { actsText } from '../../../shared/text/document.ts';
import { announce } from '../../app/announce.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { useWritable } from '../../app/writable.ts';
import { Panel, ReasonDialog } from '../../components/index.ts';
import { actLines, takeBack, type ActLine } from './acts.ts';

const t = actsText;

/** What people have said about documenting, each with a way back; nothing where nothing was said. */
export function ActsPanel({ auditId }: { readonly auditId: string }) {
  const acts = useQueryOf('document.acts', { auditId }).data;
  const [shown, setShown] = useState(false);
  const [taking, setTaking] = useState<ActLine | null>(null);
  const lines = acts ? actLines(acts) : [];
  if (lines.length === 0) return null;
  const toggle = (
    <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
      {shown ? t.hide : t.show}
    </Button>
  );
  return (
    <Panel flush title={t.title(lines.length)} lead={t.lead} actions={toggle}>
      {shown && <Acts lines={lines} onTake={setTaking} />}
      <TakeBack line={taking} onClose={() => setTaking(null)} />
    </Panel>
  );
}

function Acts(props: {
  readonly lines: readonly ActLine[];
  readonly onTake: (line: ActLine) => void;
}) {
  const writable = useWritable();
  return (
    <Table aria-label={t.title(props.lines.length)}>
      <TableHead>
        <TableRow>
          <TableCell>{t.what}</TableCell>
          <TableCell>{t.reach}</TableCell>
          <TableCell>{t.reason}</TableCell>
          <TableCell sx={{ width: 140 }}>{t.act}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.lines.map((line) => (
          <TableRow key={line.id}>
            <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
              {line.what}
            </TableCell>
            <TableCell>{line.reach === 'audit' ? t.thisAudit : t.system}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{line.reason || t.none}</TableCell>
            <TableCell>
              <Button
                size="small"
                disabled={!writable}
                aria-label={t.backOf(line.what)}
                onClick={() => props.onTake(line)}
              >
                {t.back}
              </Button>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Asks why an act is taken back, and takes it back. */
export function TakeBack(props: { readonly line: ActLine | null; readonly onClose: () => void }) {
  const { line, onClose } = props;
  if (line === null) return null;
  const confirm = async (reason: string) => {
    onClose();
    const taken = await takeBack(line, reason);
    if (taken.ok) announce(t.backDone);
  };
  return (
    <ReasonDialog
      open
      title={t.backTitle(line.what)}
      body={t.backBody[line.kind]}
      action={t.backAction}
      onConfirm={(reason) => void confirm(reason)}
      onCancel={onClose}
    />
  );
}
