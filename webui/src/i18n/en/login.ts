/** Signing in. */
export const login = {
  'login.title': 'Sign in',
  'login.centre': 'Call centre',
  'login.user': 'User name',
  'login.password': 'Password',
  'login.show': 'Show the password',
  'login.hide': 'Hide the password',
  'login.submit': 'Sign in',
  'login.headline': 'Meet your guest before they reach the door',
  'login.promise': 'Who is calling, where they stand, and what to do next',
  'login.recorded': 'Calls may be recorded; callers are told.',
  'login.wrong': 'User name and password do not belong together.',
  'login.throttled': 'Too many attempts. Wait {n} seconds, then try again.',
  'login.unreachable': 'The server does not answer. Try again in a moment.',
  'login.required': 'Write this first',
  'login.serverUp': 'Server is up',
  'login.serverDown': 'Server does not answer',
} as const;
