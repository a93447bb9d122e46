import type { Language } from '@porsi/ui/language';
import type { Goal } from './colleague';
import { dish, school } from './demo-night';
import type { Worker } from './log-lines';
import type { PlanEdit } from './night-plan';

/** One thing that happens in the night, at a time on the kitchen's clock; nothing in it is refused. */
export interface Moment {
  /** HH:MM; the table is in their order. */
  at: string;
  /** What to know and what to try, in one sentence or two; kept on the screen until the next. */
  say?: Record<Language, string>;
  /** What colleagues have done by now, unless somebody else did. */
  goals?: readonly Goal[];
  edit?: PlanEdit;
  /** Whether this tablet reaches the kitchen from now on. */
  wifi?: boolean;
  /** From now until the next moment with words, a tap of a colleague is faster than one on this school. */
  race?: { schoolId: number; goals: readonly Goal[] };
}

export const cook: Worker = { id: 2, fullName: 'Bu Sari' };
export const packer: Worker = { id: 3, fullName: 'Pak Budi' };
export const planner: Worker = { id: 4, fullName: 'Bu Dewi' };

const cooked = (menuItemId: number, status: 'cooking' | 'ready'): Goal => ({
  kind: 'dish',
  menuItemId,
  status,
});
const packed = (schoolId: number, status: 'packing' | 'ready'): Goal => ({
  kind: 'school',
  schoolId,
  status,
});
const counted = (schoolId: number, missing = 0): Goal => ({ kind: 'count', schoolId, missing });
const seen: Goal = { kind: 'seen' };

/** The night from half past midnight until the cars have left. */
export const nightScript: readonly Moment[] = [
  {
    at: '00:30',
    say: {
      id: 'Selamat datang di malam latihan: tujuh jam dapur dalam sepuluh menit. Silakan ketuk apa saja, tidak ada yang dikirim.',
      en: 'Welcome to the training night: seven kitchen hours in ten minutes. Tap whatever you like, nothing is sent.',
    },
  },
  {
    at: '00:45',
    say: {
      id: 'Ayam kecap dimasak lebih dulu. Ketuk “Mulai masak” di kartunya; kalau tidak, Bu Sari yang melakukannya.',
      en: 'Ayam kecap is cooked first. Tap “Start cooking” on its card; if you do not, Bu Sari does.',
    },
  },
  {
    at: '01:00',
    goals: [cooked(dish.chicken, 'cooking')],
    say: {
      id: 'Ayam kecap sedang dimasak dan waktunya berjalan. Salah ketuk? “Urungkan” ada di bawah selama 10 detik.',
      en: 'Ayam kecap is cooking and its time runs. A slip of the thumb? “Undo” stays at the foot for 10 seconds.',
    },
  },
  { at: '01:15', goals: [cooked(dish.porridge, 'cooking')] },
  {
    at: '01:25',
    edit: {
      kind: 'portions',
      menuItemId: dish.chicken,
      schoolId: school.cempaka,
      portions: { portionsSmall: 30, portionsLarge: 46 },
    },
    say: {
      id: 'Bu Dewi menambah 12 porsi besar ayam untuk SD Cempaka padahal sudah dimasak. Masak tambahannya, lalu ketuk “Sudah dilihat”.',
      en: 'Bu Dewi adds 12 large portions of chicken for SD Cempaka while it cooks. Cook the rest, then tap “Seen”.',
    },
  },
  { at: '01:50', goals: [seen] },
  {
    at: '02:00',
    edit: { kind: 'remove', menuItemId: dish.porridge },
    say: {
      id: 'Bubur kacang hijau dihapus dari rencana. Kartunya tidak hilang begitu saja: hentikan masaknya dan ketuk “Sudah dilihat”.',
      en: 'Bubur kacang hijau was taken off the plan. Its card does not just vanish: stop cooking it and tap “Seen”.',
    },
  },
  {
    at: '02:20',
    goals: [seen],
    wifi: false,
    say: {
      id: 'Wi‑Fi putus. Bekerjalah seperti biasa: ketuk “Mulai masak” di Nasi putih; ketukan itu disimpan di tablet ini.',
      en: 'The Wi‑Fi is gone. Work on as usual: tap “Start cooking” on Nasi putih; the tap is kept on this tablet.',
    },
  },
  {
    at: '02:45',
    wifi: true,
    say: {
      id: 'Wi‑Fi kembali. Ketukan yang tersimpan terkirim sendiri dan tampilan kembali “Langsung”.',
      en: 'The Wi‑Fi is back. Taps that were kept are sent by themselves, and the board is “Live” again.',
    },
  },
  { at: '02:55', goals: [cooked(dish.rice, 'cooking')] },
  {
    at: '03:10',
    say: {
      id: 'Ayam kecap hampir matang. Ketuk “Masakan siap” begitu diangkat dari kompor.',
      en: 'Ayam kecap is nearly done. Tap “Dish is ready” as soon as it leaves the stove.',
    },
  },
  {
    at: '03:35',
    goals: [cooked(dish.chicken, 'ready')],
    say: {
      id: 'Sejak siap, jam empat jam berjalan: kartu menunjukkan sampai pukul berapa ayam boleh dimakan.',
      en: 'From ready on, the four-hour clock runs: the card says until when the chicken may be eaten.',
    },
  },
  {
    at: '03:50',
    goals: [cooked(dish.beans, 'cooking')],
    say: {
      id: 'Buka tampilan Packing. Mobil pertama ada paling depan: ketuk “Mulai packing” di SD Melati 1.',
      en: 'Open the Packing board. The first car comes first: tap “Start packing” at SD Melati 1.',
    },
  },
  {
    at: '04:10',
    goals: [packed(school.melati, 'packing'), packed(school.mawar, 'packing')],
    say: {
      id: 'Hitung nampan SD Melati 1 per ukuran: +1, +10, satu tumpuk, atau “Semua”. Kurang dan lebih langsung terlihat.',
      en: 'Count the trays of SD Melati 1 per size: +1, +10, a stack, or “All”. Short and over show at once.',
    },
  },
  {
    at: '04:33',
    goals: [cooked(dish.rice, 'ready'), counted(school.melati)],
    say: {
      id: 'Sekolah belum bisa diselesaikan sebelum semua masakannya matang: tombolnya menyebut apa yang ditunggu.',
      en: 'No school can be finished before all its dishes are cooked: the button says what it waits for.',
    },
  },
  {
    at: '04:45',
    goals: [cooked(dish.beans, 'ready')],
    say: {
      id: 'Semua masakan matang. Ketuk “Selesai” di SD Melati 1.',
      en: 'All dishes are cooked. Tap “Finished” at SD Melati 1.',
    },
  },
  { at: '05:00', goals: [packed(school.melati, 'ready')] },
  {
    at: '05:05',
    edit: {
      kind: 'portions',
      menuItemId: dish.chicken,
      schoolId: school.mawar,
      portions: { portionsSmall: 36, portionsLarge: 46 },
    },
    say: {
      id: 'SD Mawar 2 sedang dikemas dan mendapat 6 porsi besar ayam lagi. Lihat lama → baru di kartunya, ketuk “Sudah dilihat”, lalu hitung.',
      en: 'SD Mawar 2 is being packed and gets 6 more large portions of chicken. See old → new on its card, tap “Seen”, then count.',
    },
  },
  { at: '05:20', goals: [seen, counted(school.mawar)] },
  {
    at: '05:30',
    goals: [
      packed(school.mawar, 'ready'),
      packed(school.junior1, 'packing'),
      counted(school.junior1, 2),
    ],
    say: {
      id: 'Di SMP Bina Bangsa dua nampan rusak, jadi hitungannya kurang 2. Ketuk “Selesai” dan pilih alasannya.',
      en: 'At SMP Bina Bangsa two trays were spoiled, so the count is 2 short. Tap “Finished” and choose the reason.',
    },
  },
  { at: '05:50', goals: [packed(school.junior1, 'ready')] },
  {
    at: '05:55',
    race: {
      schoolId: school.senior1,
      goals: [packed(school.senior1, 'packing'), packed(school.senior1, 'ready')],
    },
    say: {
      id: 'Ketuk “Mulai packing” di SMA Merdeka: Pak Budi sedetik lebih cepat. Tampilan menulis “Tidak berhasil”, menyebut sebabnya, dan menunjukkan keadaan sekarang.',
      en: 'Tap “Start packing” at SMA Merdeka: Pak Budi is a second faster. The board says “Not done” and why, and shows how it is now.',
    },
  },
  {
    at: '06:15',
    goals: [packed(school.senior1, 'packing'), packed(school.senior1, 'ready')],
    say: {
      id: 'Sekarang sendiri: mulai, hitung semua, dan selesaikan SD Kenanga 3.',
      en: 'Now on your own: start, count all and finish SD Kenanga 3.',
    },
  },
  { at: '06:25', goals: [packed(school.kenanga, 'packing'), counted(school.kenanga)] },
  {
    at: '06:38',
    goals: [packed(school.kenanga, 'ready'), packed(school.cempaka, 'packing')],
    say: {
      id: 'Tiga jam setelah siap, tanda ayam menjadi kuning: tinggal sejam. Sekolah yang menunggu harus segera berangkat.',
      en: 'Three hours after ready, the mark of the chicken turns amber: one hour is left. Schools that wait must leave soon.',
    },
  },
  {
    at: '06:50',
    goals: [counted(school.cempaka), packed(school.cempaka, 'ready')],
    say: {
      id: 'Tinggal dua sekolah: SMP Harapan dan SMA Nusantara. Kartu menghitung mundur sampai mobilnya berangkat.',
      en: 'Two schools are left: SMP Harapan and SMA Nusantara. Their cards count down until the cars leave.',
    },
  },
  { at: '06:57', goals: [packed(school.junior2, 'packing'), counted(school.junior2)] },
  { at: '07:00', goals: [packed(school.junior2, 'ready'), packed(school.senior2, 'packing')] },
  {
    at: '07:10',
    goals: [counted(school.senior2), packed(school.senior2, 'ready')],
    say: {
      id: 'Sekolah terakhir siap: packing lengkap. Di menu, “Daftar ketukan” mencatat siapa melakukan apa.',
      en: 'The last school is ready: packing is complete. In the menu, “Taps of the day” says who did what.',
    },
  },
  { at: '07:30' },
];
