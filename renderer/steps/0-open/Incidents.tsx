import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Incident } from '../../../shared/model/audit.ts';
import { catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import { words } from '../../../shared/text/components.ts';
import { openText } from '../../../shared/text/open.ts';
import { formatDate } from '../../app/format.ts';
import { heardOnly, Panel, ReasonDialog } from '../../components/index.ts';
import { NewIncident } from './NewIncident.tsx';
import type { PartProps } from './Participants.tsx';
import { useAuditSaver } from './useAuditSaver.ts';

const t = openText.incidents;

/** Incidents of the past year, as rows. */
export function IncidentsPart({ view, disabled }: PartProps) {
  return (
    <Panel title={openText.sections.incidents} lead={openText.leads.incidents}>
      {view.incidents.length === 0 && <Typography variant="body2">{t.none}</Typography>}
      {view.incidents.length > 0 && (
        <Table aria-label={t.table} size="small" sx={{ mb: 1 }}>
          <TableHead>
            <TableRow>
              <TableCell>{t.date}</TableCell>
              <TableCell>{t.dimension}</TableCell>
              <TableCell>{t.what}</TableCell>
              <TableCell>{t.attribute}</TableCell>
              <TableCell>{t.parityGap}</TableCell>
              <TableCell>
                <Box component="span" sx={heardOnly}>
                  {t.act}
                </Box>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {view.incidents.map((incident) => (
              <IncidentRow key={incident.id} incident={incident} disabled={disabled} />
            ))}
          </TableBody>
        </Table>
      )}
      <NewIncident auditId={view.audit.id} disabled={disabled} />
    </Panel>
  );
}

function IncidentRow(props: { readonly incident: Incident; readonly disabled: boolean }) {
  const { incident, disabled } = props;
  return (
    <TableRow>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDate(incident.date)}</TableCell>
      <TableCell>{words.dimension[incident.dimension]}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{incident.what}</TableCell>
      <TableCell>{catalogueEntry(incident.catalogueId)?.label ?? '–'}</TableCell>
      <TableCell>{incident.parityGap ? t.yes : t.no}</TableCell>
      <TableCell sx={{ width: 48 }}>
        <RemoveIncident incident={incident} disabled={disabled} />
      </TableCell>
    </TableRow>
  );
}

function RemoveIncident(props: { readonly incident: Incident; readonly disabled: boolean }) {
  const { incident, disabled } = props;
  const [asking, setAsking] = useState(false);
  const save = useAuditSaver();
  const remove = (reason: string) => {
    setAsking(false);
    void save('incident.remove', { incidentId: incident.id, reason });
  };
  return (
    <>
      <IconButton
        aria-label={t.remove(incident.what)}
        title={t.remove(incident.what)}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
      <ReasonDialog
        open={asking}
        title={t.removeTitle}
        body={incident.what}
        action={t.removeTitle}
        onConfirm={remove}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
