import { componentsText } from '../../../shared/text/components.ts';
import { historyText } from '../../../shared/text/history.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { StepPage } from '../../components/StepPage.tsx';
import { ActPanel } from './ActPanel.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { useHistory } from './useHistory.ts';

const text = historyText;

/** The trail of a system: who did what, when and why, and whether the record holds together. */
export function HistoryScreen({ auditId }: { readonly auditId: string }) {
  const audit = useQueryOf('audit.get', { auditId }).data;
  const history = useHistory(auditId);
  const { page, opened } = history;
  return (
    <StepPage
      title={text.title}
      lead={page && audit ? text.lead(page.entries, audit.system.name) : componentsText.loading}
      remains={text.remains}
    >
      <CheckPanel onShow={(sequence) => history.show(sequence)} />
      {page && <HistoryFilters history={history} page={page} />}
      {page && <HistoryTable history={history} page={page} />}
      {opened && <ActPanel key={opened.first} auditId={auditId} act={opened} />}
    </StepPage>
  );
}
