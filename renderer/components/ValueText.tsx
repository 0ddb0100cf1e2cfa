import Box from '@mui/material/Box';
import type { ValueState } from '../../shared/model/words.ts';
import { componentsText, words } from '../../shared/text/components.ts';
import { markedParts } from './marked.ts';

/** A value of one side, with the other side's spelling to mark what differs. */
export interface ValueTextProps {
  readonly value: string | null;
  readonly state: ValueState;
  readonly other?: string | null;
  /** What is said of a secret, in place of the word for its state. */
  readonly secret?: string | null;
  /** On one line with an ellipsis (a grid), or in full (the inspector). */
  readonly wrap?: boolean;
}

/** A value in the monospaced face; states without a spelling in words. */
export function ValueText(props: ValueTextProps) {
  const { value, state, other = null, secret = null, wrap = false } = props;
  if (state !== 'value' || value === null)
    return <StateWord words={secret ?? stateWord(state)} wrap={wrap} />;
  return (
    <Box
      component="span"
      title={wrap ? undefined : value}
      sx={{ typography: 'value', ...(wrap ? wrapped : cut) }}
    >
      {markedParts(value, other).map((part, index) =>
        part.differs ? (
          <Mark key={index} text={part.text} />
        ) : (
          <Plain key={index} text={part.text} />
        ),
      )}
    </Box>
  );
}

/** On one line: what is equal gives way first, so that what differs stays in sight. */
const cut = {
  display: 'flex',
  minWidth: 0,
  whiteSpace: 'pre',
  '& > *': { overflow: 'hidden', textOverflow: 'ellipsis' },
} as const;

const wrapped = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

function Plain({ text }: { readonly text: string }) {
  const least = `${Math.min(3, text.length)}ch`;
  return <span style={{ flex: '0 1000 auto', minWidth: least }}>{text}</span>;
}

function Mark({ text }: { readonly text: string }) {
  return (
    <Box
      component="mark"
      sx={{
        flex: '0 1 auto',
        minWidth: '1ch',
        color: 'text.primary',
        bgcolor: 'mark',
        textDecoration: 'underline',
        textDecorationThickness: '1px',
        textUnderlineOffset: '3px',
      }}
    >
      {text}
    </Box>
  );
}

/** A secret without a counterpart to compare it with is present: an empty one has its own state. */
const stateWord = (state: ValueState): string =>
  state === 'sensitive' ? componentsText.secretPresent : words.state[state];

function StateWord(props: { readonly words: string; readonly wrap: boolean }) {
  return (
    <Box component="span" title={props.words} sx={props.wrap ? quietSx : cutWordSx}>
      {props.words}
    </Box>
  );
}

const quietSx = { color: 'text.secondary' } as const;

const cutWordSx = {
  ...quietSx,
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
