import { useMemo } from 'react';
import type { Domain, Phase } from '../../api/schema.generated';
import { useAnswer } from '../../api/useAnswer';
import { endOf, usePages } from '../../api/usePages';
import { withParameters } from '../../address/addresses';
import { useListParameter, useParameter } from '../../address/useParameter';
import { CountedFacet } from '../../components/CountedFacet';
import { Facet } from '../../components/Facet';
import { Failure } from '../../components/Failure';
import { Loading } from '../../components/Loading';
import { Page } from '../../components/Page';
import { Select } from '../../components/Select';
import { countryName, formatNumber } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { arrangeColumns, arrangeRows } from './arrange';
import { CellPanel } from './CellPanel';
import { HeatMap } from './HeatMap';
import { Legend } from './Legend';
import { MatrixBottlenecksDocument, MatrixClustersDocument, MatrixDocument } from './matrix.generated';
import { messages, type ColumnOrder, type RowOrder } from './messages';

/** Cases by bottlenecks as a heat map, narrowed and ordered as the address says. */
export default function MatrixView() {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label, entries } = useVocabulary();
  const [domains, setDomains] = useListParameter('domain');
  const [countries, setCountries] = useListParameter('country');
  const [phases, setPhases] = useListParameter('phase');
  const [rowOrder, setRowOrder] = useParameter('rows', 'cluster');
  const [columnOrder, setColumnOrder] = useParameter('columns', 'count');
  const [cell, setCell] = useParameter('cell');

  const chosen = {
    ...(domains.length > 0 && { domains: domains as Domain[] }),
    ...(countries.length > 0 && { countries }),
    lang: language,
  };
  const { data: pages, done, error, operation } = usePages(
    MatrixDocument,
    { ...chosen, ...(phases.length > 0 && { phases: phases as Phase[] }) },
    ({ cases }) => endOf(cases.pageInfo),
  );
  const bottlenecks = usePages(MatrixBottlenecksDocument, { lang: language }, ({ bottlenecks: page }) => endOf(page.pageInfo));
  const clusters = useAnswer(MatrixClustersDocument, chosen, rowOrder !== 'cluster');

  const cases = useMemo(() => (pages ?? []).flatMap((page) => page.cases.nodes), [pages]);
  const columns = useMemo(
    () => arrangeColumns((bottlenecks.data ?? []).flatMap((page) => page.bottlenecks.nodes), cases, columnOrder as ColumnOrder),
    [bottlenecks.data, cases, columnOrder],
  );
  const clustered = clusters.data?.caseClusters.clusters;
  const rows = useMemo(
    () => arrangeRows(cases, rowOrder as RowOrder, clustered ?? [], { others: texts.others, domain: (domain) => label('DOMAIN', domain) }),
    [cases, rowOrder, clustered, texts, label],
  );
  const facets = pages?.[0]?.cases.facets;
  const failed = error ?? bottlenecks.error;

  return (
    <Page title={texts.title} operations={[operation, clusters.operation]}>
      <p>{texts.intro}</p>
      {failed && <Failure error={failed} />}
      <div className="controls no-print">
        <Select label={texts.rows} value={rowOrder} options={Object.entries(texts.rowOrders)} onChange={setRowOrder} />
        <Select label={texts.columns} value={columnOrder} options={Object.entries(texts.columnOrders)} onChange={setColumnOrder} />
      </div>
      <details className="no-print" open={domains.length + countries.length + phases.length > 0}>
        <summary>
          {texts.domain}, {texts.country}, {texts.phase}
        </summary>
        <div className="controls">
          <CountedFacet title={texts.domain} counts={facets?.domain ?? []} label={(domain) => label('DOMAIN', domain)} chosen={domains} onChange={setDomains} />
          <CountedFacet title={texts.country} counts={facets?.country ?? []} label={(country) => countryName(country, language)} chosen={countries} onChange={setCountries} />
          <Facet title={texts.phase} values={entries('PHASE')} chosen={phases} onChange={setPhases} />
        </div>
      </details>
      {pages === undefined || bottlenecks.data === undefined ? (
        <Loading />
      ) : (
        <>
          <p role="status">
            {done ? texts.count(cases.length, columns.length) : texts.loading(cases.length, pages[0]!.cases.totalCount)}{' '}
            {rowOrder === 'cluster' && clusters.data && clusters.data.caseClusters.modularity > 0 && texts.modularity(formatNumber(clusters.data.caseClusters.modularity, language, 2))}
          </p>
          <Legend />
          <HeatMap rows={rows} columns={columns} cell={cell} onCell={setCell} busy={!done} />
          <CellPanel id={cell} />
          <p className="no-print">
            <a href={csvAddress(domains, countries)}>{texts.csv}</a>
            {phases.length > 0 && ` ${texts.csvPhases}`}
          </p>
        </>
      )}
    </Page>
  );
}

/** The same cases as CSV; the export has no condition on the phase of a cell. */
function csvAddress(domains: string[], countries: string[]): string {
  const where = {
    ...(domains.length > 0 && { domain: { in: domains } }),
    ...(countries.length > 0 && { country: { in: countries } }),
  };
  return withParameters('/export/matrix.csv', { where: Object.keys(where).length > 0 ? JSON.stringify(where) : undefined });
}
