import { useEffect, useState } from 'react';
import type { Language, NodeKind } from '../../api/schema.generated';

/** All nodes of some kinds and the relations between them. */
export interface Whole {
  nodes: { id: string; label: string }[];
  relations: { from: string; to: string; type: string }[];
}

interface Export {
  elements: {
    nodes: { data: Record<string, unknown> & { id: string; name: string } }[];
    edges: { data: { source: string; target: string; interaction: string } }[];
  };
}

/** Where the export is that has all nodes of some kinds. */
export const wholeAddress = (kinds: string[]) => `/export/graph.cyjs?${new URLSearchParams({ kind: kinds.join() })}`;

/** Reads them from the export for Cytoscape, which has no bound on their number as the API has; undefined until they are there. */
export function useWhole(kinds: NodeKind[], language: Language): { whole: Whole | undefined; failed: boolean } {
  const asked = kinds.join();
  const [state, setState] = useState<{ asked: string; whole?: Whole }>({ asked: '' });
  useEffect(() => {
    if (asked === '') return;
    const leaving = new AbortController();
    read(asked, language, leaving.signal).then(
      (whole) => setState({ asked, whole }),
      () => leaving.signal.aborted || setState({ asked }),
    );
    return () => leaving.abort();
  }, [asked, language]);
  if (asked === '') return { whole: none, failed: false };
  const answered = state.asked === asked;
  return { whole: answered ? state.whole : undefined, failed: answered && state.whole === undefined };
}

const none: Whole = { nodes: [], relations: [] };

async function read(kinds: string, language: Language, signal: AbortSignal): Promise<Whole> {
  const response = await fetch(wholeAddress(kinds.split(',')), { signal });
  if (!response.ok) throw new Error(`the export answers ${response.status}`);
  const { elements } = (await response.json()) as Export;
  return {
    nodes: elements.nodes.map(({ data }) => ({ id: data.id, label: labelOf(data, language) })),
    relations: elements.edges.map(({ data }) => ({ from: data.source, to: data.target, type: data.interaction })),
  };
}

/** The export names each node in Dutch, and has the texts that most names are made of in both languages. */
function labelOf(data: Export['elements']['nodes'][number]['data'], language: Language): string {
  if (language === 'NL') return data.name;
  const english = ['name_en', 'title_en', 'prefLabel_en', 'text_en', 'meaning_en', 'note_en'].map((name) => data[name]).find(Boolean);
  return String(english ?? data.name);
}
