/** Texts of who uses the tablet: sign-in and pairing. */
export const sessionTexts = {
  signIn: 'Sign in',
  signInHint: 'This tablet stays signed in.',
  email: 'E-mail',
  password: 'Password',
  show: 'Show password',
  signOut: 'Sign out',
  signedInAs: 'Signed in as',
  restoring: 'Starting…',
  unreachable: 'The server does not answer yet',
  unreachableHint: 'The tablet keeps trying by itself.',
  INVALID_CREDENTIALS: 'E-mail or password is wrong.',
  TOO_MANY_REQUESTS: 'Too many attempts. Try again in {{minutes, number}} min.',
  required: 'Enter e-mail and password.',
  noBoardsTitle: 'This account has no boards',
  noBoardsHint: 'The role “{{role}}” does not use the kitchen boards. Ask the head of the kitchen.',
};

export const pairingTexts = {
  begin: 'Pair this tablet',
  title: 'Pair this tablet with the kitchen',
  hint: 'The head of the kitchen enters this code under “Tablets”.',
  code: 'Code',
  waiting: 'Waiting for the code to be entered…',
  qr: 'Or scan this with a phone that is signed in',
  signIn: 'Sign in with e-mail instead',
};
