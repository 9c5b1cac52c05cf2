import { Fragment } from 'react';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';

/** Nodes as links, with something between them. */
export function Nodes({ nodes, between = ', ' }: { nodes: { id: string; name: string }[]; between?: string }) {
  return nodes.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index > 0 && between}
      <Link to={nodeAddress(id)}>{name}</Link>
    </Fragment>
  ));
}
