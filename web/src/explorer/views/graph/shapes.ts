import type { NodeKind } from '../../api/schema.generated';
import type { Messages } from '../../language/language';

/** What is told by a shape of its own: kinds that are alike share one, and the label tells them apart. */
export type Family = 'case' | 'bottleneck' | 'actor' | 'document' | 'event' | 'recommendation' | 'commitment' | 'measure' | 'term' | 'claim';

const families: Partial<Record<NodeKind, Family>> = {
  TRAJECTORY: 'case',
  FOREIGN_CASE: 'case',
  PROGRAMME: 'case',
  BOTTLENECK: 'bottleneck',
  ACTOR: 'actor',
  DOCUMENT: 'document',
  DOCUMENT_VARIANT: 'document',
  CITATION: 'document',
  EVENT: 'event',
  RECOMMENDATION: 'recommendation',
  COMMITMENT: 'commitment',
  STATUS_CHANGE: 'commitment',
  MEASURE: 'measure',
  TERM: 'term',
  TERM_USAGE: 'term',
  CONCEPT_SCHEME: 'term',
};

export function familyOf(kind: NodeKind): Family {
  return families[kind] ?? 'claim';
}

/** The outlines, as points between -1 and 1 from the centre; how large; and the custom property that fills them. */
export const shapes: Record<Family, { points: number[]; size: number; fill: string }> = {
  case: { points: [-1, -0.7, 1, -0.7, 1, 0.7, -1, 0.7], size: 44, fill: '--step-3' },
  bottleneck: { points: [0, -1, 1, 0, 0, 1, -1, 0], size: 40, fill: '--outcome-delayed' },
  actor: { points: regular(6), size: 32, fill: '--step-2' },
  document: { points: [-0.75, -1, 0.3, -1, 0.75, -0.5, 0.75, 1, -0.75, 1], size: 28, fill: '--step-0' },
  event: { points: regular(24), size: 24, fill: '--step-1' },
  recommendation: { points: [0, -0.9, 1, 0.8, -1, 0.8], size: 32, fill: '--outcome-fulfilled' },
  commitment: { points: [-1, -0.8, 1, -0.8, 0, 0.9], size: 32, fill: '--outcome-partly' },
  measure: { points: [-0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1, -0.35, 0.35, -1, 0.35, -1, -0.35, -0.35, -0.35], size: 30, fill: '--step-2' },
  term: { points: regular(5), size: 30, fill: '--mark' },
  claim: { points: regular(8), size: 22, fill: '--paper' },
};

/** The corners of a regular polygon, the first at the top. */
function regular(corners: number): number[] {
  return Array.from({ length: corners }, (_, corner) => (2 * Math.PI * corner) / corners).flatMap((angle) => [Math.sin(angle), -Math.cos(angle)]);
}

export const familyNames: Messages<Record<Family, string>> = {
  NL: {
    case: 'zaak of programma',
    bottleneck: 'systeemknelpunt',
    actor: 'actor',
    document: 'document of bronverwijzing',
    event: 'gebeurtenis',
    recommendation: 'aanbeveling',
    commitment: 'toezegging',
    measure: 'maatregel',
    term: 'begrip',
    claim: 'andere bewering',
  },
  EN: {
    case: 'case or programme',
    bottleneck: 'systemic bottleneck',
    actor: 'actor',
    document: 'document or citation',
    event: 'event',
    recommendation: 'recommendation',
    commitment: 'commitment',
    measure: 'measure',
    term: 'term',
    claim: 'other claim',
  },
};
