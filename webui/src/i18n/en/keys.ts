/** The key map. */
export const keys = {
  'keys.title': 'Keyboard',
  'keys.note': 'Keys are named by their place on the keyboard, so they work on every layout.',
  'keys.anywhere': 'Anywhere',
  'keys.ringing': 'Ringing',
  'keys.talking': 'Talking',
  'keys.wrapUp': 'Wrap-up',
  'keys.matches': 'Matches',
  'keys.board': 'Board',
  'keys.search': 'Search',
  'keys.map': 'This key map',
  'keys.state': 'State menu, then a digit',
  'keys.region': 'Next region',
} as const;
