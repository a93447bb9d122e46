import i18next from 'i18next';
import type { PaperDay, PaperDish, PaperShare } from '@porsi/shared/paper/paper-day';
import { portionTotals } from '@porsi/shared/portions/portion-totals';
import { en } from '../../../i18n/en';
import { id } from '../../../i18n/id';
import type { Language } from '@porsi/ui/language';
import { createFormat } from '../../../i18n/use-format';
import { createPaperWords, type PaperWords } from '../paper-words';

const TIMEZONE = 'Asia/Jakarta';
const COOKED = Date.parse('2026-11-23T20:10:00Z');
const HOUR = 3_600_000;

/** The words of the papers in a language, as the app makes them. */
export function wordsIn(language: Language): PaperWords {
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: language,
    initAsync: false,
    resources: { en: { translation: en }, id: { translation: id } },
    interpolation: { escapeValue: false },
  });
  return createPaperWords(i18n.t, language, createFormat(language, TIMEZONE), TIMEZONE);
}

interface DayShape {
  schools: number;
  dishes: number;
  /** The last dish is still on the fire. */
  unready?: boolean;
  /** Of the first school. */
  name?: string;
  /** Instead of the usual ones. */
  dishName?: string;
}

const dishNames = ['Nasi ayam kecap', 'Sayur sop bening', 'Tempe orek dan buah', 'Puding'];

/** A day of so many schools and dishes: every other school has both sizes. */
export function dayOf({ schools, dishes, unready = false, name, dishName }: DayShape): PaperDay {
  const cooked = Array.from({ length: dishes }, (_, index): PaperDish => {
    const isReady = !(unready && index === dishes - 1);
    const cookedAt = isReady ? COOKED + (index * HOUR) / 4 : null;
    return {
      menuItemId: index + 1,
      name: dishName ?? dishNames[index % dishNames.length] ?? '',
      cookedAt,
      eatBefore: cookedAt === null ? null : cookedAt + 4 * HOUR,
    };
  });
  const served = Array.from({ length: schools }, (_, index) => {
    const small = index % 2 === 0 ? 60 + index : 0;
    const shares = cooked.map((dish): PaperShare => ({
      ...dish,
      portionsSmall: small,
      portionsLarge: 80 + index,
    }));
    const isFirst = index === 0;
    return {
      schoolId: index + 1,
      name: isFirst && name !== undefined ? name : `SD Negeri ${index + 1} Sukamaju`,
      category: null,
      departureTime: index % 5 === 4 ? null : `0${6 + (index % 3)}:30`,
      shares,
      trays: { small, large: 80 + index },
    };
  });
  return {
    date: '2026-11-24',
    revision: 41,
    asOf: COOKED + HOUR,
    stackSize: 25,
    dishes: cooked.map((dish) => ({
      ...dish,
      ...portionTotals(
        served.flatMap(({ shares }) =>
          shares.filter(({ menuItemId }) => menuItemId === dish.menuItemId),
        ),
      ),
    })),
    schools: served,
  };
}

export const longDish =
  'Nasi putih, ayam goreng bumbu kuning, tumis buncis dan wortel, tahu bacem, jeruk';

export const longName =
  'Madrasah Ibtidaiyah Terpadu Nahdlatul Ulama Al-Hikmah Kecamatan Sukamaju Kabupaten Bandung Barat Filial Cimareme';
