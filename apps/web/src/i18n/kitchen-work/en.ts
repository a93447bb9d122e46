/** Texts about a dish that the kitchen works on, as the planner sees it. */
export const kitchenWorkTexts = {
  title: 'How far the kitchen is',
  cooking: 'Being cooked',
  cookingSince: 'Being cooked since {{time}}',
  ready: 'Ready',
  readySince: 'Ready since {{time}}',
  packed_one: '{{packed, number}} of {{count, number}} school is packed',
  packed_other: '{{packed, number}} of {{count, number}} schools are packed',
  told: 'The kitchen will be told what you change.',
} as const;
