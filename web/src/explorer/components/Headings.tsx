/** The head of a table: a heading for each column. */
export function Headings({ of }: { of: string[] }) {
  return (
    <thead>
      <tr>
        {of.map((heading, column) => (
          <th key={column} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}
