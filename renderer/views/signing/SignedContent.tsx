import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Fragment, useId, useState } from 'react';
import type { SigningPreview } from '../../../shared/contract/index.ts';
import { forReading } from '../../../shared/signing/reading.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';

const text = signingText.content;

/** Lines shown before a person asks for all of them. */
const shownFirst = 14;

/** Exactly what a signature would cover, line by line, and its hash. */
export function SignedContent({ preview }: { readonly preview: SigningPreview | undefined }) {
  const id = useId();
  const lines = preview?.lines ?? [];
  const { said, proofs } = forReading(lines);
  return (
    <Box component="section" aria-labelledby={id} aria-busy={preview === undefined} sx={frameSx}>
      <Typography variant="h3" id={id}>
        {text.title}
      </Typography>
      <Typography variant="caption">{preview ? text.lead(lines.length) : text.loading}</Typography>
      {preview && <Lines lines={said} labelledBy={id} />}
      {proofs.length > 0 && <Proofs lines={proofs} />}
      {preview && <HashLine label={text.hash} hash={preview.contentHash} />}
    </Box>
  );
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

type ContentLines = SigningPreview['lines'];

function Lines(props: { readonly lines: ContentLines; readonly labelledBy: string }) {
  const { lines, labelledBy } = props;
  const [all, setAll] = useState(false);
  return (
    <>
      <LineList lines={all ? lines : lines.slice(0, shownFirst)} labelledBy={labelledBy} />
      {lines.length > shownFirst && (
        <Button size="small" variant="text" sx={startSx} onClick={() => setAll(!all)}>
          {all ? text.fewer : text.more(lines.length)}
        </Button>
      )}
    </>
  );
}

/** Digests, folded away: they are compared by machines. */
function Proofs({ lines }: { readonly lines: ContentLines }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        id={id}
        size="small"
        variant="text"
        aria-expanded={open}
        sx={startSx}
        onClick={() => setOpen(!open)}
      >
        {text.proofs(lines.length)}
      </Button>
      {open && <LineList lines={lines} labelledBy={id} />}
    </>
  );
}

function LineList(props: { readonly lines: ContentLines; readonly labelledBy: string }) {
  return (
    <Box tabIndex={0} role="group" aria-labelledby={props.labelledBy} sx={scrollSx}>
      <Box component="dl" sx={linesSx}>
        {props.lines.map(({ path, label, value }) => (
          <Fragment key={path}>
            <dt>{label}</dt>
            <Box component="dd" sx={{ typography: 'value' }}>
              {value}
            </Box>
          </Fragment>
        ))}
      </Box>
    </Box>
  );
}

const startSx = { justifySelf: 'start' } as const;

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
