import { useParameter } from '../../address/useParameter';
import { useMessages } from '../../language/language';
import { Browse } from './Browse';
import { messages } from './messages';
import { Results } from './Results';
import { SearchBox } from './SearchBox';

/** One search box over everything; before anything is looked for, what there is. */
export default function FindView() {
  const texts = useMessages(messages);
  const [query, setQuery] = useParameter('q');
  const box = <SearchBox query={query} onSearch={setQuery} />;
  return query === '' ? <Browse title={texts.title} box={box} /> : <Results query={query} title={texts.title} box={box} />;
}
