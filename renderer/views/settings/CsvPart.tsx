import type { CsvSeparator } from '../../../shared/contract/index.ts';
import { appText } from '../../../shared/text/app.ts';
import { announce } from '../../app/announce.ts';
import { useSettings } from '../../app/settings.ts';
import { ChoiceField, Panel } from '../../components/index.ts';

const t = appText.settings.csv;

/** What separates the fields of CSV files that are exported. */
export function CsvPart() {
  const { settings, change } = useSettings();
  const save = async (csvSeparator: CsvSeparator): Promise<void> => {
    await change({ csvSeparator });
    announce(appText.settings.saved);
  };
  return (
    <Panel title={t.title} lead={t.lead}>
      <ChoiceField
        label={t.separator}
        options={t.separators}
        value={settings.csvSeparator}
        onChange={(separator) => void save(separator)}
        sx={{ maxWidth: 320, mt: 1 }}
      />
    </Panel>
  );
}
