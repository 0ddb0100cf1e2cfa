import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SourceDetail } from '../../../shared/contract/views.ts';
import { sourceText } from '../../../shared/text/document.ts';
import { useWritable } from '../../app/writable.ts';
import { RestoreDialog, type RestorableRule } from '../../views/aside/RestoreDialog.tsx';
import { Part } from './InspectorPart.tsx';

const t = sourceText;

/** What the source left out, by rule, each restorable. */
export function SetAsideRules(props: { readonly auditId: string; readonly detail: SourceDetail }) {
  const { setAside, source } = props.detail;
  const [restoring, setRestoring] = useState<RestorableRule | null>(null);
  return (
    <Part title={t.setAside}>
      {setAside.length === 0 && <Typography variant="body2">{t.setAsideNone}</Typography>}
      {setAside.map((group) => (
        <RuleLine
          key={`${group.how}:${group.rule}`}
          group={group}
          onRestore={() => setRestoring({ ...group, collector: source.collector })}
        />
      ))}
      <RestoreDialog auditId={props.auditId} rule={restoring} onClose={() => setRestoring(null)} />
    </Part>
  );
}

function RuleLine(props: {
  readonly group: SourceDetail['setAside'][number];
  readonly onRestore: () => void;
}) {
  const { group } = props;
  const writable = useWritable();
  return (
    <Box data-landing sx={{ overflowWrap: 'anywhere', py: 0.5 }}>
      <Typography>{t.rule(group.title, group.count)}</Typography>
      <Typography variant="body2">{group.reason}</Typography>
      <Typography variant="caption" component="div">
        {group.examples.join(', ')}
      </Typography>
      {group.restored && <Typography variant="body2">{t.restored}</Typography>}
      {!group.restored && group.restorable > 0 && (
        <Button
          size="small"
          disabled={!writable}
          aria-label={t.restoreOf(group.title)}
          onClick={props.onRestore}
        >
          {t.restore}
        </Button>
      )}
    </Box>
  );
}
