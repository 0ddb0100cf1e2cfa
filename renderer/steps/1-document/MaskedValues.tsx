import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { MaskedRow } from '../../../shared/contract/views.ts';
import { sourceText } from '../../../shared/text/document.ts';
import { announce } from '../../app/announce.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { useWritable } from '../../app/writable.ts';
import { ReasonDialog } from '../../components/index.ts';
import { Part } from './InspectorPart.tsx';
import { useReread, type RereadProps } from './SourceActs.tsx';

const t = sourceText.masked;

/** Rows that are shown before the rest is asked for. */
const shownFirst = 8;

/** The secrets of a source, by place; a mask that hides no secret can be lifted. */
export function MaskedValues(props: RereadProps) {
  const { source } = props;
  const rows = useQueryOf('source.masked', { sourceId: source.id }).data;
  const [all, setAll] = useState(false);
  const [lifting, setLifting] = useState<MaskedRow | null>(null);
  const waiting = (rows ?? []).filter((row) => row.lifted).length;
  return (
    <Part title={t.title(source.sensitive)}>
      <Typography variant="caption" component="p" sx={{ m: 0 }}>
        {rows ? t.body : t.loading}
      </Typography>
      {waiting > 0 && <Waiting {...props} count={waiting} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {(all ? rows : rows?.slice(0, shownFirst))?.map((row, index) => (
          <MaskedLine key={index} row={row} onLift={() => setLifting(row)} />
        ))}
      </Box>
      {rows && rows.length > shownFirst && (
        <Link component="button" variant="caption" onClick={() => setAll(!all)}>
          {all ? t.showFewer : t.showAll(rows.length)}
        </Link>
      )}
      <LiftDialog {...props} row={lifting} onClose={() => setLifting(null)} />
    </Part>
  );
}

function MaskedLine({ row, onLift }: { readonly row: MaskedRow; readonly onLift: () => void }) {
  const writable = useWritable();
  return (
    <Box component="li" data-landing sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
      <Typography variant="caption" component="div">
        {row.subject}
        {row.line !== null && ` · ${sourceText.line(row.line)}`}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>{row.name}</Box>
        {!row.lifted && (
          <Button
            size="small"
            disabled={!writable}
            aria-label={t.liftOf(row.subject, row.name)}
            onClick={onLift}
          >
            {t.lift}
          </Button>
        )}
      </Box>
      {row.lifted && <Typography variant="caption">{t.lifted}</Typography>}
    </Box>
  );
}

/** A lifted mask shows nothing until the file is read again: the offer to do it at once. */
function Waiting(props: RereadProps & { readonly count: number }) {
  const { busy, reread } = useReread(props);
  const writable = useWritable();
  const disabled = !writable || busy || !props.source.rereadable;
  return (
    <Box role="status" sx={waitingSx}>
      <Typography variant="body2">{t.waits(props.count)}</Typography>
      <Button size="small" disabled={disabled} onClick={() => void reread()}>
        {t.again}
      </Button>
    </Box>
  );
}

const waitingSx = {
  display: 'grid',
  gap: 1,
  justifyItems: 'start',
  my: 1,
  p: 1,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
} as const;

function LiftDialog(
  props: RereadProps & { readonly row: MaskedRow | null; readonly onClose: () => void },
) {
  const { auditId, source, row, onClose } = props;
  if (row === null) return null;
  const confirm = async (reason: string) => {
    onClose();
    const place = { collector: source.collector, subject: row.subject, name: row.name };
    const lifted = await runCommand('mask.lift', { auditId, ...place, reason }, { reason });
    if (lifted.ok) announce(t.lifted);
  };
  return (
    <ReasonDialog
      open
      title={t.liftTitle(row.name)}
      body={t.liftBody(row.subject)}
      action={t.liftAction}
      onConfirm={(reason) => void confirm(reason)}
      onCancel={onClose}
    />
  );
}
