import { useFragment } from '../../address/useFragment';
import { useParameter } from '../../address/useParameter';
import { AdviceOfCase } from './AdviceOfCase';
import { AdviceOfText } from './AdviceOfText';

/** What past cases teach: for a case of the graph where the address names one, else for a description. */
export default function AdviceView() {
  const [caseId] = useParameter('case');
  const [text, setText] = useFragment();
  return caseId === '' ? <AdviceOfText text={text} onAsk={setText} /> : <AdviceOfCase id={caseId} />;
}
