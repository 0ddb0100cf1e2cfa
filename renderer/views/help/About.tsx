import Typography from '@mui/material/Typography';
import { helpText } from '../../../shared/text/help.ts';
import { useAppInfo } from '../../app/appInfo.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { Terms } from './Terms.tsx';

const t = helpText.about;

/** Versions, the runtime, the record at hand, and what the application does not do. */
export function About() {
  const info = useAppInfo();
  const record = useQueryOf('record.info', {}).data;
  if (!info) return null;
  return (
    <>
      <Terms
        terms={[
          [t.version, info.version],
          [t.runtime, info.developmentRuntime ? t.developmentRuntime : t.officialRuntime],
          [t.electron, info.electron],
          [t.chromium, info.chromium],
          [t.node, info.node],
          [t.platform, info.platform],
          [t.record, info.recordName],
          [t.schema, String(record?.schemaVersion ?? '')],
        ]}
      />
      <Typography variant="body2" sx={{ mt: 2, maxWidth: 720 }}>
        {t.offline}
      </Typography>
      <Typography variant="body2" sx={{ mt: 1, maxWidth: 720 }}>
        {t.limits}
      </Typography>
    </>
  );
}
