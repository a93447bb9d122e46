/** Texts of the tablets' page. */
export const tabletTexts = {
  title: 'Tablets',
  pair: 'Pair a tablet',
  edit: 'Tablet',
  code: 'Code on the tablet',
  codeHint: 'Six letters and digits, as the tablet shows them',
  name: 'Name',
  nameHint: 'Where it hangs, such as “Packing table 2”',
  role: 'Board',
  roles: { chef: 'Cooking board', packing: 'Packing board' },
  pairedAt: 'Paired',
  lastSeen: 'Last heard of',
  version: 'Version',
  battery: 'Battery',
  now: 'now',
  never: 'never yet',
  silentSince: 'not heard of since {{when}}',
  paired: '“{{name}}” is paired: it opens its board.',
  empty: 'No tablet is paired yet',
  emptyHint:
    'Open {{address}} in the tablet’s browser and choose “Pair this tablet”. It shows a code of six characters, and a QR code that brings your phone here with the code filled in. Enter it with a name and a board.',
  revoke: 'Revoke',
  revokeOne: 'Revoke “{{name}}”',
  revokeTitle: 'Revoke “{{name}}”?',
  revokeText:
    'The tablet is signed out at once and shows no board any more. Taps that it has not sent yet stay on it until it is paired again. What was tapped before stays in the history.',
  revoked: '“{{name}}” is revoked',
} as const;
