import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import type { DimensionCriteria } from '../../../shared/model/audit.ts';
import { dimensions } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { openText } from '../../../shared/text/open.ts';
import { Panel, ReasonDialog, SavedField } from '../../components/index.ts';
import type { PartProps } from './Participants.tsx';
import { useAuditSaver } from './useAuditSaver.ts';

const t = openText.criteria;

interface CriteriaProps {
  readonly auditId: string;
  readonly criteria: DimensionCriteria;
  readonly disabled: boolean;
}

/** What drift is acceptable, the parity target and the scope of each dimension; the age limit. */
export function CriteriaPart({ view, disabled }: PartProps) {
  const auditId = view.audit.id;
  return (
    <Panel title={openText.sections.criteria} lead={openText.leads.criteria}>
      <Table aria-label={t.table} size="small" sx={{ mb: 2 }}>
        <TableHead>
          <TableRow>
            <TableCell>{t.dimension}</TableCell>
            <TableCell>{t.tolerance}</TableCell>
            <TableCell>{t.target}</TableCell>
            <TableCell>{t.scope}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {inOrder(view.audit.criteria).map((criteria) => (
            <CriteriaRow
              key={criteria.dimension}
              auditId={auditId}
              criteria={criteria}
              disabled={disabled}
            />
          ))}
        </TableBody>
      </Table>
      <AgeLimit auditId={auditId} saved={view.audit.snapshotAgeLimit} disabled={disabled} />
    </Panel>
  );
}

function CriteriaRow({ auditId, criteria, disabled }: CriteriaProps) {
  const save = useAuditSaver();
  const { dimension } = criteria;
  const word = words.dimension[dimension];
  const key = `criteria:${auditId}:${dimension}`;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: 600, width: 120 }}>
        {word}
      </TableCell>
      <TableCell>
        <SavedField
          bare
          draftKey={`${key}:tolerance`}
          label={t.toleranceOf(word)}
          placeholder={t.tolerancePlaceholder}
          saved={criteria.tolerance}
          disabled={disabled}
          onSave={async (tolerance) => save('audit.criteria', { auditId, dimension, tolerance })}
        />
      </TableCell>
      <TableCell sx={{ width: 120 }}>
        <SavedField
          bare
          type="number"
          draftKey={`${key}:target`}
          label={t.targetOf(word)}
          saved={String(criteria.parityTarget)}
          disabled={disabled}
          check={(value) => (isWhole(value, 100) ? null : openText.problems.parityTarget)}
          onSave={async (value) =>
            save('audit.criteria', { auditId, dimension, parityTarget: Number(value) })
          }
        />
      </TableCell>
      <TableCell sx={{ width: '30%' }}>
        <Scope auditId={auditId} criteria={criteria} disabled={disabled} />
      </TableCell>
    </TableRow>
  );
}

function Scope({ auditId, criteria, disabled }: CriteriaProps) {
  const [asking, setAsking] = useState(false);
  const save = useAuditSaver();
  const { dimension, outOfScope } = criteria;
  const word = words.dimension[dimension];
  const set = (reason: string | null) => {
    setAsking(false);
    void save('audit.criteria', { auditId, dimension, outOfScope: reason });
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
      <Box sx={{ minWidth: 'min-content', overflowWrap: 'break-word' }}>
        {outOfScope === null ? t.inScope : t.outOfScope(outOfScope)}
      </Box>
      {outOfScope === null ? (
        <Button aria-label={t.takeOf(word)} disabled={disabled} onClick={() => setAsking(true)}>
          {t.take}
        </Button>
      ) : (
        <Button aria-label={t.bringOf(word)} disabled={disabled} onClick={() => set(null)}>
          {t.bring}
        </Button>
      )}
      <ReasonDialog
        open={asking}
        title={t.takeTitle(word)}
        action={t.takeAction}
        onConfirm={set}
        onCancel={() => setAsking(false)}
      />
    </Box>
  );
}

function AgeLimit(props: {
  readonly auditId: string;
  readonly saved: number;
  readonly disabled: boolean;
}) {
  const { auditId, saved, disabled } = props;
  const save = useAuditSaver();
  return (
    <SavedField
      type="number"
      draftKey={`age:${auditId}`}
      label={openText.fields.snapshotAgeLimit}
      saved={String(saved)}
      disabled={disabled}
      check={(value) => (isWhole(value, 365) ? null : openText.problems.snapshotAgeLimit)}
      onSave={async (value) => save('audit.change', { auditId, snapshotAgeLimit: Number(value) })}
      sx={{ maxWidth: 320 }}
    />
  );
}

/** In the guide's order of the dimensions. */
const inOrder = (criteria: readonly DimensionCriteria[]): readonly DimensionCriteria[] =>
  criteria.toSorted(
    (one, two) => dimensions.indexOf(one.dimension) - dimensions.indexOf(two.dimension),
  );

/** A whole number from 1 to a limit. */
const isWhole = (text: string, most: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
