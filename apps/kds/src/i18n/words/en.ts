/** Words that both boards use: sizes, times and taps. */
export const sizeTexts = {
  small: 'Small',
  large: 'Large',
  smallLetter: 'S',
  largeLetter: 'L',
  total: 'Total',
  portions_one: '{{count, number}} portion',
  portions_other: '{{count, number}} portions',
};

export const timeTexts = {
  // \u00a0: a length of time is not broken at the end of a line.
  hours: '{{hours}}\u00a0h\u00a0{{minutes}}\u00a0min',
  eatBefore: 'Eat before {{time}}',
  fresh: '{{left}}\u00a0left',
  soon: 'only\u00a0{{left}}\u00a0left',
  short: 'the car leaves AFTER that',
  over: 'TOO OLD',
  departure: {
    early: 'leaves in {{left}}',
    soon: 'leaves in {{left}}',
    late: 'LATE by {{left}}',
  },
  lateWord: 'late',
  clockSlow_one:
    'The clock of this tablet is {{count, number}} minute slow. The board goes by the server.',
  clockSlow_other:
    'The clock of this tablet is {{count, number}} minutes slow. The board goes by the server.',
  clockFast_one:
    'The clock of this tablet is {{count, number}} minute fast. The board goes by the server.',
  clockFast_other:
    'The clock of this tablet is {{count, number}} minutes fast. The board goes by the server.',
};

export const tapTexts = {
  undo: 'Undo',
  sure: 'Sure? Tap again',
  undoTo: 'Undo: back to “{{status}}”',
  started: 'Started {{time}}',
  finished: 'Finished {{time}}',
  minutes: '{{count, number}}\u00a0min',
  dismiss: 'OK',
};
