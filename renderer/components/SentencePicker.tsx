import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, Ref, RefObject } from 'react';
import { rationaleText } from '../../shared/text/rationale.ts';
import { Key } from './KeyHint.tsx';

/** A sentence that is offered, and where it comes from. */
export interface Offer {
  readonly text: string;
  readonly origin: string | null;
}

/** What the picker shows and tells. At most nine offers: each has a digit. */
export interface SentencePickerProps {
  readonly label: string;
  /** Null while they are looked up. */
  readonly offers: readonly Offer[] | null;
  readonly value: string;
  /** What is missing; null where nothing is. */
  readonly problem: string | null;
  readonly hint: string;
  readonly onValue: (value: string) => void;
  /** A digit, a click, or Enter on an offer. */
  readonly onTake: (text: string) => void;
  /** Enter in the field, or where no offer is marked. */
  readonly onEnter: () => void;
}

/** Nine digits are on the keyboard. */
const most = 9;

/**
 * Sentences on digits above a field. While the sentences have the focus a digit takes one and
 * anything else that is typed goes into the field; in the field everything is text.
 */
export function SentencePicker(props: SentencePickerProps) {
  const { label, value, problem, onEnter, onValue } = props;
  const offers = props.offers?.slice(0, most) ?? null;
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const early = useEarlyDigit(offers, props.onTake);
  useFirstFocus({ frame, list, field }, offers, value);
  return (
    <Box
      ref={frame}
      role="group"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.target !== field.current) pressed(event, { offers, early }, props, field.current);
      }}
      sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Offers ref={list} offers={offers} onTake={props.onTake} />
      <TextField
        inputRef={field}
        multiline
        minRows={2}
        maxRows={8}
        label={label}
        value={value}
        error={problem !== null}
        helperText={problem ?? props.hint}
        onChange={(event) => onValue(event.target.value)}
        onKeyDown={(event) => confirmOnEnter(event, onEnter)}
      />
    </Box>
  );
}

/** Enter confirms what a field of several lines holds; Shift+Enter is a new line. */
export function confirmOnEnter(event: KeyboardEvent, confirm: () => void): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  confirm();
}

/** Digits take, Enter confirms, and what types something goes into the field. */
function pressed(
  event: KeyboardEvent,
  { offers, early }: { readonly offers: readonly Offer[] | null; readonly early: EarlyDigit },
  { onTake, onEnter }: SentencePickerProps,
  field: HTMLTextAreaElement | null,
): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^[1-9]$/.test(event.key) && offers?.length !== 0) {
    event.preventDefault();
    const offer = offers?.[Number(event.key) - 1];
    if (offers === null) early.current = event.key;
    else if (offer !== undefined) onTake(offer.text);
  } else if (event.key === 'Enter') confirmOnEnter(event, onEnter);
  else if (event.key.length === 1 && event.key !== ' ') field?.focus();
}

/** A digit that was pressed before the sentences were there. */
type EarlyDigit = RefObject<string | null>;

/** Takes the sentence of an early digit as soon as it is there: quick fingers lose no key. */
function useEarlyDigit(
  offers: readonly Offer[] | null,
  onTake: (text: string) => void,
): EarlyDigit {
  const early = useRef<string | null>(null);
  useEffect(() => {
    const digit = early.current;
    if (offers === null || digit === null) return;
    early.current = null;
    const offer = offers[Number(digit) - 1];
    if (offer !== undefined) onTake(offer.text);
  }, [offers, onTake]);
  return early;
}

interface Parts {
  readonly frame: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The focus goes to the sentences as they come, unless a person is writing or there are none. */
function useFirstFocus(
  { frame, list, field }: Parts,
  offers: readonly Offer[] | null,
  value: string,
): void {
  const begun = useRef(value !== '');
  const loaded = offers !== null;
  const empty = offers?.length === 0;
  useEffect(() => {
    const inside = document.activeElement;
    const taken = frame.current?.contains(inside) && inside !== frame.current;
    if (taken) return;
    if (begun.current || empty) field.current?.focus();
    else (loaded ? list : frame).current?.focus();
  }, [frame, list, field, loaded, empty]);
}

function Offers(props: {
  readonly ref: Ref<HTMLUListElement>;
  readonly offers: readonly Offer[] | null;
  readonly onTake: (text: string) => void;
}) {
  const { ref, offers, onTake } = props;
  const id = useId();
  const { at, marked, onKeyDown, leave } = useMarked(offers ?? [], onTake);
  if (offers === null) return <Typography role="status">{rationaleText.loading}</Typography>;
  if (offers.length === 0) return <Typography variant="body2">{rationaleText.none}</Typography>;
  return (
    <Box>
      <Typography variant="caption" component="div" id={`${id}hint`} sx={{ mb: 0.5 }}>
        {rationaleText.offeredHint}
      </Typography>
      <Box
        component="ul"
        ref={ref}
        role="listbox"
        tabIndex={0}
        aria-label={rationaleText.offered}
        aria-describedby={`${id}hint`}
        {...(marked && { 'aria-activedescendant': `${id}${at}` })}
        onKeyDown={onKeyDown}
        onBlur={leave}
        sx={listSx}
      >
        {offers.map((offer, place) => (
          <OfferLine
            key={`${place} ${offer.text}`}
            id={`${id}${place}`}
            offer={offer}
            digit={place + 1}
            marked={place === at}
            onTake={onTake}
          />
        ))}
      </Box>
    </Box>
  );
}

/** The sentence that the arrows have marked; Enter takes it. */
function useMarked(offers: readonly Offer[], onTake: (text: string) => void) {
  const [at, setAt] = useState(-1);
  const marked = offers[at];
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextOffer(event.key, at, offers.length);
    if (to === null && (event.key !== 'Enter' || marked === undefined)) return;
    event.preventDefault();
    if (to !== null) setAt(to);
    else if (marked !== undefined) onTake(marked.text);
  };
  return { at, marked, onKeyDown, leave: () => setAt(-1) };
}

/** Where an arrow leads; null for any other key. */
function nextOffer(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  return null;
}

function OfferLine(props: {
  readonly id: string;
  readonly offer: Offer;
  readonly digit: number;
  readonly marked: boolean;
  readonly onTake: (text: string) => void;
}) {
  const { id, offer, digit, marked, onTake } = props;
  return (
    <Box
      component="li"
      id={id}
      role="option"
      aria-selected={marked}
      onClick={() => onTake(offer.text)}
      sx={marked ? { ...offerSx, ...markedSx } : offerSx}
    >
      <Key name={String(digit)} />
      <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {offer.text}
      </Box>
      {offer.origin !== null && (
        <Box component="span" sx={{ typography: 'caption', maxWidth: '40%' }}>
          {offer.origin}
        </Box>
      )}
    </Box>
  );
}

const listSx = { m: 0, p: 0, listStyle: 'none', borderRadius: 1 } as const;

const offerSx = {
  display: 'flex',
  gap: 1,
  alignItems: 'baseline',
  px: 1,
  py: 0.5,
  borderLeft: '3px solid transparent',
  cursor: 'pointer',
  '&:hover': { bgcolor: 'hover' },
} as const;

const markedSx = { bgcolor: 'accentSoft', borderLeftColor: 'primary.main' } as const;
