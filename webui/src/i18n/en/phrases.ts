/** Sentences of the server, by their code. */
export const phrases = {
  'phrase.firstCall': 'First call',
} as const;
