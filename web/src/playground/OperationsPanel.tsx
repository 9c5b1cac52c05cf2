import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { sections, type Operation } from './operations';

/** Lists the ready operations; choosing one goes to its tab, or opens one if it was closed. */
function OperationsPanel() {
  const { tabs, queryEditor } = useGraphiQL(({ tabs, queryEditor }) => ({ tabs, queryEditor }));
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();

  function open({ name, query }: Operation) {
    const index = tabs.findIndex((tab) => tab.title === name);
    if (index >= 0) {
      changeTab(index);
      return;
    }
    addTab();
    queryEditor?.setValue(query);
    updateActiveTabValues({ query, operationName: name });
  }

  return (
    <section aria-label="Operations" className="operations">
      <h2 className="operations-title">Operations</h2>
      {sections.map(({ title, operations }) => (
        <section key={title} aria-label={title}>
          <h3 className="operations-section">{title}</h3>
          <ul>
            {operations.map((operation) => (
              <li key={operation.name}>
                <button type="button" className="operations-item" onClick={() => open(operation)}>
                  <span className="operations-name">{operation.name}</span>
                  <span>{operation.question}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function OperationsIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 6h3M4 12h3M4 18h3M10.5 6H20M10.5 12H20M10.5 18H20" />
    </svg>
  );
}

export const operationsPlugin: GraphiQLPlugin = {
  title: 'Operations',
  icon: OperationsIcon,
  content: OperationsPanel,
};
