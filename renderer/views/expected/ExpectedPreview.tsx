import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DifferenceRow, VariationPreview } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import type { Declarable } from './useDeclarable.ts';

const text = compareText.expected;

/** Examples that the preview shows. */
const shownFirst = 5;

/** What a declaration of chosen rows takes and refuses; examples are rows on the screen. */
export function ExpectedPreview(props: {
  readonly declarable: Declarable | null;
  readonly known: readonly DifferenceRow[];
}) {
  const { declarable, known } = props;
  if (declarable === null) {
    return (
      <PreviewFrame busy>
        <span>{text.previewing}</span>
      </PreviewFrame>
    );
  }
  const { takes, refusedHigh, rated } = declarable;
  const taken = new Set(takes);
  const examples = known.filter((row) => taken.has(row.id)).map(exampleOf);
  return (
    <PreviewFrame busy={false}>
      <Counts preview={{ takes: takes.length, refusedHigh, rated, examples }} />
    </PreviewFrame>
  );
}

const exampleOf = (row: DifferenceRow): VariationPreview['examples'][number] => ({
  subject: row.subject,
  name: row.name,
  staging: row.staging.value,
  production: row.production.value,
});

/** The frame of a preview. */
export function PreviewFrame(props: { readonly busy: boolean; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={text.preview} aria-busy={props.busy} sx={frameSx}>
      <Typography variant="h3">{text.preview}</Typography>
      {props.children}
    </Box>
  );
}

const frameSx = {
  p: 1.5,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  minWidth: 0,
} as const;

/** What is taken, what is refused, and the first rows that are taken. */
export function Counts({ preview }: { readonly preview: VariationPreview }) {
  const { takes, refusedHigh, rated, examples } = preview;
  return (
    <>
      <Box role="status">
        <Typography>{text.takes(takes)}</Typography>
        {refusedHigh > 0 && (
          <Typography sx={{ color: 'risk.high' }}>{text.refuses(refusedHigh)}</Typography>
        )}
        {rated > 0 && <Typography sx={{ color: 'risk.medium' }}>{text.rated(rated)}</Typography>}
      </Box>
      {examples.length > 0 && <Examples examples={examples} />}
    </>
  );
}

/** The first examples, and the others where they stand. */
function Examples({ examples }: Pick<VariationPreview, 'examples'>) {
  const [all, setAll] = useState(false);
  const { showAll, showFewer } = compareText.unpaired;
  return (
    <>
      <Box component="ul" aria-label={text.examples} sx={listSx}>
        {examples.slice(0, all ? undefined : shownFirst).map((row) => (
          <li key={`${row.subject} ${row.name}`}>
            {text.example(row.subject, row.name, row.staging, row.production)}
          </li>
        ))}
      </Box>
      {examples.length > shownFirst && (
        <Button variant="text" size="small" onClick={() => setAll(!all)}>
          {all ? showFewer : showAll(examples.length)}
        </Button>
      )}
    </>
  );
}

const listSx = {
  m: 0,
  mt: 1,
  pl: 2.5,
  typography: 'caption',
  overflowWrap: 'anywhere',
} as const;
