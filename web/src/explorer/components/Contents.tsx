import { useSearch } from 'wouter';

/** The sections of a long page as links. */
export function Contents({ title, sections }: { title: string; sections: { id: string; title: string }[] }) {
  const search = useSearch();
  return (
    <nav className="contents no-print" aria-label={title}>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`${search === '' ? '' : `?${search}`}#${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
