import { lazy, type ComponentType } from 'react';

/** What a view gets: the id of the node that its address names, or nothing. */
export interface ViewProps {
  id: string;
}

interface ViewAt {
  /** The address below /explore; where it ends in a star, it is the id of a node. */
  path: string;
  View: ComponentType<ViewProps>;
}

const FindView = lazy(() => import('./find/FindView'));
const AdviceView = lazy(() => import('./advice/AdviceView'));
const FollowUpView = lazy(() => import('./follow-up/FollowUpView'));
const CompareView = lazy(() => import('./compare/CompareView'));
const CaseView = lazy(() => import('./case/CaseView'));
const NodeView = lazy(() => import('./node/NodeView'));
const BottleneckView = lazy(() => import('./bottleneck/BottleneckView'));
const MatrixView = lazy(() => import('./matrix/MatrixView'));
const GraphView = lazy(() => import('./graph/GraphView'));
const DynamicsView = lazy(() => import('./dynamics/DynamicsView'));

/** The views by address; the first that fits is shown, and each is loaded when it is asked for. */
export const views: ViewAt[] = [
  { path: '/', View: FindView },
  { path: '/advice', View: AdviceView },
  { path: '/follow-up', View: FollowUpView },
  { path: '/follow-up/*', View: FollowUpView },
  { path: '/matrix', View: MatrixView },
  { path: '/graph', View: GraphView },
  { path: '/dynamics', View: DynamicsView },
  { path: '/dynamics/*', View: DynamicsView },
  { path: '/compare', View: CompareView },
  { path: '/trajectory/*', View: CaseView },
  { path: '/foreign-case/*', View: CaseView },
  { path: '/bottleneck/*', View: BottleneckView },
  { path: '/*', View: NodeView },
];
