import { schoolCategories } from '@porsi/shared/portions/portion-sizes';
import type { NightPlan, PlannedDish, PlannedPortions } from './night-plan';

const [primary, junior, senior] = schoolCategories;

/** Dishes and schools by the names that the script of the night calls them. */
export const dish = { chicken: 1, rice: 2, beans: 3, porridge: 4 } as const;
export const school = {
  melati: 1,
  mawar: 2,
  kenanga: 3,
  cempaka: 4,
  junior1: 5,
  junior2: 6,
  senior1: 7,
  senior2: 8,
} as const;

const portions = (portionsSmall: number, portionsLarge: number): PlannedPortions => ({
  portionsSmall,
  portionsLarge,
});

const meal = {
  [school.melati]: portions(48, 52),
  [school.mawar]: portions(36, 40),
  [school.kenanga]: portions(55, 60),
  [school.cempaka]: portions(30, 34),
  [school.junior1]: portions(0, 96),
  [school.junior2]: portions(0, 72),
  [school.senior1]: portions(0, 110),
  [school.senior2]: portions(0, 84),
};

const grams = (name: string, perSmall: number, perLarge: number) => ({
  name,
  unit: 'g',
  perSmall,
  perLarge,
});

const porridge: PlannedDish = {
  menuItemId: dish.porridge,
  name: 'Bubur kacang hijau',
  instructions: 'Rebus kacang hijau sampai empuk, tambahkan gula aren dan santan.',
  components: [grams('Kacang hijau', 30, 40), grams('Gula aren', 10, 12)],
  portions: {
    [school.melati]: portions(48, 52),
    [school.mawar]: portions(36, 40),
    [school.kenanga]: portions(55, 60),
  },
};

/** A night of an invented kitchen: four dishes for eight schools, small enough to see at a glance. */
export const demoNight: NightPlan = {
  dishes: [
    {
      menuItemId: dish.chicken,
      name: 'Ayam kecap',
      instructions: 'Tumis bumbu, masukkan ayam dan kecap, masak sampai empuk.',
      components: [grams('Ayam', 45, 60), grams('Kecap manis', 8, 10)],
      portions: meal,
    },
    {
      menuItemId: dish.rice,
      name: 'Nasi putih',
      instructions: 'Cuci beras, masak, diamkan 10 menit sebelum diaduk.',
      components: [grams('Beras', 50, 75)],
      portions: meal,
    },
    {
      menuItemId: dish.beans,
      name: 'Tumis buncis',
      instructions: 'Tumis sebentar saja, supaya tetap hijau.',
      components: [grams('Buncis', 45, 50), grams('Bawang putih', 2, 3)],
      portions: meal,
    },
    porridge,
  ],
  schools: [
    {
      schoolId: school.melati,
      schoolName: 'SD Melati 1',
      schoolCategory: primary,
      departureTime: '06:30',
    },
    {
      schoolId: school.mawar,
      schoolName: 'SD Mawar 2',
      schoolCategory: primary,
      departureTime: '06:45',
    },
    {
      schoolId: school.junior1,
      schoolName: 'SMP Bina Bangsa',
      schoolCategory: junior,
      departureTime: '07:00',
    },
    {
      schoolId: school.senior1,
      schoolName: 'SMA Merdeka',
      schoolCategory: senior,
      departureTime: '07:00',
    },
    {
      schoolId: school.kenanga,
      schoolName: 'SD Kenanga 3',
      schoolCategory: primary,
      departureTime: '07:15',
    },
    {
      schoolId: school.cempaka,
      schoolName: 'SD Cempaka',
      schoolCategory: primary,
      departureTime: '07:15',
    },
    {
      schoolId: school.junior2,
      schoolName: 'SMP Harapan',
      schoolCategory: junior,
      departureTime: '07:20',
    },
    {
      schoolId: school.senior2,
      schoolName: 'SMA Nusantara',
      schoolCategory: senior,
      departureTime: '07:20',
    },
  ],
};
