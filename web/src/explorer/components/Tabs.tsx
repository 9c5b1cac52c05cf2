import { useLocation } from 'wouter';
import { Link } from '../address/Link';

/** The parts of a view as links, since each has an address of its own; what follows its ? does not tell parts apart. */
export function Tabs({ label, tabs }: { label: string; tabs: { to: string; label: string }[] }) {
  const [path] = useLocation();
  return (
    <nav className="tabs no-print" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} aria-current={path === tab.to.split('?')[0] ? 'page' : undefined}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
