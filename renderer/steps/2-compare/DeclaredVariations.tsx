import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DeclaredVariation } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { formatCount } from '../../app/format.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { DataCell, DataRow, DataTable, type DataColumn } from '../../components/DataTable.tsx';

const text = compareText.declared;

const columns: readonly DataColumn[] = [
  { id: 'matches', label: text.columns.matches, width: 'minmax(180px, 2fr)' },
  { id: 'staging', label: text.columns.staging, width: 'minmax(90px, 1fr)' },
  { id: 'production', label: text.columns.production, width: 'minmax(90px, 1fr)' },
  { id: 'reason', label: text.columns.reason, width: 'minmax(140px, 2fr)' },
  { id: 'reach', label: text.columns.reach, width: '92px' },
  { id: 'rows', label: text.columns.rows, width: '64px', align: 'end' },
  { id: 'act', label: text.columns.act, width: '112px', quiet: true },
];

/** Variations that people declared for everything that looks alike, each to be retracted. */
export function DeclaredVariations(props: {
  readonly patterns: readonly DeclaredVariation[];
  readonly writable: boolean;
}) {
  const { patterns, writable } = props;
  const [retracting, setRetracting] = useState<DeclaredVariation | null>(null);
  if (patterns.length === 0) return null;
  return (
    <Box component="section" aria-label={text.title} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3" component="h2">
        {text.title}
      </Typography>
      <DataTable label={text.title} columns={columns} rowCount={patterns.length}>
        {patterns.map((pattern, index) => (
          <PatternLine
            key={pattern.id}
            index={index}
            pattern={pattern}
            onRetract={writable ? () => setRetracting(pattern) : null}
          />
        ))}
      </DataTable>
      <RetractDialog pattern={retracting} onClose={() => setRetracting(null)} />
    </Box>
  );
}

function PatternLine(props: {
  readonly index: number;
  readonly pattern: DeclaredVariation;
  readonly onRetract: (() => void) | null;
}) {
  const { pattern, onRetract } = props;
  const { subject, name } = pattern;
  return (
    <DataRow index={props.index}>
      <DataCell rowHeader wrap>
        <Box sx={{ typography: 'value' }}>{name}</Box>
        <Typography variant="caption" component="div">
          {words.dimension[pattern.dimension]} · {subject}
        </Typography>
      </DataCell>
      <DataCell wrap sx={{ typography: 'value' }}>
        {pattern.staging ?? text.any}
      </DataCell>
      <DataCell wrap sx={{ typography: 'value' }}>
        {pattern.production ?? text.any}
      </DataCell>
      <DataCell wrap>{pattern.reason}</DataCell>
      <DataCell wrap>{text.reach[pattern.reach]}</DataCell>
      <DataCell align="end">{formatCount(pattern.explains)}</DataCell>
      <DataCell>
        {onRetract && (
          <Button size="small" aria-label={text.retractOf(subject, name)} onClick={onRetract}>
            {text.retract}
          </Button>
        )}
      </DataCell>
    </DataRow>
  );
}

function RetractDialog(props: {
  readonly pattern: DeclaredVariation | null;
  readonly onClose: () => void;
}) {
  const { pattern, onClose } = props;
  if (pattern === null) return null;
  const confirm = async (reason: string) => {
    onClose();
    const input = { variationId: pattern.id, reason };
    const retracted = await runCommand('variation.retract', input, { reason });
    if (retracted.ok) announce(text.retracted);
  };
  return (
    <ReasonDialog
      open
      title={text.retractTitle(pattern.subject, pattern.name)}
      body={text.retractBody(pattern.explains)}
      action={text.retractAction}
      onCancel={onClose}
      onConfirm={(reason) => void confirm(reason)}
    />
  );
}
