import { Tabs } from '../../components/Tabs';
import { useMessages } from '../../language/language';
import type { ViewProps } from '..';
import { CommitmentsPage } from './CommitmentsPage';
import { CountedPage } from './CountedPage';
import { messages, type List } from './messages';
import { ScoreboardPage } from './ScoreboardPage';
import { UnansweredPage } from './UnansweredPage';

const lists: List[] = ['overdue', 'slipped', 'done', 'unanswered'];

/** Who follows up what: a table by actor, and the lists behind it, each at an address of its own. */
export default function FollowUpView({ id }: ViewProps) {
  const texts = useMessages(messages);
  const tabs = (
    <Tabs
      label={texts.parts}
      tabs={[{ to: '/follow-up', label: texts.scoreboard }, ...lists.map((list) => ({ to: `/follow-up/${list}`, label: texts.lists[list] }))]}
    />
  );
  if (id === 'follow-up/recommendations') return <CountedPage tabs={tabs} />;
  const list = lists.find((candidate) => id === `follow-up/${candidate}`);
  if (list === undefined) return <ScoreboardPage tabs={tabs} />;
  return list === 'unanswered' ? <UnansweredPage tabs={tabs} /> : <CommitmentsPage list={list} tabs={tabs} />;
}
