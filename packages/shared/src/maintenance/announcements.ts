import type { Maintenance } from './maintenance.js';

const LANGUAGES = {
  id: {
    locale: 'id-ID',
    subject: 'Pemeliharaan Porsi',
    greeting: 'Bapak/Ibu,',
    from: (from: string, until: string | null) =>
      `Porsi akan dipelihara mulai ${from}${until === null ? '' : ` sampai ${until}`}.`,
    advice:
      'Simpan pekerjaan Anda sebelumnya. Selama pemeliharaan tidak ada yang dapat disimpan; halaman yang terbuka kembali sendiri setelah selesai, dan tablet tetap menampilkan papan terakhir.',
    thanks: 'Terima kasih.',
    over: (at: string) =>
      `Pemeliharaan Porsi selesai pada ${at}. Porsi dapat dipakai kembali; muat ulang halaman yang masih tertutup.`,
    news: 'Untuk SD kini ada porsi kecil (kelas 1-3) dan porsi besar (kelas 4-6); SMP dan SMA tetap porsi besar. Item menu lama tampil sebagai porsi besar.',
  },
  en: {
    locale: 'en-GB',
    subject: 'Porsi maintenance',
    greeting: 'Dear all,',
    from: (from: string, until: string | null) =>
      `Porsi will be under maintenance from ${from}${until === null ? '' : ` to ${until}`}.`,
    advice:
      'Save your work before it begins. Nothing can be saved meanwhile; open pages come back by themselves when it is over, and the tablets keep their last board.',
    thanks: 'Thank you.',
    over: (at: string) =>
      `The maintenance of Porsi was over at ${at}. Porsi can be used again; reload a page that is still closed.`,
    news: 'Primary schools now have small portions (grades 1-3) and large ones (grades 4-6); all others have large ones. Older menu items show as large.',
  },
} as const;

export type AnnouncementLanguage = keyof typeof LANGUAGES;

/** Texts that only wait to be sent. */
export interface Announcement {
  readonly language: AnnouncementLanguage;
  readonly email: { readonly subject: string; readonly body: string };
  readonly whatsApp: string;
}

/**
 * The announcement of a maintenance, in both languages.
 *
 * @param timezone IANA name: the kitchen's, in which the times are told
 */
export function announcementsOf(
  { startsAt, endsAt, message }: Omit<Maintenance, 'active'>,
  timezone: string,
): Announcement[] {
  return (['id', 'en'] as const).map((language) => {
    const { locale, subject, greeting, from, advice, thanks } = LANGUAGES[language];
    const told = (instant: string) => tell(new Date(instant), locale, timezone);
    const when = from(
      startsAt === null ? '' : told(startsAt),
      endsAt === null ? null : told(endsAt),
    );
    const what = message === null ? when : `${when} ${message}`;
    return {
      language,
      email: { subject, body: [greeting, what, advice, thanks].join('\n\n') },
      whatsApp: `*${subject}*\n${what}\n${advice} ${thanks}`,
    };
  });
}

/** The news that a maintenance for the portion sizes is over, in both languages. */
export function closingsOf(at: Date, timezone: string): Announcement[] {
  return (['id', 'en'] as const).map((language) => {
    const { locale, subject, greeting, over, news, thanks } = LANGUAGES[language];
    const done = over(tell(at, locale, timezone));
    return {
      language,
      email: { subject, body: [greeting, done, news, thanks].join('\n\n') },
      whatsApp: `*${subject}*\n${done}\n${news} ${thanks}`,
    };
  });
}

function tell(instant: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  }).format(instant);
}
