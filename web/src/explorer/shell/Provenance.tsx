import { useAnswer } from '../api/useAnswer';
import { formatDate } from '../language/format';
import { useLanguage, useMessages } from '../language/language';
import { ProvenanceDocument } from './provenance.generated';

/** The foot of every view: which data, of which day, under which licence, and how to cite them. */
export function Provenance() {
  const language = useLanguage();
  const { data } = useAnswer(ProvenanceDocument, { lang: language });
  const texts = useMessages({
    NL: { data: 'Gegevens', revision: 'revisie', asOf: 'peildatum', exports: 'Exports', playground: 'GraphQL-speeltuin' },
    EN: { data: 'Data', revision: 'revision', asOf: 'as of', exports: 'Exports', playground: 'GraphQL playground' },
  });
  return (
    <footer className="shell-footer">
      {data && (
        <p>
          {texts.data} {data.graph.dataVersion}, {texts.revision} {data.graph.revision}, {texts.asOf} {formatDate(data.graph.asOf, language)}.{' '}
          {data.graph.licence} {data.graph.howToCite}
        </p>
      )}
      <p className="no-print">
        <a href="/">{texts.playground}</a>
        {' · '}
        {texts.exports}: <a href="/export/matrix.csv">matrix.csv</a>, <a href="/export/graph.graphml">GraphML</a>,{' '}
        <a href="/export/graph.gexf">GEXF</a>, <a href="/export/graph.cyjs">Cytoscape</a>, <a href="/export/graph.jsonld">JSON-LD</a>,{' '}
        <a href="/export/skos.ttl">SKOS</a>, <a href="/export/csv.zip">CSV</a>
      </p>
    </footer>
  );
}
