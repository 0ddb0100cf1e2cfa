import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { SxProps, Theme } from '@mui/material/styles';
import { useDraft } from '../app/drafts.ts';

/** A field that saves itself. */
export interface SavedFieldProps {
  /** Unique key of what is edited; what was typed survives under it. */
  readonly draftKey: string;
  readonly label: string;
  readonly saved: string;
  /** Saves; true once it is durable. What was typed stays in the field otherwise. */
  readonly onSave: (value: string) => Promise<boolean>;
  /** The sentence that stands in the way, or null. */
  readonly check?: (value: string) => string | null;
  readonly type?: 'text' | 'date' | 'number';
  readonly hint?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** As high as its text; Ctrl or Cmd with Enter saves. */
  readonly multiline?: boolean;
  /** The label is heard, not seen (inside tables). */
  readonly bare?: boolean;
  readonly sx?: SxProps<Theme>;
}

/** Saves on leaving and on Enter; Escape goes back to what is saved. */
export function SavedField(props: SavedFieldProps) {
  const { label, saved, bare = false, type = 'text', multiline = false } = props;
  const draft = useDraft(props.draftKey, saved);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    if (!draft.dirty) return;
    const found = draft.value === saved ? null : (props.check?.(draft.value) ?? null);
    setProblem(found);
    if (found) return;
    const { value } = draft;
    if (value === saved || (await props.onSave(value))) draft.settle(value);
  };
  return (
    <TextField
      {...(multiline ? { multiline } : { type })}
      label={bare ? undefined : label}
      value={draft.value}
      required={props.required ?? false}
      disabled={props.disabled ?? false}
      placeholder={props.placeholder ?? ''}
      error={problem !== null}
      helperText={problem ?? props.hint}
      onChange={(event) => draft.set(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) void save();
        if (event.key === 'Escape') draft.clear();
      }}
      slotProps={{
        inputLabel: type === 'date' ? { shrink: true } : {},
        htmlInput: bare ? { 'aria-label': label } : {},
      }}
      {...(props.sx ? { sx: props.sx } : {})}
    />
  );
}
