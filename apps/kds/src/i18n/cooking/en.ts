/** Texts of the cooking board. */
export const cookingTexts = {
  status: { pending: 'To cook', cooking: 'Cooking', ready: 'Ready' },
  start: 'Start cooking',
  finish: 'Dish is ready',
  amounts: 'How much to cook',
  forSmall: 'For small',
  forLarge: 'For large',
  together: 'Together',
  schools: 'Schools',
  school: 'School',
  instructions: 'How to cook it',
  noComponents: 'This recipe lists no components.',
  dishes: 'Dishes of the day',
  emptyTitle: 'Nothing to cook on this day',
  emptyHint: 'The kitchen has no approved menu for this day.',
};
