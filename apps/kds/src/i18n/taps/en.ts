/** Texts of taps: the list, those that wait or were refused, and whose they are. */
export const tapsTexts = {
  title: 'Taps of the day',
  show: 'Taps of the day',
  back: 'Back',
  none: 'Nobody has tapped on this day.',
  pending: 'Not sent yet',
  moved: '→ {{status}}',
  counted: '{{size}} {{trays}}',
  filled: '{{size}}: all',
  uncounted: '{{size}}: count taken back',
  seen: 'changes seen',
  automatic: 'by itself, after a change by',
  noEffect: 'already so',
  undone: 'taken back',
  shownOf: 'The latest {{shown, number}} of {{total, number}} taps',
  earlier: 'Earlier taps',
};

export const outboxTexts = {
  notSentYet: 'Not sent yet',
  notKept: 'Not stored',
  waiting_one: '{{count, number}} tap kept here, to be sent',
  waiting_other: '{{count, number}} taps kept here, to be sent',
  unkept_one:
    'This tablet could not store {{count, number}} tap. Leave this page open until it is sent.',
  unkept_other:
    'This tablet could not store {{count, number}} taps. Leave this page open until they are sent.',
  keptForSignIn_one:
    '{{count, number}} tap is kept on this tablet. It is sent after the next sign-in.',
  keptForSignIn_other:
    '{{count, number}} taps are kept on this tablet. They are sent after the next sign-in.',
  signOutAsk_one: '{{count, number}} tap is not sent yet. What shall become of it?',
  signOutAsk_other: '{{count, number}} taps are not sent yet. What shall become of them?',
  signOutKeep: 'Keep, and sign out',
  signOutDiscard: 'Throw away, and sign out',
};

export const refusedTexts = {
  title: 'Not done',
  more_one: 'And {{count, number}} more was refused.',
  more_other: 'And {{count, number}} more were refused.',
  INVALID_TRANSITION: 'Another tablet was faster. The board shows how it is now.',
  DISHES_NOT_READY: 'Not all dishes are cooked yet.',
  COUNT_DIFFERS: 'Counted and planned differ. Tap again and give a reason.',
  COUNT_BELOW_ZERO: 'That is more than was counted.',
  NOT_FOUND: 'It is no longer on the plan of this day.',
  FORBIDDEN: 'Your role may not tap on this board.',
  other: 'The server refused it ({{code}}).',
};

export const initialsTexts = {
  ask: 'Who taps?',
  now: '{{initials}} taps. Someone else?',
  title: 'Who taps?',
  hint: 'Your initials stand beside your taps until the end of the shift.',
  own: 'Initials (1 to 4 letters)',
  invalid: 'Use 1 to 4 letters.',
  nobody: 'Without initials',
  choose: 'That is me',
};
