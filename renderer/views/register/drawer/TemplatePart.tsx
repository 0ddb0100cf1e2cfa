import Box from '@mui/material/Box';
import { checksUntil } from '../../../../shared/exceptions/index.ts';
import { words } from '../../../../shared/text/components.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import { formatDate, formatMoment } from '../../../app/format.ts';
import type { RegisterEntry } from '../expiry.ts';
import { Pairs, Part } from './Part.tsx';

const names = drawerText.part;

/** Everything that the template asks for, as it stands. */
export function TemplatePart({ entry }: { readonly entry: RegisterEntry }) {
  return (
    <Part title={drawerText.template}>
      <Pairs
        pairs={[
          { name: names.dimension, value: words.dimension[entry.dimension] },
          said(names.reason, entry.reason),
          said(names.riskAssessment, entry.riskAssessment),
          said(names.mitigation, entry.mitigation),
          said(names.compensatingControl, entry.compensatingControl),
          said(names.requester, entry.requester),
          said(names.owner, entry.owner),
          ...endPairs(entry),
          ...(entry.origin === '' ? [] : [{ name: names.origin, value: entry.origin }]),
        ]}
      />
    </Part>
  );
}

const said = (name: string, value: string) => ({
  name,
  value: value === '' ? <Nothing /> : value,
});

function Nothing() {
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontStyle: 'italic' }}>
      {drawerText.nothing}
    </Box>
  );
}

function endPairs(entry: RegisterEntry) {
  const { expiresOn, reviewTrigger, nextCheckOn, checkedAt } = entry;
  const trigger = reviewTrigger ?? '';
  const until = checksUntil(entry);
  if (expiresOn === null && trigger === '') return [said(names.expiresOn, '')];
  return [
    ...(expiresOn === null ? [] : [{ name: names.expiresOn, value: formatDate(expiresOn) }]),
    ...(trigger === '' ? [] : [{ name: names.reviewTrigger, value: trigger }]),
    ...(nextCheckOn === null ? [] : [{ name: names.nextCheckOn, value: formatDate(nextCheckOn) }]),
    ...(until === null ? [] : [{ name: names.checksUntil, value: formatDate(until) }]),
    ...(checkedAt === null ? [] : [{ name: names.checkedAt, value: formatMoment(checkedAt) }]),
  ];
}
