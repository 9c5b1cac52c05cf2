import type { Language } from '../../api/schema.generated';
import type { Further } from '../../components/useList';
import { BottleneckListDocument, type BottleneckListQuery, type BottleneckListQueryVariables } from './bottleneck.generated';
import type { BottleneckNode } from './BottleneckView';

/** The lists of a bottleneck, by their names in the API. */
export type ListName = Exclude<keyof BottleneckNode & keyof BottleneckListQueryVariables, 'id'>;
export type ItemOf<Name extends ListName> = BottleneckNode[Name]['nodes'][number];

/** How more of one of its lists is asked for. */
export function furtherOf<Name extends ListName>(id: string, lang: Language, name: Name): Further<ItemOf<Name>, BottleneckListQuery, BottleneckListQueryVariables> {
  return { document: BottleneckListDocument, variables: { id, lang, [name]: true }, listOn: ({ node }) => (node as BottleneckNode)[name] };
}
