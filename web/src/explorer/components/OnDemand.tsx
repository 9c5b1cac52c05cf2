import { useState, type ReactNode } from 'react';

interface OnDemandProps {
  summary: string;
  /** What it is about, for its name. */
  of: string;
  className?: string;
  children: ReactNode;
}

/** A part that is there once the reader opens it, so that it asks nothing before. */
export function OnDemand({ summary, of, className, children }: OnDemandProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        {summary}
        <span className="visually-hidden">: {of}</span>
      </summary>
      {opened && children}
    </details>
  );
}
