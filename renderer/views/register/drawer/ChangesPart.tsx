import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SignaturesView } from '../../../../shared/contract/index.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import { plainListSx } from '../../../components/plainList.ts';
import { ValueText } from '../../../components/ValueText.tsx';
import type { RegisterEntry } from '../expiry.ts';
import { Part } from './Part.tsx';

const text = drawerText.changed;

type Changes = SignaturesView['signatures'][number]['changes'];

/** What is not as it was approved: as approved and now, with what differs marked. */
export function ChangesPart(props: {
  readonly entry: RegisterEntry;
  /** Of the approval that was given last. */
  readonly changes: Changes;
}) {
  const { entry, changes } = props;
  if (entry.voids.length === 0 && changes.length === 0) return null;
  const others = entry.voids.filter(({ key }) => key === null);
  return (
    <Part title={text.title}>
      {others.map(({ sentence }) => (
        <Typography key={sentence}>{sentence}</Typography>
      ))}
      <Box component="ul" aria-label={text.title} sx={plainListSx}>
        {readableFirst(changes).map((change) => (
          <li key={change.path}>
            <Typography variant="caption">{change.label}</Typography>
            <Box component="dl" sx={valuesSx}>
              <dt>{text.was}</dt>
              <dd>
                <Said value={change.before} other={change.after} />
              </dd>
              <dt>{text.is}</dt>
              <dd>
                <Said value={change.after} other={change.before} />
              </dd>
            </Box>
          </li>
        ))}
      </Box>
    </Part>
  );
}

/** Hashes say nothing that the values beside them do not: they stand last. */
function readableFirst(changes: Changes): Changes {
  const isHash = ({ path }: Changes[number]): boolean => path.endsWith('.binding');
  return [...changes.filter((change) => !isHash(change)), ...changes.filter(isHash)];
}

function Said(props: { readonly value: string | null; readonly other: string | null }) {
  if (props.value === null) return <span>{text.missing}</span>;
  return <ValueText wrap state="value" value={props.value} other={props.other} />;
}

const valuesSx = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: '88px minmax(0, 1fr)',
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
} as const;
