import Autocomplete from '@mui/material/Autocomplete';
import type { AutocompleteRenderInputParams } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { HTMLAttributes } from 'react';
import type { CollectorView } from '../../../shared/contract/views.ts';
import { sourceText } from '../../../shared/text/document.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { FormDialog } from '../../components/index.ts';
import { hasWords } from '../../views/help/hasWords.ts';

const t = sourceText.choose;

/** Chooses the collector that reads a file, in place of the one that recognised it. */
export function CollectorDialog(props: {
  readonly path: string;
  /** Id of the collector that reads it now; null where none does. */
  readonly current: string | null;
  readonly onChoose: (collector: string) => void;
  readonly onClose: () => void;
}) {
  const { path, current, onClose } = props;
  const collectors = useQueryOf('collectors.list', {}).data ?? [];
  const [chosen, setChosen] = useState<CollectorView | null>(null);
  return (
    <FormDialog
      title={t.title(path)}
      action={t.action(chosen?.title ?? null)}
      disabled={chosen === null}
      onConfirm={() => chosen && props.onChoose(chosen.id)}
      onClose={onClose}
    >
      <Typography variant="body2">{t.body}</Typography>
      <Autocomplete
        autoHighlight
        options={collectors.filter((collector) => collector.id !== current)}
        value={chosen}
        onChange={(_, next) => setChosen(next)}
        getOptionLabel={(collector) => collector.title}
        getOptionKey={(collector) => collector.id}
        filterOptions={(all, { inputValue }) => all.filter((each) => hasWords(each, inputValue))}
        noOptionsText={t.none}
        renderOption={(line, collector) => (
          <CollectorLine collector={collector} {...line} key={line.key} />
        )}
        renderInput={(params) => <CollectorField {...params} />}
        slotProps={{ listbox: { sx: { maxHeight: 280 }, 'aria-label': t.field } }}
      />
      {chosen && <Typography variant="body2">{chosen.description}</Typography>}
    </FormDialog>
  );
}

function CollectorField(params: AutocompleteRenderInputParams) {
  return (
    <TextField
      {...params}
      autoFocus
      label={t.field}
      placeholder={t.placeholder}
      sx={{ mt: 1 }}
      slotProps={params.slotProps}
    />
  );
}

function CollectorLine({
  collector,
  ...props
}: { readonly collector: CollectorView } & HTMLAttributes<HTMLLIElement>) {
  return (
    <Box component="li" {...props} sx={{ display: 'block !important' }}>
      {collector.title}
      <Typography variant="caption" component="div">
        {collector.formats.join(' · ')}
      </Typography>
    </Box>
  );
}
