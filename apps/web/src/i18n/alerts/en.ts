/** Texts about changes that the kitchen must notice, as the planner sees them. */
export const alertTexts = {
  title: 'Has the kitchen seen it?',
  unseen_one: 'The kitchen has not seen {{count}} change yet',
  unseen_other: 'The kitchen has not seen {{count}} changes yet',
  seen: 'Seen by {{name}}, {{time}}',
  notSeen: 'not seen yet',
  changed: 'changed',
  added: 'added',
  removed: 'removed',
  cooking: 'Cooking board',
  packing: 'Packing board',
  changedBy: 'changed by {{name}}, {{time}}',
} as const;
