import AltRouteOutlined from '@mui/icons-material/AltRouteOutlined';
import AssessmentOutlined from '@mui/icons-material/AssessmentOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HelpOutlineIcon from '@mui/icons-material/HelpOutlined';
import KeyboardDoubleArrowLeft from '@mui/icons-material/KeyboardDoubleArrowLeft';
import KeyboardDoubleArrowRight from '@mui/icons-material/KeyboardDoubleArrowRight';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import ListAltOutlined from '@mui/icons-material/ListAltOutlined';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { steps } from '../../../shared/model/words.ts';
import { appText } from '../../../shared/text/app.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText } from '../../../shared/text/meeting.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Ring } from '../../components/Ring.tsx';
import { useQueryOf } from '../bridge.ts';
import { paths } from '../navigation.ts';
import { useSettings } from '../settings.ts';
import { RailLink } from './RailLink.tsx';

/** The steps with their rings, the views, settings and help. Collapses to icons. */
export function Rail(props: { readonly auditId: string | null; readonly collapsed: boolean }) {
  const { auditId, collapsed } = props;
  return (
    <Box sx={{ ...railSx, width: collapsed ? 56 : 220, px: 1 }}>
      {auditId && (
        <>
          <Steps auditId={auditId} collapsed={collapsed} />
          <Box sx={{ borderTop: '1px solid', borderColor: 'line', mx: 1, my: 1 }} />
          <Views auditId={auditId} collapsed={collapsed} />
        </>
      )}
      <Box sx={{ flex: '1 0 16px' }} />
      <Application collapsed={collapsed} />
    </Box>
  );
}

const railSx = {
  flexShrink: 0,
  display: 'flex',
  flexDirection: 'column',
  py: 1.5,
  overflowY: 'auto',
  overflowX: 'hidden',
  bgcolor: 'background.paper',
  borderRight: '1px solid',
  borderColor: 'line',
  '@media print': { display: 'none' },
} as const;

const listSx = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 } as const;

interface PartProps {
  readonly auditId: string;
  readonly collapsed: boolean;
}

function Steps({ auditId, collapsed }: PartProps) {
  const states = useQueryOf('steps.get', { auditId }).data?.steps ?? [];
  return (
    <Box component="nav" aria-label={appText.rail.label}>
      <Box component="ol" sx={listSx}>
        {steps.map((step, number) => {
          const state = states.find((each) => each.step === step);
          const word = words.step[step];
          const missing = state?.missing ?? '';
          return (
            <li key={step}>
              <RailLink
                to={paths.step(auditId, step)}
                mark={<Ring done={state?.done ?? 0} number={number} />}
                word={word}
                line={missing}
                label={appText.rail.step(number, word, missing)}
                collapsed={collapsed}
              />
            </li>
          );
        })}
      </Box>
    </Box>
  );
}

function Views({ auditId, collapsed }: PartProps) {
  const { scorecard, exceptions, history, approach, views } = appText.rail;
  const links = [
    { to: paths.meeting(auditId), Icon: GroupsOutlined, word: meetingText.title },
    { to: paths.scorecard(auditId), Icon: AssessmentOutlined, word: scorecard },
    { to: paths.exceptions(auditId), Icon: RuleOutlined, word: exceptions },
    { to: paths.people(auditId), Icon: BadgeOutlined, word: peopleText.title },
    { to: paths.history(auditId), Icon: HistoryOutlined, word: history },
    { to: paths.rules(auditId), Icon: GavelOutlined, word: rulesText.title },
    { to: paths.approach(auditId), Icon: AltRouteOutlined, word: approach },
  ];
  return (
    <Box component="nav" aria-label={views}>
      <Box component="ul" sx={listSx}>
        {links.map(({ to, Icon, word }) => (
          <li key={to}>
            <RailLink to={to} icon={<Icon fontSize="small" />} word={word} collapsed={collapsed} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

function Application({ collapsed }: { readonly collapsed: boolean }) {
  const { settings, help, app } = appText.rail;
  return (
    <Box component="nav" aria-label={app}>
      <Box component="ul" sx={listSx}>
        <li>
          <RailLink
            to={paths.audits}
            icon={<ListAltOutlined fontSize="small" />}
            word={appText.audits.title}
            collapsed={collapsed}
          />
        </li>
        <li>
          <RailLink
            to={paths.settings}
            icon={<SettingsOutlined fontSize="small" />}
            word={settings}
            collapsed={collapsed}
          />
        </li>
        <li>
          <RailLink
            to={paths.help}
            icon={<HelpOutlineIcon fontSize="small" />}
            word={help}
            collapsed={collapsed}
            hint={<KeyHint of="help" />}
          />
        </li>
      </Box>
      <CollapseButton collapsed={collapsed} />
    </Box>
  );
}

function CollapseButton({ collapsed }: { readonly collapsed: boolean }) {
  const { settings, change } = useSettings();
  const label = collapsed ? appText.rail.expand : appText.rail.collapse;
  return (
    <IconButton
      aria-label={label}
      title={label}
      aria-expanded={!collapsed}
      onClick={() => void change({ railCollapsed: !settings.railCollapsed })}
      sx={{ mt: 0.5, ml: 0.25 }}
    >
      {collapsed ? (
        <KeyboardDoubleArrowRight fontSize="small" />
      ) : (
        <KeyboardDoubleArrowLeft fontSize="small" />
      )}
    </IconButton>
  );
}
