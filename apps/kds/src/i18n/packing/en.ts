/** Texts of the packing board, of its counts and of a reason for another count. */
export const packingTexts = {
  status: { pending: 'To pack', packing: 'Packing', ready: 'Ready' },
  start: 'Start packing',
  finish: 'Finished',
  waitsForDishes: 'when all is cooked',
  order: { departure: 'By departure', name: 'By name' },
  orderLabel: 'Order of the schools: {{order}}',
  progress: 'Packing progress',
  progressOf: '{{ready, number}} of {{total, number}} schools ready',
  notCooked: 'Not cooked yet:',
  dishPending: 'Not cooked yet',
  dishCooking: 'Cooking',
  dishReady: 'Cooked',
  completed: 'All {{count, number}} schools are packed',
  completedAt: 'All {{count, number}} schools are packed since {{time}}',
  emptyTitle: 'Nothing to pack on this day',
  emptyHint: 'The kitchen has no approved menu for this day.',
};

export const countTexts = {
  all: 'All',
  complete: 'complete',
  asPlanned: 'Counted as planned',
  short: '{{count, number}} short',
  over: '{{count, number}} over',
};

export const reasonTexts = {
  title: 'Counted and planned differ. Why?',
  dishShort: 'A dish ran short',
  spoiled: 'Trays were spoiled',
  schoolAsked: 'The school asked for it',
  reserve: 'With a reserve',
  own: 'In your own words',
  cancel: 'Back to counting',
  finish: 'Finish with this reason',
};
