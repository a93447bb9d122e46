/** Texts about a dish that the kitchen works on, as the planner sees it, in Indonesian. */
export const kitchenWorkTexts = {
  title: 'Sudah sampai mana dapur',
  cooking: 'Sedang dimasak',
  cookingSince: 'Sedang dimasak sejak {{time}}',
  ready: 'Sudah matang',
  readySince: 'Sudah matang sejak {{time}}',
  packed_one: '{{packed, number}} dari {{count, number}} sekolah sudah dikemas',
  packed_other: '{{packed, number}} dari {{count, number}} sekolah sudah dikemas',
  told: 'Dapur akan diberi tahu apa yang Anda ubah.',
} as const;
