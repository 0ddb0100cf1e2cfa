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

interface FilterProps {
  readonly history: History;
  readonly page: HistoryPage;
}

/** What the trail is narrowed to: a kind, a person, and words. */
export function HistoryFilters(props: FilterProps) {
  const { history, page } = props;
  return (
    <Box sx={barSx}>
      <Kinds {...props} />
      {history.narrowed && (
        <Box sx={rowSx}>
          <Typography variant="caption" role="status">
            {text.matching(page.matching)}
          </Typography>
          <Button size="small" onClick={history.clear}>
            {text.clear}
          </Button>
        </Box>
      )}
      <Box sx={{ ...rowSx, ml: 'auto' }}>
        <Actor {...props} />
        <SearchField
          label={text.search}
          width={320}
          value={history.filter.search}
          onChange={(search) => history.set({ search })}
        />
      </Box>
    </Box>
  );
}

const rowSx = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 } as const;

const barSx = { ...rowSx, my: 2 } as const;

function Kinds({ history, page }: FilterProps) {
  return (
    <Box role="group" aria-label={text.kind} sx={{ ...rowSx, gap: 0.75 }}>
      {historyKinds.map((kind) => (
        <FilterChip
          key={kind}
          label={text.kinds[kind]}
          count={page.counts[kind]}
          hint={text.kindHints[kind]}
          selected={history.filter.kind === kind}
          onClick={() => history.set({ kind })}
        />
      ))}
    </Box>
  );
}

function Actor({ history, page }: FilterProps) {
  const actors = page.actors.map((name) => [name, name] as const);
  return (
    <ChoiceField
      label={text.actor}
      options={Object.fromEntries([[everybody, text.everybody], ...actors])}
      value={history.filter.actor ?? everybody}
      onChange={(name) => history.set({ actor: name === everybody ? null : name })}
      sx={{ width: 180 }}
    />
  );
}
