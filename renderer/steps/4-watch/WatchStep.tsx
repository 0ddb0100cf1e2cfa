import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DetectorView, WatchView } from '../../../shared/contract/index.ts';
import type { Scorecard } from '../../../shared/model/judgement.ts';
import type { Dimension, Risk } from '../../../shared/model/words.ts';
import { componentsText, words } from '../../../shared/text/components.ts';
import { watchText } from '../../../shared/text/watch.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { useLead, useWritable } from '../../app/writable.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RiskMark } from '../../components/RiskMark.tsx';
import { StepPage } from '../../components/StepPage.tsx';
import { Detector } from './Detector.tsx';
import { DetectorDialog } from './DetectorDialog.tsx';
import { watchedDimensions, type WatchedDimension } from './order.ts';

/** Step 4, watch. */
export function WatchStep({ auditId }: { readonly auditId: string }) {
  const watch = useQueryOf('watch.get', { auditId }).data;
  const scorecard = useQueryOf('scorecard.get', { auditId }).data?.scorecard;
  const writable = useWritable();
  const [adding, setAdding] = useState<Dimension | null>(null);
  const neverRun = (watch?.detectors ?? []).filter(isAwaited).length;
  const unwatched = watch?.unwatched.length ?? 0;
  const lead = useLead(watchText.lead(unwatched));
  return (
    <StepPage
      title={watchText.title}
      lead={watch ? lead : componentsText.loading}
      actions={
        writable && (
          <Button onClick={() => setAdding(firstUnwatched(watch))}>{watchText.add}</Button>
        )
      }
      remains={watch && watchText.remains(unwatched, neverRun)}
    >
      {watch && (
        <Dimensions
          auditId={auditId}
          watch={watch}
          risks={risksOf(scorecard)}
          writable={writable}
          onAdd={setAdding}
        />
      )}
      {adding && (
        <DetectorDialog
          auditId={auditId}
          dimension={adding}
          detector={null}
          onClose={() => setAdding(null)}
        />
      )}
    </StepPage>
  );
}

/** Never run, though there is something to read again. */
const isAwaited = ({ checks, sources }: DetectorView): boolean =>
  checks.length === 0 && sources.length > 0;

const firstUnwatched = (watch: WatchView | undefined): Dimension =>
  watch?.unwatched[0]?.dimension ?? 'infrastructure';

function risksOf(scorecard: Scorecard | undefined): ReadonlyMap<Dimension, Risk | null> {
  return new Map((scorecard?.rows ?? []).map((row) => [row.dimension, row.riskLevel]));
}

function Dimensions(props: {
  readonly auditId: string;
  readonly watch: WatchView;
  readonly risks: ReadonlyMap<Dimension, Risk | null>;
  readonly writable: boolean;
  readonly onAdd: (dimension: Dimension) => void;
}) {
  const { watch, risks } = props;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {watch.detectors.length === 0 && watch.unwatched.length === 0 && (
        <EmptyState title={watchText.empty.title} sentences={[watchText.empty.body]} />
      )}
      {watchedDimensions(watch, risks).map((one) => (
        <DimensionPanel key={one.dimension} watched={one} {...props} />
      ))}
    </Box>
  );
}

function DimensionPanel(props: {
  readonly auditId: string;
  readonly watched: WatchedDimension;
  readonly writable: boolean;
  readonly onAdd: (dimension: Dimension) => void;
}) {
  const { auditId, watched, writable } = props;
  const { dimension, detectors } = watched;
  const word = words.dimension[dimension];
  return (
    <Panel
      title={word}
      actions={
        <>
          {watched.risk && <RiskMark risk={watched.risk} />}
          {writable && (
            <Button size="small" onClick={() => props.onAdd(dimension)}>
              {watchText.addFor(word)}
            </Button>
          )}
        </>
      }
    >
      {detectors.map((detector: DetectorView) => (
        <Detector key={detector.id} auditId={auditId} detector={detector} writable={writable} />
      ))}
      {detectors.length === 0 && <Unwatched reason={watched.unwatched} />}
    </Panel>
  );
}

/** Says that nothing watches the dimension, and whether that matters. */
function Unwatched({ reason }: { readonly reason: string | null }) {
  if (reason === null) return <Typography variant="body2">{watchText.fine}</Typography>;
  return (
    <Typography>
      <Box component="span" sx={{ color: 'risk.medium', fontWeight: 500 }}>
        {watchText.unwatched}
      </Box>{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {reason}
      </Box>
    </Typography>
  );
}
