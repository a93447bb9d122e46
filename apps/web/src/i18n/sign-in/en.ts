/** Texts of signing in. */
export const signInTexts = {
  title: 'Sign in',
  lead: 'Plan the portions of your kitchen.',
  claim: 'The right portion on every tray.',
  claimHint: 'Small for grades 1 to 3, large for everyone else: planned here, live on the tablets.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  again: 'Sign in again',
  againHint: 'Your session has ended. Sign in to go on; nothing that you typed is lost.',
  wait: 'Too many attempts. Try again in {{time}}.',
  show: 'Show or hide password',
} as const;
