import { useLocation } from 'wouter';
import { Link } from '../address/Link';
import { useMessages } from '../language/language';

/** The views that have no node of their own, in the order of a reader's way: find, see, explain, use. */
export function Navigation() {
  const texts = useMessages({
    NL: {
      name: 'Weergaven',
      find: 'Zoeken',
      matrix: 'Matrix',
      graph: 'Graaf',
      dynamics: 'Dynamieken',
      compare: 'Vergelijken',
      advice: 'Advies',
      followUp: 'Opvolging',
    },
    EN: {
      name: 'Views',
      find: 'Find',
      matrix: 'Matrix',
      graph: 'Graph',
      dynamics: 'Dynamics',
      compare: 'Compare',
      advice: 'Advice',
      followUp: 'Follow-up',
    },
  });
  const [path] = useLocation();
  const entries: [string, string][] = [
    ['/', texts.find],
    ['/matrix', texts.matrix],
    ['/graph', texts.graph],
    ['/dynamics', texts.dynamics],
    ['/compare', texts.compare],
    ['/advice', texts.advice],
    ['/follow-up', texts.followUp],
  ];
  return (
    <nav aria-label={texts.name}>
      <ul>
        {entries.map(([to, label]) => (
          <li key={to}>
            <Link to={to} aria-current={path === to || (to !== '/' && path.startsWith(`${to}/`)) ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
