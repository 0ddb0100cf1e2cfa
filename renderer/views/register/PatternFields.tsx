import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { QueryOutput } from '../../../shared/contract/index.ts';
import { gapNumber, words } from '../../../shared/text/components.ts';
import { requestText as text } from '../../../shared/text/register-request.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { usePaused } from '../../app/usePaused.ts';
import { coverageOf, type PatternForm } from './requestForm.ts';
import type { Request } from './useRequest.ts';

/** Globs over subject and attribute. */
export function PatternFields({ request }: { readonly request: Request }) {
  const { form, problems, change } = request;
  const put = (at: number, part: Partial<PatternForm>): void =>
    change({
      patterns: form.patterns.map((one, index) => (index === at ? { ...one, ...part } : one)),
    });
  return (
    <>
      {form.patterns.map((pattern, at) => (
        <PatternRow
          key={at}
          place={at + 1}
          pattern={pattern}
          problem={problems.patterns ?? null}
          onChange={(part) => put(at, part)}
          onRemove={() => change({ patterns: form.patterns.filter((_, index) => index !== at) })}
        />
      ))}
    </>
  );
}

function PatternRow(props: {
  readonly place: number;
  readonly pattern: PatternForm;
  readonly problem: string | null;
  readonly onChange: (part: Partial<PatternForm>) => void;
  readonly onRemove: () => void;
}) {
  const { place, pattern, problem, onChange, onRemove } = props;
  const part = (field: 'subject' | 'name', label: string) => {
    const missing = problem !== null && pattern[field].trim() === '';
    return (
      <TextField
        label={text.nth(label, place)}
        value={pattern[field]}
        error={missing}
        helperText={missing ? problem : text.globHint}
        onChange={(event) => onChange({ [field]: event.target.value })}
        sx={(theme) => ({ '& input': { fontFamily: theme.evenkeel.valueFace, fontSize: 13 } })}
      />
    );
  };
  return (
    <Box sx={rowSx}>
      {part('subject', text.subject)}
      {part('name', text.pattern)}
      <IconButton
        aria-label={text.removePattern(place)}
        title={text.removePattern(place)}
        onClick={onRemove}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}

const rowSx = {
  display: 'grid',
  gap: 1,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
} as const;

/** What the patterns cover today, while they are typed. */
export function PatternPreview(props: { readonly auditId: string; readonly request: Request }) {
  const { auditId, request } = props;
  const { dimension } = request.form;
  const patterns = usePaused(coverageOf(request.form).patterns);
  const preview = useQueryOf(
    'exception.preview',
    { auditId, dimension, patterns },
    { enabled: patterns.length > 0, keepPrevious: true },
  );
  if (patterns.length === 0) return null;
  return (
    <Box component="section" aria-label={text.preview} aria-busy={preview.isFetching} sx={frameSx}>
      <Typography variant="h3">{text.preview}</Typography>
      {preview.data ? <Covers preview={preview.data} /> : <span>{text.previewing}</span>}
    </Box>
  );
}

const frameSx = { p: 1.5, border: '1px solid', borderColor: 'line', borderRadius: 1, minWidth: 0 };

/** Rows of the preview that are named. */
const named = 6;

function Covers({ preview }: { readonly preview: QueryOutput<'exception.preview'> }) {
  const { total, rows, highestRating, unrated } = preview;
  return (
    <>
      <Box role="status">
        <Typography>
          {text.covers(total)}
          {highestRating === null ? '' : ` ${text.highest(words.risk[highestRating])}`}
        </Typography>
        {unrated > 0 && <Typography>{text.unrated(unrated)}</Typography>}
      </Box>
      <Box component="ul" sx={listSx}>
        {rows.slice(0, named).map((row) => (
          <li key={row.id}>{text.example(gapNumber(row.number), row.subject, row.name)}</li>
        ))}
        {total > named && <li>{text.andMore(total - named)}</li>}
      </Box>
      <Typography variant="caption">{text.later}</Typography>
    </>
  );
}

const listSx = { m: 0, my: 1, pl: 2.5, typography: 'caption', overflowWrap: 'anywhere' } as const;
