import type { Language } from '../../api/schema.generated';
import type { Further } from '../../components/useList';
import { CaseListDocument, type CaseListQuery, type CaseListQueryVariables } from './case.generated';
import type { CaseNode } from './CaseView';

/** The lists of a case, by their names in the API. */
export type ListName = Exclude<keyof CaseNode & keyof CaseListQueryVariables, 'id'>;
export type ItemOf<Name extends ListName> = CaseNode[Name]['nodes'][number];

/** How more of one of its lists is asked for. */
export function furtherOf<Name extends ListName>(id: string, lang: Language, name: Name): Further<ItemOf<Name>, CaseListQuery, CaseListQueryVariables> {
  return { document: CaseListDocument, variables: { id, lang, [name]: true }, listOn: ({ node }) => (node as CaseNode)[name] };
}
