import type { Messages } from '../../../language/language';

interface ClustersTexts {
  resolution: string;
  resolutionMeans: string;
  minStrength: string;
  seed: string;
  seedMeans: string;
  modularity: (value: string) => string;
  seeded: (seed: number) => string;
  drawn: string;
  drawnMeans: (minStrength: string) => string;
  group: (number: number, label: string) => string;
  cases: (count: number) => string;
  inCases: (having: number, all: number) => string;
  defining: string;
  compare: string;
  none: string;
}

export const messages: Messages<ClustersTexts> = {
  NL: {
    resolution: 'Fijnheid',
    resolutionMeans: 'Boven 1: meer en kleinere groepen.',
    minStrength: 'Een knelpunt telt mee vanaf sterkte',
    seed: 'Startgetal (seed)',
    seedMeans: 'Blijven de groepen ongeveer gelijk bij een ander startgetal, dan hangen zij niet aan het toeval van het zoeken.',
    modularity: (value) =>
      `Modulariteit ${value}: het deel van de gelijkenis dat binnen de groepen valt, min het deel dat er bij toeval zou vallen; 0 is niet meer dan toeval, en hoger dan 0,3 geldt vaak als een duidelijke indeling.`,
    seeded: (seed) => `Gezocht met de methode van Louvain en startgetal ${seed}: hetzelfde startgetal geeft dezelfde groepen.`,
    drawn: 'Groepen en wat hen kenmerkt',
    drawnMeans: (minStrength) => `De zaken per groep, met de knelpunten die een groep kenmerken vanaf sterkte ${minStrength}. Een cel leidt naar haar bewering.`,
    group: (number, label) => `${number}. ${label}`,
      inCases: (having, all) => `in ${having} van de ${all} zaken`,
    cases: (count) => (count === 1 ? '1 zaak' : `${count} zaken`),
    defining: 'Wat de groep kenmerkt',
    compare: 'Leg deze zaken naast elkaar',
    none: 'Er zijn geen groepen: van te weinig zaken is een knelpunt van deze sterkte vastgelegd.',
  },
  EN: {
    resolution: 'Resolution',
    resolutionMeans: 'Above 1: more and smaller groups.',
    minStrength: 'A bottleneck counts from strength',
    seed: 'Seed',
    seedMeans: 'If the groups stay much the same with another seed, they do not hang on the chance of the search.',
    modularity: (value) =>
      `Modularity ${value}: the part of the likeness that falls within the groups, less the part that would by chance; 0 is no more than chance, and above 0.3 is often taken for a clear division.`,
    seeded: (seed) => `Found by Louvain's method with seed ${seed}: the same seed gives the same groups.`,
    drawn: 'Groups and what sets them apart',
    drawnMeans: (minStrength) => `The cases by group, with the bottlenecks that set a group apart from strength ${minStrength} on. A cell leads to its claim.`,
    group: (number, label) => `${number}. ${label}`,
      inCases: (having, all) => `in ${having} of ${all} cases`,
    cases: (count) => (count === 1 ? '1 case' : `${count} cases`),
    defining: 'What sets the group apart',
    compare: 'Set these cases side by side',
    none: 'There are no groups: of too few cases a bottleneck of this strength is recorded.',
  },
};
