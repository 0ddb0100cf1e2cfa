import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { PackageFileInfo, PackageReport } from '../../../shared/contract/index.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { formatMoment } from '../../app/format.ts';
import { verdictSx } from '../../components/verdictSx.ts';

const text = packageScreen.handover.open;

/** What the check of a package found, what it is, and how it stands to the open record. */
export function PackageVerdict(props: {
  readonly checked: Extract<PackageFileInfo, { kind: 'checked' }>;
}) {
  const { report, relation, key } = props.checked;
  const isFork = relation.kind === 'fork';
  return (
    <Box role="group" aria-label={text.title} sx={verdictSx({ holds: report.ok })}>
      <Typography sx={{ fontWeight: 600 }}>{report.ok ? text.fine : text.broken}</Typography>
      {report.break && <Typography role="alert">{report.break.sentence}</Typography>}
      <About report={report} />
      {report.ok && key === 'unknown' && <Typography role="note">{text.unknownKey}</Typography>}
      <Typography
        {...(isFork ? { role: 'alert' } : {})}
        sx={isFork ? { fontWeight: 600 } : undefined}
      >
        {packageScreen.handover.relation(relation)}
      </Typography>
      <Sentences title={text.checked} lines={report.checked} />
      <Sentences title={text.cannotProve} lines={report.cannotProve} />
    </Box>
  );
}

function About({ report }: { readonly report: PackageReport }) {
  const { about, fingerprint } = report;
  return (
    <>
      {about && (
        <Typography>
          {text.about(about.systemName, about.release, about.auditNumber)}.{' '}
          {about.peer === null ? text.evidence : text.releasedTo(about.peer)}{' '}
          {text.written(formatMoment(about.createdAt), about.appVersion)}
        </Typography>
      )}
      <Typography variant="body2">
        {fingerprint === null ? text.unsigned : text.fingerprint(fingerprint)}
      </Typography>
    </>
  );
}

function Sentences({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}) {
  if (lines.length === 0) return null;
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {lines.map((line) => (
          <Typography key={line} component="li" variant="body2">
            {line}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
