/** Texts of changes while at work. */
export const alertsTexts = {
  title: 'Changed while at work',
  kind: { changed: 'Changed', added: 'New', removed: 'Taken off' },
  removed: 'Taken off the plan',
  asBefore: 'back to the numbers from before',
  seen: 'Seen',
  seenAll: 'All seen',
  more_one: 'and {{count, number}} more',
  more_other: 'and {{count, number}} more',
  quiet_one: '{{count, number}} number changed',
  quiet_other: '{{count, number}} numbers changed',
};
