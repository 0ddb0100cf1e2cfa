import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SourceDetail } from '../../../shared/contract/views.ts';
import { dimensions } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { sourceText } from '../../../shared/text/document.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { formatCount, formatMoment, formatSize } from '../../app/format.ts';
import { InspectorPanel, ValueText } from '../../components/index.ts';
import { Part } from './InspectorPart.tsx';
import { MaskedValues } from './MaskedValues.tsx';
import { SetAsideRules } from './SetAsideRules.tsx';
import { RemoveSource, SourceActs } from './SourceActs.tsx';
import { MoveSubject } from './MoveSubject.tsx';

const t = sourceText;

/** A source in full: why it was recognised, what it gave, what it left out, what to know. */
export function SourceInspector(props: {
  readonly auditId: string;
  readonly sourceId: string;
  readonly onRemoved: () => void;
  /** The source was read again and has another id now. */
  readonly onReplaced: (sourceId: string) => void;
}) {
  const { auditId } = props;
  const detail = useQueryOf('source.get', { sourceId: props.sourceId }).data;
  if (!detail) return null;
  const { source } = detail;
  const of = { auditId, source, onReplaced: props.onReplaced };
  return (
    <InspectorPanel over={words.side[source.side]} title={source.path}>
      <Facts detail={detail} />
      <SourceActs {...of} />
      <Warnings detail={detail} />
      <Gave detail={detail} />
      {source.sensitive > 0 && <MaskedValues key={source.id} {...of} />}
      <SetAsideRules auditId={auditId} detail={detail} />
      <Sample auditId={auditId} detail={detail} />
      <RemoveSource source={source} onRemoved={props.onRemoved} />
    </InspectorPanel>
  );
}

function Facts({ detail: { source } }: { readonly detail: SourceDetail }) {
  const facts = [
    [t.collector, source.collectorTitle],
    [t.because, source.because || source.detection],
    [t.captured, t.capturedBy(formatMoment(source.capturedAt), source.capturedBy)],
    [t.size, formatSize(source.size)],
  ] as const;
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '104px 1fr', gap: 0.5 }}>
      {facts.map(([term, fact]) => (
        <Box key={term} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {term}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {fact}
          </Box>
        </Box>
      ))}
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {t.digest}
      </Box>
      <Box component="dd" sx={{ m: 0, typography: 'value', overflowWrap: 'anywhere' }}>
        {source.sha256}
      </Box>
    </Box>
  );
}

function Gave({ detail: { source } }: { readonly detail: SourceDetail }) {
  return (
    <Part title={t.gave}>
      <Typography>{t.gaveNumbers(source.attributes)}</Typography>
      {dimensions
        .filter((dimension) => source.byDimension[dimension] > 0)
        .map((dimension) => (
          <Typography key={dimension} variant="body2">
            {words.dimension[dimension]}: {formatCount(source.byDimension[dimension])}
          </Typography>
        ))}
    </Part>
  );
}

function Warnings({ detail: { source } }: { readonly detail: SourceDetail }) {
  return (
    <Part title={t.warnings}>
      {source.warnings.length === 0 && <Typography variant="body2">{t.warningsNone}</Typography>}
      {source.warnings.map((warning, index) => (
        <Box key={index} sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
          <Typography>{warning.message}</Typography>
          {warning.at && <Typography variant="caption">{warning.at}</Typography>}
        </Box>
      ))}
    </Part>
  );
}

function Sample(props: { readonly auditId: string; readonly detail: SourceDetail }) {
  const { sample } = props.detail;
  if (sample.length === 0) return null;
  return (
    <Part title={t.sample}>
      {sample.map((attribute, index) => (
        <Box key={index} sx={{ py: 0.5 }}>
          <Typography variant="caption" component="div" sx={{ overflowWrap: 'anywhere' }}>
            {attribute.subject}
            {attribute.line !== null && ` · ${t.line(attribute.line)}`}
          </Typography>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{attribute.name}</Typography>
          <ValueText wrap value={attribute.value} state={attribute.state} />
        </Box>
      ))}
      <MoveSubject
        auditId={props.auditId}
        subjects={[...new Set(sample.map((attribute) => attribute.subject))]}
        from={mostOf(props.detail)}
      />
    </Part>
  );
}

/** The dimension that most attributes of the source count for. */
function mostOf({ source }: SourceDetail) {
  const [first = 'infrastructure'] = dimensions.toSorted(
    (one, two) => source.byDimension[two] - source.byDimension[one],
  );
  return first;
}
