import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Operation } from '../api/useAnswer';
import { QueryLink } from './QueryLink';

interface PageProps {
  title: string;
  /** What stands above the title: the kind of the node, say. */
  over?: ReactNode;
  /** The operations whose answers the view shows. */
  operations: Operation[];
  children: ReactNode;
}

/**
 * A view: its title, the queries behind it, and what it shows. When a reader comes here from
 * another view the title takes the focus, so that a screen reader tells where they are.
 */
export function Page({ title, over, operations, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    document.title = `${title} · Herstelgraaf`;
  }, [title]);
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus();
  }, [path]);
  return (
    <article className="page">
      <header className="page-header">
        <div>
          {over && <p className="over">{over}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        <QueryLink operations={operations} />
      </header>
      {children}
    </article>
  );
}
