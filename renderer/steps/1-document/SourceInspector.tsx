import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SourceDetail } from '../../../shared/contract/views.ts';
import { dimensions } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { documentText } from '../../../shared/text/document.ts';
import { useCommand, useQueryOf } from '../../app/bridge.ts';
import { formatCount, formatMoment, formatSize } from '../../app/format.ts';
import { useWritable } from '../../app/shell/RecordNotices.tsx';
import { InspectorPanel, ReasonDialog, ValueText } from '../../components/index.ts';

const t = documentText.inspector;

/** A source in full: why it was recognised, what it gave, what it left out, what to know. */
export function SourceInspector(props: {
  readonly sourceId: string;
  readonly onRemoved: () => void;
}) {
  const detail = useQueryOf('source.get', { sourceId: props.sourceId }).data;
  if (!detail) return null;
  const { source } = detail;
  return (
    <InspectorPanel over={words.side[source.side]} title={source.path}>
      <Facts detail={detail} />
      <Part title={t.gave}>
        <Typography>{t.gaveNumbers(source.attributes)}</Typography>
        {dimensions
          .filter((dimension) => source.byDimension[dimension] > 0)
          .map((dimension) => (
            <Typography key={dimension} variant="body2">
              {words.dimension[dimension]}: {formatCount(source.byDimension[dimension])}
            </Typography>
          ))}
        {source.sensitive > 0 && (
          <Typography variant="body2">{t.sensitive(source.sensitive)}</Typography>
        )}
      </Part>
      <Warnings detail={detail} />
      <SetAside detail={detail} />
      <Sample detail={detail} />
      <Remove detail={detail} onRemoved={props.onRemoved} />
    </InspectorPanel>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      {children}
    </Box>
  );
}

function Facts({ detail: { source } }: { readonly detail: SourceDetail }) {
  const facts = [
    [t.collector, source.collectorTitle],
    [t.detection, source.detection],
    [t.captured, t.capturedBy(formatMoment(source.capturedAt), source.capturedBy)],
    [t.size, formatSize(source.size)],
  ] as const;
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '88px 1fr', gap: 0.5 }}>
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

function SetAside({ detail }: { readonly detail: SourceDetail }) {
  return (
    <Part title={t.setAside}>
      {detail.setAside.length === 0 && <Typography variant="body2">{t.setAsideNone}</Typography>}
      {detail.setAside.map((group) => (
        <Box key={`${group.how}:${group.rule}`} sx={{ overflowWrap: 'anywhere' }}>
          <Typography>{t.rule(group.rule, group.count, t[group.how])}</Typography>
          <Typography variant="caption">{group.examples.join(', ')}</Typography>
        </Box>
      ))}
    </Part>
  );
}

function Sample({ detail }: { readonly detail: SourceDetail }) {
  if (detail.sample.length === 0) return null;
  return (
    <Part title={t.sample}>
      {detail.sample.map((attribute) => (
        <Box key={`${attribute.subject}:${attribute.name}`} sx={{ py: 0.5 }}>
          <Typography variant="caption" component="div" sx={{ overflowWrap: 'anywhere' }}>
            {attribute.subject}
            {attribute.line !== null && ` · ${t.line(attribute.line)}`}
          </Typography>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{attribute.name}</Typography>
          <ValueText wrap value={attribute.value} state={attribute.state} />
        </Box>
      ))}
    </Part>
  );
}

function Remove(props: { readonly detail: SourceDetail; readonly onRemoved: () => void }) {
  const { source } = props.detail;
  const [asking, setAsking] = useState(false);
  const remove = useCommand('source.remove');
  const writable = useWritable();
  const confirm = async (reason: string) => {
    setAsking(false);
    const result = await remove.run({ sourceId: source.id, reason });
    if (result.ok) props.onRemoved();
  };
  return (
    <>
      <Button disabled={!writable || remove.busy} onClick={() => setAsking(true)}>
        {t.remove}
      </Button>
      <ReasonDialog
        open={asking}
        title={t.removeTitle(source.path)}
        body={t.removeBody}
        action={t.removeAction}
        onConfirm={(reason) => void confirm(reason)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
