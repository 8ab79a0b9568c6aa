/** The agent's desk: the pop, wrap-up, the idle desk. */
export const desk = {
  'desk.title': 'Your desk',
  'desk.idle': 'No call now',
} as const;
