import type { ReactNode } from 'react';
import { counted, Parts, type Part } from '../../components/Parts';
import { SourceList } from '../../components/Sources';
import { useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { AnyNode } from './Facts';
import { CitedBy, Claims, Commitments, History, Recommendations } from './lists';
import { messages } from './messages';

/** The sources of a node, the lists that belong to its kind, and what it is joined to. */
export function NodeParts({ node, relations }: { node: AnyNode; relations: Part }) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  const parts: Part[] = [];
  const list = <Item,>(id: string, title: string, items: { totalCount: number; nodes: Item[] }, content: (nodes: Item[]) => ReactNode) =>
    parts.push({ id, title: `${title} (${items.totalCount})`, ...counted(items), content: content(items.nodes) });

  if ('citations' in node) parts.push({ id: 'sources', title: texts.sources, shown: node.citations.length, content: <SourceList citations={node.citations} /> });
  if ('citedBy' in node) list('cited', texts.citedBy, node.citedBy, (nodes) => <CitedBy citations={nodes} />);
  if ('history' in node) parts.push({ id: 'history', title: texts.history, shown: node.history.length, content: <History changes={node.history} /> });
  if ('answeredBy' in node) {
    if (node.answeredBy.totalCount > 0) list('answers', texts.answeredBy, node.answeredBy, (nodes) => <Commitments commitments={nodes} />);
    else parts.push({ id: 'answers', title: texts.answeredBy, shown: 1, content: <p className="muted">{texts.unanswered}</p> });
  }
  if ('usedDifferently' in node) {
    list('used', texts.usedDifferently, node.usedDifferently, (nodes) => <Claims claims={nodes} text={({ meaning }) => meaning} of={({ about }) => about} />);
  }
  if ('statements' in node) {
    list('statements', texts.statements, node.statements, (nodes) => (
      <Claims claims={nodes} text={({ text }) => text} group={({ kind }) => label('STATEMENT_KIND', kind)} />
    ));
  }
  if ('considerations' in node) {
    list('considerations', texts.considerations, node.considerations, (nodes) => (
      <Claims claims={nodes} text={({ text }) => text} group={({ phase }) => label('PHASE', phase)} />
    ));
  }
  if ('perspectives' in node) list('perspectives', texts.perspectives, node.perspectives, (nodes) => <Claims claims={nodes} text={({ text }) => text} />);
  if ('involvements' in node) {
    list('roles', texts.roles, node.involvements, (nodes) => (
      <Claims claims={nodes} text={({ role }) => label('ACTOR_ROLE', role)} of={({ about }) => about} />
    ));
  }
  if ('recommendations' in node) list('recommendations', texts.recommendations, node.recommendations, (nodes) => <Recommendations recommendations={nodes} />);
  if ('recommendationsMade' in node) list('made', texts.made, node.recommendationsMade, (nodes) => <Recommendations recommendations={nodes} />);
  if ('recommendationsReceived' in node) list('received', texts.received, node.recommendationsReceived, (nodes) => <Recommendations recommendations={nodes} />);
  if ('promises' in node) list('promises', texts.promises, node.promises, (nodes) => <Commitments commitments={nodes} />);
  return <Parts of={[...parts, relations]} />;
}
