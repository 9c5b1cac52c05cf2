import { formatShare } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { Nodes } from '../Nodes';
import { messages } from './rules.messages';
import type { RulePartsFragment } from './rules.generated';
import { Together } from './Together';

/** Cases with some bottlenecks tend to have others too; the exceptions stand with it. */
export function Rule({ rule, level }: { rule: RulePartsFragment; level?: 'h2' | 'h4' }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { antecedent, consequent, confidence, caseCount, exceptions } = rule;
  const names = (nodes: { name: string }[]) => nodes.map(({ name }) => name).join(' + ');
  return (
    <Together
      found={rule}
      level={level}
      name={`${names(antecedent)} → ${names(consequent)}`}
      heading={
        <>
          <Nodes nodes={antecedent} between=" + " /> → {texts.then} <Nodes nodes={consequent} between=" + " />
        </>
      }
    >
      <p>
        {texts.confidence(formatShare(confidence, language), caseCount, caseCount + exceptions.length)}
        {exceptions.length > 0 && (
          <>
            {' '}
            {texts.exceptions}: <Nodes nodes={exceptions} />
          </>
        )}
      </p>
    </Together>
  );
}
