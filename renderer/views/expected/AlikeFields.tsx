import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { compareText } from '../../../shared/text/compare.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { WordsField } from '../../components/WordsField.tsx';
import { Counts, PreviewFrame } from './ExpectedPreview.tsx';
import { matchOf, type AlikeDraft, type VariationMatch } from './alike.ts';

const text = compareText.expected;

/** Time without typing after which the preview is asked for, in milliseconds. */
const pause = 200;

/** What looks alike: globs over subject and name, the values, and what that takes. */
export function AlikeFields(props: {
  readonly auditId: string;
  readonly draft: AlikeDraft;
  /** The person has confirmed: what is missing is said. */
  readonly asked: boolean;
  readonly onDraft: (draft: AlikeDraft) => void;
}) {
  const { auditId, draft, asked, onDraft } = props;
  const glob = (part: 'subject' | 'name', label: string) => {
    const missing = asked && draft[part].trim() === '';
    return (
      <WordsField
        label={label}
        value={draft[part]}
        error={missing ? text.patternMissing : null}
        hint={text.globHint}
        onChange={(value) => onDraft({ ...draft, [part]: value })}
        sx={(theme) => ({ '& input': { fontFamily: theme.evenkeel.valueFace, fontSize: 13 } })}
      />
    );
  };
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
        {glob('subject', text.subject)}
        {glob('name', text.name)}
      </Box>
      <ExactValues draft={draft} onDraft={onDraft} />
      <Preview auditId={auditId} match={matchOf(draft)} />
    </>
  );
}

function ExactValues(props: {
  readonly draft: AlikeDraft;
  readonly onDraft: (draft: AlikeDraft) => void;
}) {
  const { draft, onDraft } = props;
  const { staging, production, exact } = draft;
  if (staging === null && production === null) {
    return <Typography variant="body2">{text.exactNot}</Typography>;
  }
  return (
    <Box>
      <FormControlLabel
        control={
          <Checkbox
            checked={exact}
            onChange={(event) => onDraft({ ...draft, exact: event.target.checked })}
          />
        }
        label={text.exact}
      />
      <Box sx={{ pl: 4, typography: 'value', overflowWrap: 'anywhere' }}>
        {staging ?? compareText.declared.any} → {production ?? compareText.declared.any}
      </Box>
      <Typography variant="caption" component="div" sx={{ pl: 4 }}>
        {text.exactHint}
      </Typography>
    </Box>
  );
}

/** What the declaration would take, while it is typed. */
function Preview(props: { readonly auditId: string; readonly match: VariationMatch | null }) {
  const { auditId } = props;
  const match = usePaused(props.match);
  const preview = useQueryOf(
    'variation.preview',
    { auditId, match: match ?? nothing },
    { enabled: match !== null, keepPrevious: true },
  );
  if (match === null) return null;
  return (
    <PreviewFrame busy={preview.isFetching}>
      {preview.data ? <Counts preview={preview.data} /> : <span>{text.previewing}</span>}
    </PreviewFrame>
  );
}

/** Stands in the key of the query while it is not asked. */
const nothing: VariationMatch = { dimension: 'infrastructure', subject: '-', name: '-' };

/** A match once typing pauses. */
function usePaused(match: VariationMatch | null): VariationMatch | null {
  const [given, setGiven] = useState(match);
  const typed = JSON.stringify(match);
  const behind = typed !== JSON.stringify(given);
  useEffect(() => {
    if (!behind) return undefined;
    const timer = setTimeout(() => setGiven(JSON.parse(typed) as VariationMatch | null), pause);
    return () => clearTimeout(timer);
  }, [behind, typed]);
  return given;
}
