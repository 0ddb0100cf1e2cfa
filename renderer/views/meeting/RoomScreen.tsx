import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { go, paths } from '../../app/navigation.ts';
import { SavedMark } from '../../app/shell/SavedMark.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { comparedOf, mendedIn } from './compared.ts';
import { Act, Controls, MoreActs } from './Controls.tsx';
import { highLine, nextLine } from './lines.ts';
import { RoomDialogs } from './RoomDialogs.tsx';
import { Stage } from './Stage.tsx';
import { Summary } from './Summary.tsx';
import { TeamsBar } from './TeamsBar.tsx';
import { Timer } from './Timer.tsx';
import { TopLine } from './TopLine.tsx';
import { useHeard } from './useHeard.ts';
import { aroundMark } from './publicItem.ts';
import { usePublicStatus, usePublicView } from './usePublicView.ts';
import { useRoom } from './useRoom.ts';
import type { Room } from './useRoom.ts';
import { useRoomActs } from './useRoomActs.ts';
import type { RoomActs } from './useRoomActs.ts';
import { useRoomKeys } from './useRoomKeys.ts';
import { useMarkedMember } from './useMarkedMember.ts';

/** The meeting: one item at a time, everything from the keyboard, without the shell around it. */
export function RoomScreen({ auditId }: { readonly auditId: string }) {
  const room = useRoom(auditId);
  const acts = useRoomActs(room);
  const projector = usePublicStatus();
  const marked = useMarkedMember(room, acts);
  const leave = (): void => {
    if (room.state.members) acts.toggleMembers();
    else go(paths.meeting(auditId));
  };
  useRoomKeys(acts, { takeOut: marked.takeOut, publicView: projector.toggle, leave });
  useHeard(room);
  usePublicView(auditId, useContent(room, marked.shown));
  return (
    <Box sx={{ minHeight: '100%', display: 'flex', flexDirection: 'column' }}>
      <Content room={room} acts={acts} marked={marked} />
      <RoomDialogs auditId={auditId} acts={acts} />
    </Box>
  );
}

/** What stands on the projector: the item without controls, or what the meeting has come to. */
function useContent({ agenda, state }: Room, shown: Room['shown']) {
  const summary = state.through ? agenda?.counts : undefined;
  return useMemo(() => {
    if (!summary) return shown && aroundMark(shown);
    const { decided, disagreed: toSettle, parked } = summary;
    return { screen: 'summary' as const, counts: { decided, toSettle, parked } };
  }, [summary, shown]);
}

function Content(props: {
  readonly room: Room;
  readonly acts: RoomActs;
  readonly marked: ReturnType<typeof useMarkedMember>;
}) {
  const { room, acts } = props;
  const { agenda, state, auditId } = room;
  if (agenda?.total === 0) return <NothingToDecide auditId={auditId} />;
  if (agenda && state.through) {
    return <Summary auditId={auditId} agenda={agenda} state={state} onAgain={acts.startAgain} />;
  }
  return <AtHand {...props} />;
}

function AtHand(props: Parameters<typeof Content>[0]) {
  const { room, acts, marked } = props;
  const { item, standing, auditId } = room;
  const { shown } = marked;
  if (!shown || !item || !standing) {
    return (
      <Box role="status" sx={{ p: 4, color: 'text.secondary' }}>
        {text.loading}
      </Box>
    );
  }
  return (
    <>
      <TopLine item={shown}>
        <Saved auditId={auditId} />
        <Timer key={item.item.id} />
        <Act word={text.leave} of="meeting.leave" onClick={() => go(paths.meeting(auditId))} />
      </TopLine>
      <Stage
        item={shown}
        lastBy={item.lastTime?.by ?? null}
        onAll={acts.toggleMembers}
        onMark={marked.mark}
        onReach={room.reach}
        acts={<GroupActs room={room} acts={acts} takeOut={marked.takeOut} />}
      />
      <TeamsBar
        item={shown}
        line={<WhatNext room={room} item={item} standing={standing} acts={acts} />}
        onTeam={acts.changeTeam}
        onWhy={acts.explainTeam}
        controls={<Controls item={item} standing={standing} acts={acts} />}
      />
    </>
  );
}

/** What to do next, the keys for it, and what a high rating takes. */
function WhatNext(props: Parameters<typeof Controls>[0] & { readonly room: Room }) {
  const { room, ...at } = props;
  const { item, standing, acts } = at;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <span>{acts.notice ?? nextLine(item, standing)}</span>
        <MoreActs {...at} direct={room.state.direct} teams={room.present.length > 0} />
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{highLine(item, standing)}</Box>
    </>
  );
}

/** On the facilitator's window alone: the projector shows nothing of the record. */
function Saved({ auditId }: { readonly auditId: string }) {
  const audit = useQueryOf('audit.get', { auditId }).data;
  return audit ? <SavedMark savedAt={audit.savedAt} /> : null;
}

function GroupActs(props: {
  readonly room: Room;
  readonly acts: RoomActs;
  readonly takeOut: () => void;
}) {
  const { room, acts, takeOut } = props;
  const group = room.shown?.group;
  if (!group) return null;
  const all = room.state.members;
  return (
    <Box sx={{ display: 'flex', gap: 1.5 }}>
      <Act
        word={all ? text.seeFewer : text.seeAll(group.count)}
        of="meeting.group"
        onClick={acts.toggleMembers}
      />
      {all && <Act word={text.takeOut} of="meeting.takeOut" onClick={takeOut} />}
    </Box>
  );
}

function NothingToDecide({ auditId }: { readonly auditId: string }) {
  const audit = useQueryOf('audit.get', { auditId }).data;
  const compared = comparedOf(audit);
  const { title, action } = text.nothing;
  const mending = compared === 'current' ? null : compared;
  return (
    <Box sx={{ p: 4 }}>
      <h1 id="page-title" tabIndex={-1}>
        {text.room}
      </h1>
      <EmptyState
        title={title}
        sentences={[mending ? text.uncompared[mending] : text.nothingToDecide]}
        actions={
          <Button onClick={() => go(paths.step(auditId, mending ? mendedIn[mending] : 'compare'))}>
            {mending ? text.uncompared.acts[mending] : action}
          </Button>
        }
      />
    </Box>
  );
}
