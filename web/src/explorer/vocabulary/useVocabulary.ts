import { useMemo } from 'react';
import { useAnswer } from '../api/useAnswer';
import { useLanguage } from '../language/language';
import { VocabulariesDocument, type VocabulariesQuery } from './vocabulary.generated';

export type VocabularyName = Exclude<keyof VocabulariesQuery, '__typename'>;
type VocabularyEntry = VocabulariesQuery[VocabularyName][number];

interface Vocabulary {
  /** The label of a value; the value itself until the labels are there. */
  label(name: VocabularyName, value: string): string;
  definition(name: VocabularyName, value: string): string;
  /** The entries in the vocabulary's own order. */
  entries(name: VocabularyName): VocabularyEntry[];
}

/** The controlled lists in the language of the page; they are asked for once. */
export function useVocabulary(): Vocabulary {
  const { data } = useAnswer(VocabulariesDocument, { lang: useLanguage() });
  return useMemo(() => {
    const entry = (name: VocabularyName, value: string) => data?.[name].find((candidate) => candidate.value === value);
    return {
      label: (name, value) => entry(name, value)?.label ?? value,
      definition: (name, value) => entry(name, value)?.definition ?? '',
      entries: (name) => data?.[name] ?? [],
    };
  }, [data]);
}
