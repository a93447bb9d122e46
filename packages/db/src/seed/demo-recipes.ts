import type { RecipeFields } from '../testing/builders.js';

type Component = NonNullable<RecipeFields['components']>[number];

/** Grams per small and per large portion, as kitchens of the programme give them. */
const grams = (name: string, quantityPerSmall: number, quantityPerLarge: number): Component => ({
  name,
  unit: 'g',
  quantityPerSmall,
  quantityPerLarge,
});
const each = (name: string, unit: string): Component => ({
  name,
  unit,
  quantityPerSmall: 1,
  quantityPerLarge: 1,
});

const rice = grams('Nasi putih', 100, 150);
const fruit = (name: string): Component => grams(name, 70, 70);

/** Five meals and three extras that a day adds to them. */
export const DEMO_MEALS: readonly RecipeFields[] = [
  {
    name: 'Nasi ayam kecap',
    category: 'Makan siang',
    instructions:
      'Masak nasi. Tumis bumbu, masukkan ayam dan kecap, masak sampai empuk. Tumis buncis sebentar saja.',
    components: [
      rice,
      grams('Ayam kecap', 35, 40),
      grams('Tumis buncis', 45, 50),
      grams('Tempe goreng', 25, 35),
      fruit('Semangka'),
    ],
  },
  {
    name: 'Nasi ikan bumbu kuning',
    category: 'Makan siang',
    instructions:
      'Goreng ikan setengah kering, rebus dalam bumbu kuning. Kukus sayur 5 menit sebelum dikemas.',
    components: [
      rice,
      grams('Ikan bumbu kuning', 40, 50),
      grams('Sayur bening bayam', 45, 50),
      grams('Tahu kukus', 25, 35),
      fruit('Pepaya'),
    ],
  },
  {
    name: 'Nasi telur balado',
    category: 'Makan siang',
    instructions: 'Rebus telur 12 menit, kupas, masak dalam saus balado tidak pedas.',
    components: [
      rice,
      each('Telur balado', 'butir'),
      grams('Tumis kangkung', 45, 50),
      grams('Tempe orek', 25, 35),
      fruit('Melon'),
    ],
  },
  {
    name: 'Nasi soto ayam',
    category: 'Makan siang',
    instructions: 'Rebus ayam untuk kaldu, suwir. Kuah dikemas terpisah, minimal 60 °C.',
    components: [
      rice,
      grams('Ayam suwir', 35, 40),
      grams('Kuah soto', 100, 150),
      grams('Taoge dan kol', 45, 50),
      fruit('Jeruk'),
    ],
  },
  {
    name: 'Nasi semur daging',
    category: 'Makan siang',
    instructions:
      'Rebus daging sampai empuk, masak dengan kecap dan pala. Sajikan dengan cah wortel.',
    components: [
      rice,
      grams('Semur daging', 30, 40),
      grams('Cah wortel', 45, 50),
      grams('Tahu goreng', 25, 35),
      fruit('Pisang'),
    ],
  },
];

export const DEMO_EXTRAS: readonly RecipeFields[] = [
  {
    name: 'Susu UHT',
    category: 'Minuman',
    instructions: 'Simpan di bawah 10 °C sampai dikirim.',
    components: [{ name: 'Susu UHT', unit: 'ml', quantityPerSmall: 115, quantityPerLarge: 125 }],
  },
  {
    name: 'Bubur kacang hijau',
    category: 'Kudapan',
    instructions: 'Rendam kacang hijau semalam, rebus dengan gula aren dan santan encer.',
    components: [grams('Kacang hijau', 30, 40), grams('Kuah santan', 80, 110)],
  },
  {
    name: 'Puding buah naga',
    category: 'Kudapan',
    instructions: 'Masak puding, dinginkan di bawah 10 °C sebelum dikemas.',
    components: [grams('Puding buah naga', 60, 80)],
  },
];
