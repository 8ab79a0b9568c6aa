/** The eight phases of the first 100 days. */
export const PHASES = [
  'ASSESS',
  'ADMIT',
  'AFFIRM',
  'ACTIVATE',
  'ACCLIMATE',
  'ACCOMPLISH',
  'ADOPT',
  'ADVOCATE',
] as const;

export type Phase = (typeof PHASES)[number];

/** The phase of that name; nothing for a name of a newer server. */
export function phaseOf(name: string): Phase | undefined {
  return PHASES.find((phase) => phase === name);
}

/** How each phase stands while `now` is the present one. */
export function track(now: Phase): { phase: Phase; state: 'done' | 'now' | 'ahead' }[] {
  const present = PHASES.indexOf(now);
  return PHASES.map((phase, index) => ({
    phase,
    state: index < present ? 'done' : index === present ? 'now' : 'ahead',
  }));
}
