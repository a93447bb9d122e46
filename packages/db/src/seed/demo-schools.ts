import type { SchoolFields } from '../testing/builders.js';

const sd = (
  name: string,
  lower: number,
  upper: number,
  address: string,
  departureTime: string,
): SchoolFields => ({
  name,
  category: 'SD',
  studentCountGrade1To3: lower,
  studentCountGrade4To6: upper,
  address,
  departureTime,
});

const upper = (
  category: 'SMP' | 'SMA',
  name: string,
  studentCount: number,
  address: string,
  departureTime: string,
): SchoolFields => ({
  name,
  category,
  studentCount,
  address,
  departureTime,
});

/** Twelve schools of an invented town, 2,900 children: 647 in grades 1-3, 674 in grades 4-6, 846 SMP, 733 SMA. The first cars leave at 7, those of the older children at 9. */
export const DEMO_SCHOOLS: readonly SchoolFields[] = [
  sd('SD Negeri 1 Sukamaju', 118, 126, 'Jl. Merdeka No. 12', '07:00'),
  sd('SD Negeri 2 Sukamaju', 104, 97, 'Jl. Kenanga No. 5', '07:00'),
  sd('SD Negeri 3 Sukamaju', 92, 101, 'Jl. Pasar Lama No. 31', '07:15'),
  sd('SD Negeri 1 Cibening', 110, 115, 'Jl. Raya Cibening No. 2', '07:15'),
  sd('SD Negeri 2 Cibening', 86, 88, 'Jl. Sawah Besar No. 17', '07:30'),
  sd('SD Islam Al-Hidayah', 74, 79, 'Jl. Masjid Raya No. 8', '07:30'),
  sd('SD Santa Maria', 63, 68, 'Jl. Diponegoro No. 44', '07:45'),
  upper('SMP', 'SMP Negeri 1 Sukamaju', 348, 'Jl. Pendidikan No. 1', '09:00'),
  upper('SMP', 'SMP Negeri 2 Sukamaju', 312, 'Jl. Ahmad Yani No. 23', '09:00'),
  upper('SMP', 'SMP Muhammadiyah 4', 186, 'Jl. Melati No. 9', '09:15'),
  upper('SMA', 'SMA Negeri 1 Sukamaju', 402, 'Jl. Pendidikan No. 3', '09:30'),
  upper('SMA', 'SMA Negeri 2 Sukamaju', 331, 'Jl. Sudirman No. 60', '09:30'),
];
