import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { AuditView } from '../../../shared/contract/index.ts';
import { componentsText, words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { formatDate, today } from '../../app/format.ts';
import { go, paths } from '../../app/navigation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterChip } from '../../components/FilterChip.tsx';
import { inSmallWindow } from '../../components/small.ts';
import { StepPage } from '../../components/StepPage.tsx';
import { pagesByOwner, type OwnerPage } from './byOwner.ts';
import { isLate } from './late.ts';
import { OwnerTable } from './OwnerTable.tsx';

const text = prioritiseText.owners;

/** The plan by owner: one page for each on paper. */
export function OwnersView({ auditId }: { readonly auditId: string }) {
  const audit = useQueryOf('audit.get', { auditId }).data;
  const plan = useQueryOf('plan.get', { auditId }).data;
  const [lateOnly, setLateOnly] = useState(false);
  const day = today();
  const late = (plan?.gaps ?? []).filter((gap) => isLate(gap, day));
  const pages = pagesByOwner(lateOnly ? late : (plan?.gaps ?? []), audit?.participants ?? []);
  return (
    <StepPage
      title={text.title}
      lead={audit && plan ? leadOf(audit, pages) : componentsText.loading}
      actions={<Acts auditId={auditId} />}
    >
      {printStyles}
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {(late.length > 0 || lateOnly) && (
          <Box className="screen-only">
            <FilterChip
              label={prioritiseText.plan.late}
              count={late.length}
              selected={lateOnly}
              onClick={() => setLateOnly(!lateOnly)}
            />
          </Box>
        )}
        {plan && pages.length === 0 && <EmptyState title={text.none} sentences={[text.noneBody]} />}
        {audit && pages.map((page) => <Page key={page.owner ?? ''} page={page} audit={audit} />)}
      </Box>
    </StepPage>
  );
}

function leadOf(audit: AuditView, pages: readonly OwnerPage[]): string {
  return text.lead(audit.system.name, audit.audit.release, pages.length);
}

function Acts({ auditId }: { readonly auditId: string }) {
  return (
    <>
      <Button onClick={() => go(paths.step(auditId, 'prioritise'))}>{text.back}</Button>
      <Button variant="contained" color="primary" onClick={() => window.print()}>
        {text.print}
      </Button>
    </>
  );
}

/** What one owner has to do; on paper with what it belongs to, because pages go apart. */
function Page({ page, audit }: { readonly page: OwnerPage; readonly audit: AuditView }) {
  const name = page.owner ?? text.nobody;
  return (
    <Box component="section" aria-label={name} className="owner-page">
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: 1 }}>
        <Typography variant="h2">{name}</Typography>
        <Typography variant="body2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {[page.team && words.team[page.team], page.contact].filter(Boolean).join(' · ')}
        </Typography>
        <Typography variant="body2">{countOf(page)}</Typography>
      </Box>
      <Typography variant="caption" component="p" className="paper-only">
        {text.paper(audit.system.name, audit.audit.release, formatDate(today()))}
      </Typography>
      <Box sx={{ '@media screen': { [inSmallWindow]: { overflowX: 'auto' } } }}>
        <OwnerTable label={text.table(name)} gaps={page.gaps} />
      </Box>
    </Box>
  );
}

function countOf({ gaps }: OwnerPage): string {
  const day = today();
  return text.count(gaps.length, gaps.filter((gap) => isLate(gap, day)).length);
}

const printStyles = (
  <GlobalStyles
    styles={{
      '.paper-only': { display: 'none' },
      '@media print': {
        '@page': { size: 'A4 landscape', margin: '12mm' },
        'nav, aside, [role="banner"], .screen-only, .MuiButton-root': {
          display: 'none !important',
        },
        '#page-title, #page-title + *': { display: 'none' },
        '.paper-only': { display: 'block', margin: '0 0 8px' },
        'html, body, #root, #root *': { overflow: 'visible !important' },
        '#root, #root > *, main': { height: 'auto !important', display: 'block !important' },
        '.owner-page': { breakAfter: 'page' },
        '.owner-page:last-of-type': { breakAfter: 'auto' },
        thead: { display: 'table-header-group' },
        tr: { breakInside: 'avoid' },
        '*': { printColorAdjust: 'exact' },
      },
    }}
  />
);
