import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { appText } from '../../../shared/text/app.ts';
import type { AuditView, RecordInfo } from '../../../shared/contract/views.ts';
import { useQueryOf } from '../bridge.ts';
import { formatMoment } from '../format.ts';
import { go, paths } from '../navigation.ts';

/** A sentence over the work, and where it is dealt with. */
interface Notice {
  readonly sentence: string;
  readonly action?: { readonly words: string; readonly to: string };
}

/**
 * The one place that says why something cannot be written: the record is read-only here, the system
 * was released to another machine, the audit is closed. Also what else a person should know of it.
 */
export function RecordNotices({ auditId }: { readonly auditId: string | null }) {
  const info = useQueryOf('record.info', {}).data;
  const asked = useQueryOf('audit.get', { auditId: auditId ?? '' }, { enabled: auditId !== null });
  const audit = auditId === null ? undefined : asked.data;
  if (!info) return null;
  const notices: readonly Notice[] = [
    ...(info.writable ? [] : [{ sentence: readOnlySentence(info) }]),
    ...info.notices.map((sentence) => ({ sentence })),
    ...(audit ? noticesOf(audit) : []),
  ];
  if (notices.length === 0) return null;
  return (
    <Box role="status" sx={bannerSx}>
      {notices.map(({ sentence, action }) => (
        <Box key={sentence}>
          {sentence}{' '}
          {action && (
            <Link component="button" onClick={() => go(action.to)} sx={linkSx}>
              {action.words}
            </Link>
          )}
        </Box>
      ))}
    </Box>
  );
}

const bannerSx = {
  px: 2,
  py: 1,
  bgcolor: 'mark',
  color: 'text.primary',
  borderBottom: '1px solid',
  borderColor: 'line',
} as const;

const linkSx = { typography: 'body1', verticalAlign: 'baseline' } as const;

function readOnlySentence({ heldBy }: RecordInfo): string {
  if (!heldBy) return appText.readOnly.unknownHolder;
  const { person, host, process, since } = heldBy;
  return appText.readOnly.banner(person, host, process, formatMoment(since));
}

function noticesOf({ audit, custody }: AuditView): readonly Notice[] {
  const { closedAt, closedBy, id } = audit;
  const { closed, released, copy, toHandover, toGovern } = appText.readOnly;
  const when = custody.at === null ? '' : formatMoment(custody.at);
  const handover = { words: toHandover, to: paths.handover(id) };
  return [
    ...(custody.state === 'elsewhere'
      ? [{ sentence: released(custody.peer ?? '', when), action: handover }]
      : []),
    ...(custody.state === 'copy' ? [{ sentence: copy(when), action: handover }] : []),
    ...(closedAt === null
      ? []
      : [
          {
            sentence: closed(formatMoment(closedAt), closedBy ?? ''),
            action: { words: toGovern, to: paths.step(id, 'govern') },
          },
        ]),
  ];
}
