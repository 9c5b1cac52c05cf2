import { Slider, type SliderProps } from '../../components/Slider';

/** A bound on what counts, that a reader moves. */
export interface CutOff extends SliderProps {
  /** Whether more is found above it than below; by default less. */
  raise?: boolean;
}

/** The bounds as sliders. */
export function CutOffs({ of }: { of: CutOff[] }) {
  return of.map(({ raise, ...slider }) => <Slider key={slider.label} {...slider} />);
}

/** The labels of the bounds that can be moved so that more is found: those to lower and those to raise. */
export function loosened(cutOffs: CutOff[]): { lower: string[]; raise: string[] } {
  return {
    lower: cutOffs.filter(({ raise, value, min }) => !raise && value > min).map(({ label }) => label),
    raise: cutOffs.filter(({ raise, value, max }) => raise && value < max).map(({ label }) => label),
  };
}
