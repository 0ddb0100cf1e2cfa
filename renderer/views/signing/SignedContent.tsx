import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Fragment, useId, useState } from 'react';
import type { SigningPreview } from '../../../shared/contract/index.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';

const text = signingText.content;

/** Lines shown before a person asks for all of them. */
const shownFirst = 14;

/** Exactly what a signature would cover, line by line, and its hash. */
export function SignedContent({ preview }: { readonly preview: SigningPreview | undefined }) {
  const id = useId();
  const lines = forReading(preview?.lines ?? []);
  return (
    <Box component="section" aria-labelledby={id} aria-busy={preview === undefined} sx={frameSx}>
      <Typography variant="h3" id={id}>
        {text.title}
      </Typography>
      <Typography variant="caption">{preview ? text.lead(lines.length) : text.loading}</Typography>
      {preview && <Lines lines={lines} labelledBy={id} />}
      {preview && <HashLine label={text.hash} hash={preview.contentHash} />}
    </Box>
  );
}

/** What is said of the whole first, then what is said of each of many; all of it either way. */
function forReading(lines: SigningPreview['lines']): SigningPreview['lines'] {
  const isOfMany = ({ path }: SigningPreview['lines'][number]): boolean => path.includes('[');
  return [...lines.filter((line) => !isOfMany(line)), ...lines.filter(isOfMany)];
}

const frameSx = {
  p: 1.5,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  display: 'grid',
  gap: 1,
  minWidth: 0,
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;

function Lines(props: { readonly lines: SigningPreview['lines']; readonly labelledBy: string }) {
  const { lines, labelledBy } = props;
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, shownFirst);
  return (
    <>
      <Box tabIndex={0} role="group" aria-labelledby={labelledBy} sx={scrollSx}>
        <Box component="dl" sx={linesSx}>
          {shown.map(({ path, label, value }) => (
            <Fragment key={path}>
              <dt>{label}</dt>
              <Box component="dd" sx={{ typography: 'value' }}>
                {value}
              </Box>
            </Fragment>
          ))}
        </Box>
      </Box>
      {lines.length > shownFirst && (
        <Button
          size="small"
          variant="text"
          sx={{ justifySelf: 'start' }}
          onClick={() => setAll(!all)}
        >
          {all ? text.fewer : text.more(lines.length)}
        </Button>
      )}
    </>
  );
}

const scrollSx = { maxHeight: 240, overflow: 'auto' } as const;

const linesSx = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(96px, 2fr) minmax(0, 3fr)',
  columnGap: 2,
  rowGap: 0.5,
  '& dt': { color: 'text.secondary', overflowWrap: 'anywhere' },
  '& dd': { m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
} as const;

/** A hash in full, in the face of values, so that it can be compared letter by letter. */
export function HashLine({ label, hash }: { readonly label: string; readonly hash: string }) {
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Typography variant="caption" component="span">
        {label}{' '}
      </Typography>
      <Box component="code" sx={{ typography: 'value', fontSize: 12 }}>
        {hash}
      </Box>
    </Box>
  );
}
