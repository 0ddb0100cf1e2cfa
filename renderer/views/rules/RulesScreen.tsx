import { useMemo, useState } from 'react';
import type { ComponentProps } from 'react';
import type { RuleRow, RulesView } from '../../../shared/contract/index.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { rulesText as text } from '../../../shared/text/rules-screen.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { useWritable } from '../../app/writable.ts';
import { EmptyState, StepPage } from '../../components/index.ts';
import { setOpen } from '../../components/Inspector.tsx';
import { everyRule, filteredRules } from './filter.ts';
import { RuleActions } from './RuleActions.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { RuleFilters } from './RuleFilters.tsx';
import { RulePanel } from './RulePanel.tsx';
import { RuleTable } from './RuleTable.tsx';

/** The rule catalogue of the system: see, search, switch off, change, add, test. */
export function RulesScreen({ auditId }: { readonly auditId: string }) {
  const view = useQueryOf('rules.list', { auditId }).data;
  if (!view) {
    return (
      <StepPage title={text.title} lead={componentsText.loading}>
        {null}
      </StepPage>
    );
  }
  return <Catalogue auditId={auditId} view={view} />;
}

/** What is edited: a rule by its id, a new one, or nothing. */
type Editing = { readonly id: string | null } | null;

function Catalogue({ auditId, view }: { readonly auditId: string; readonly view: RulesView }) {
  const [filter, setFilter] = useState(everyRule);
  const [openId, setOpenId] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing>(null);
  const writable = useWritable();
  const shown = useMemo(() => filteredRules(view, filter), [view, filter]);
  const opened = view.rules.find(({ rule }) => rule.id === openId);
  const open = (row: RuleRow): void => {
    setOpenId(row.rule.id);
    setOpen(true);
  };
  return (
    <StepPage
      title={text.title}
      layout="fill"
      lead={leadOf(view.rules)}
      remains={text.remains(shown.length, view.rules.length)}
      actions={
        <RuleActions auditId={auditId} writable={writable} onAdd={() => setEditing({ id: null })} />
      }
    >
      <RuleFilters filter={filter} onChange={setFilter} />
      <ShownRules
        key={JSON.stringify(filter)}
        auditId={auditId}
        rows={shown}
        openId={openId}
        onOpen={open}
      />
      {opened && (
        <RulePanel
          key={opened.rule.id}
          auditId={auditId}
          row={opened}
          view={view}
          writable={writable}
          onEdit={() => setEditing({ id: opened.rule.id })}
        />
      )}
      {editing && (
        <RuleDialog
          auditId={auditId}
          view={view}
          row={view.rules.find(({ rule }) => rule.id === editing.id) ?? null}
          onClose={() => setEditing(null)}
        />
      )}
    </StepPage>
  );
}

/** The rules that the filter leaves, or that it leaves none. */
function ShownRules(props: ComponentProps<typeof RuleTable>) {
  const { title, body } = text.empty;
  if (props.rows.length === 0) return <EmptyState title={title} sentences={[body]} />;
  return <RuleTable {...props} />;
}

function leadOf(rules: readonly RuleRow[]): string {
  const builtIn = rules.filter(({ rule }) => rule.origin === 'built-in').length;
  const off = rules.filter(({ on }) => !on).length;
  return text.lead(builtIn, rules.length - builtIn, off);
}
