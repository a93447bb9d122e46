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
  hours: '{{hours}} h {{minutes}} min',
  eatBefore: 'Eat before {{time}}',
  fresh: '{{left}} left',
  soon: 'only {{left}} left',
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
  minutes: '{{count, number}} min',
  dismiss: 'OK',
};
