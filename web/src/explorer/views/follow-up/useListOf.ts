import { useNumberParameter, useParameter } from '../../address/useParameter';
import { endOf } from '../../api/usePages';
import { useLanguage } from '../../language/language';

const pageSize = 25;
const most = 1000;

/** What every list takes from the address: how many are shown, and of which actor. */
export function useListOf() {
  const [first, setFirst] = useNumberParameter('first', pageSize, pageSize, most);
  const [actor, setActor] = useParameter('actor');
  return {
    variables: { first: pageSize, actor, ofActor: actor !== '', lang: useLanguage() },
    pageSize,
    /** So many pages are shown. */
    wanted: Math.ceil(first / pageSize),
    actor,
    setActor,
    /** Shows another page. */
    onMore: first < most ? () => setFirst(first + pageSize) : undefined,
  };
}

interface ListPage<List> {
  all?: List;
  ofActor?: List;
}

interface List {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The list on a page of an answer, whether it is everyone's or an actor's. */
export function listOn<Found>({ all, ofActor }: ListPage<Found>): Found {
  return (all ?? ofActor)!;
}

/** The cursor after which the next page begins. */
export function nextOf(page: ListPage<List>): string | null {
  return endOf(listOn(page).pageInfo);
}
