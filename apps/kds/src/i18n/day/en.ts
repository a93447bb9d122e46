/** Texts of the shown day. */
export const dayTexts = {
  today: 'Today',
  tomorrow: 'Tomorrow',
  yesterday: 'Yesterday',
  previous: 'Day before',
  next: 'Day after',
  choose: 'Choose a day',
  backToToday: 'Back to today',
  past: 'A PAST day',
  future: 'A day to COME',
  invalid: 'There is no such day',
};
