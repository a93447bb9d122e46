/** Texts about changes that the kitchen must notice, as the planner sees them, in Indonesian. */
export const alertTexts = {
  title: 'Sudah dilihat dapur?',
  unseen_one: '{{count}} perubahan belum dilihat dapur',
  unseen_other: '{{count}} perubahan belum dilihat dapur',
  seen: 'Dilihat {{name}}, {{time}}',
  notSeen: 'belum dilihat',
  changed: 'diubah',
  added: 'ditambah',
  removed: 'dihapus',
  cooking: 'Tampilan masak',
  packing: 'Tampilan packing',
  changedBy: 'diubah {{name}}, {{time}}',
} as const;
