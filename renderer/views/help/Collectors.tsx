import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CollectorView } from '../../../shared/contract/views.ts';
import { componentsText, words } from '../../../shared/text/components.ts';
import { helpText } from '../../../shared/text/help.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { Panel, SearchField } from '../../components/index.ts';
import { hasWords } from './hasWords.ts';
import { Terms } from './Terms.tsx';

const t = helpText.collectors;

/** Every collector, from its own metadata. */
export function Collectors() {
  const all = useQueryOf('collectors.list', {}).data;
  const [typed, setTyped] = useState('');
  const shown = (all ?? []).filter((collector) => hasWords(collector, typed));
  return (
    <Panel
      title={t.title(all?.length ?? 0)}
      lead={t.lead}
      actions={<SearchField label={t.search} value={typed} onChange={setTyped} />}
    >
      {!all && <Typography variant="body2">{componentsText.loading}</Typography>}
      {all && shown.length === 0 && <Typography variant="body2">{t.none}</Typography>}
      <Box sx={{ display: 'grid', gap: 3 }}>
        {shown.map((collector) => (
          <Collector key={collector.id} collector={collector} />
        ))}
      </Box>
    </Panel>
  );
}

function Collector({ collector }: { readonly collector: CollectorView }) {
  const { id, title, version, description, formats, filePatterns, dimensions, answers } = collector;
  return (
    <Box component="section" aria-label={title}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography variant="h3" component="h3">
          {title}
        </Typography>
        <Typography variant="caption">{t.version(id, version)}</Typography>
      </Box>
      <Typography sx={{ maxWidth: 900, mb: 1 }}>{description}</Typography>
      <Terms
        terms={[
          [t.formats, formats.join(', ')],
          [t.files, <Patterns key="files" patterns={filePatterns} />],
          [t.dimensions, dimensions.map((each) => words.dimension[each]).join(', ')],
          [t.answers, answers.length === 0 ? t.answersNone : answers.join(', ')],
        ]}
      />
    </Box>
  );
}

function Patterns({ patterns }: { readonly patterns: readonly string[] }) {
  return (
    <Box component="span" sx={{ typography: 'value' }}>
      {patterns.join('  ')}
    </Box>
  );
}
