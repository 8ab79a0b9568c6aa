/** A party's file, wherever it is shown in short. */
export const party = {
  'party.title': 'Customer file',
  'party.failed': 'The file cannot be fetched now',
  'party.why': 'Why {stage}',
  'party.quote': 'Last pro-forma',
  'party.tasks': 'Open tasks',
  'party.history': 'History',
} as const;
