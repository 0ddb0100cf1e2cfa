import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { historyKinds } from '../../../shared/contract/index.ts';
import type { HistoryPage } from '../../../shared/contract/index.ts';
import { historyText } from '../../../shared/text/history.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { FilterChip } from '../../components/FilterChip.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import type { History } from './useHistory.ts';

const text = historyText;

/** No name of a person: a name is visible. */
const everybody = ' ';

/** What the trail is narrowed to: a kind, a person, and words. */
export function HistoryFilters(props: { readonly history: History; readonly page: HistoryPage }) {
  const { history, page } = props;
  const { filter, set } = history;
  const actors = Object.fromEntries([
    [everybody, text.everybody],
    ...page.actors.map((name) => [name, name] as const),
  ]);
  return (
    <Box sx={barSx}>
      <Box
        role="group"
        aria-label={text.kind}
        sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}
      >
        {historyKinds.map((kind) => (
          <FilterChip
            key={kind}
            label={text.kinds[kind]}
            count={page.counts[kind]}
            hint={text.kindHints[kind]}
            selected={filter.kind === kind}
            onClick={() => set({ kind })}
          />
        ))}
      </Box>
      <Box sx={{ flex: 1 }} />
      {history.narrowed && (
        <>
          <Typography variant="caption" role="status">
            {text.matching(page.matching)}
          </Typography>
          <Button size="small" onClick={history.clear}>
            {text.clear}
          </Button>
        </>
      )}
      <ChoiceField
        label={text.actor}
        options={actors}
        value={filter.actor ?? everybody}
        onChange={(name) => set({ actor: name === everybody ? null : name })}
        sx={{ width: 180 }}
      />
      <SearchField
        label={text.search}
        width={320}
        value={filter.search}
        onChange={(search) => set({ search })}
      />
    </Box>
  );
}

const barSx = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  my: 2,
} as const;
