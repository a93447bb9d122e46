import { issueMessages } from '@porsi/shared/http/issue-messages';
import type { Issue, IssueCode } from '@porsi/shared/http/issue';
import type { Language } from '@porsi/ui/language';

const number = (value: unknown) => new Intl.NumberFormat('id-ID').format(Number(value));

type Texts = Record<IssueCode, (params: Record<string, unknown>) => string>;

const indonesian: Texts = {
  SUM_MISMATCH: ({ allocated, total, difference }) => {
    const by = Number(difference);
    const verdict = by < 0 ? `kurang ${number(-by)}` : `lebih ${number(by)}`;
    return `Teralokasi ${number(allocated)} dari ${number(total)} porsi: ${verdict}`;
  },
  SMALL_NOT_ALLOWED: ({ category }) =>
    typeof category === 'string'
      ? `Sekolah ${category} tidak boleh mendapat porsi kecil`
      : 'Sekolah tanpa kategori tidak boleh mendapat porsi kecil',
  SCHOOL_WITHOUT_PORTIONS: () => 'Sekolah harus mendapat minimal satu porsi',
  SCHOOL_DUPLICATE: () => 'Sekolah tercantum lebih dari sekali',
  SCHOOL_NOT_FOUND: () => 'Sekolah tidak ditemukan',
  ALLOCATIONS_EMPTY: () => 'Alokasikan ke minimal satu sekolah',
  PORTIONS_INVALID: () => 'Porsi harus bilangan bulat dari 0 sampai 100.000',
  TOTAL_INVALID: () => 'Total porsi harus bilangan bulat dari 1 sampai 1.000.000',
  RECIPE_NOT_FOUND: () => 'Resep tidak ditemukan',
  DATE_INVALID: () => 'Tanggal tidak ada di kalender',
  REQUIRED: () => 'Wajib diisi',
  TEXT_INVALID: () => 'Harus berupa teks',
  TEXT_TOO_LONG: ({ maximum }) => `Paling banyak ${number(maximum)} karakter`,
  NUMBER_INVALID: () => 'Harus bilangan bulat dalam batasnya',
  QUANTITY_INVALID: () => 'Jumlah harus angka dari 0 sampai 1.000.000, paling banyak 3 desimal',
  CHOICE_INVALID: () => 'Bukan pilihan yang tersedia',
  EMAIL_INVALID: () => 'Harus berupa alamat e-mail',
  PASSWORD_INVALID: () => 'Kata sandi harus 10 sampai 200 karakter',
  RANGE_INVALID: () => 'Akhir tidak boleh sebelum awal',
  VALUE_INVALID: () => 'Nilai tidak sah',
  PAIRING_CODE_INVALID: () => 'Bukan kode yang ditampilkan tablet yang menunggu',
  KEY_REUSED: () => 'Kunci ini sudah dipakai untuk permintaan lain',
};

// English is what the API speaks, so its sentences are the contract's own, to the digit.
const texts: Record<Language, Texts> = { en: issueMessages, id: indonesian };

/** What an issue says in a language, by its code and params. */
export function issueText(found: Pick<Issue, 'code' | 'params'>, language: Language): string {
  return texts[language][found.code](found.params ?? {});
}
