import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cut, fitText } from './fit-text';
import { textWidth } from './font-widths';

const room = { width: 60, size: 5, smallest: 3, lines: 2, weight: 'bold' } as const;

describe('a text in its room', () => {
  it('stands in full size when it fits', () => {
    expect(fitText('SMP Negeri 2', room)).toEqual({ size: 5, lines: ['SMP Negeri 2'] });
  });

  it('takes a second line before it gets smaller', () => {
    const { size, lines } = fitText('Sekolah Dasar Negeri Sukamaju', room);
    expect(size).toBe(5);
    expect(lines).toHaveLength(2);
  });

  it('gets smaller before it is cut', () => {
    const { size, lines } = fitText('Sekolah Dasar Islam Terpadu Insan Kamil Sukamaju Utara', room);
    expect(size).toBeLessThan(5);
    expect(lines.join(' ')).toBe('Sekolah Dasar Islam Terpadu Insan Kamil Sukamaju Utara');
  });

  it('is cut, and says so, when nothing else helps', () => {
    const { size, lines } = fitText('Madrasah Ibtidaiyah '.repeat(9).trim(), room);
    expect(size).toBe(3);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('breaks a word that is longer than a line', () => {
    const { lines } = fitText('x'.repeat(60), room);
    expect(lines.join('')).toContain('xxxxx');
    expect(lines.length).toBeLessThanOrEqual(2);
  });
});

test('what is shorter than its room is not cut', () => {
  expect(cut('Nasi ayam', 40, 3, 'regular')).toBe('Nasi ayam');
  expect(cut('Nasi ayam kecap manis pedas', 20, 3, 'regular')).toMatch(/^Nasi.*…$/);
});

test('no line is wider than its room, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 10, max: 80 }), (text, width) => {
      const { size, lines } = fitText(text, { ...room, width });
      for (const line of lines)
        expect(textWidth(line, size, 'bold')).toBeLessThanOrEqual(width + 1e-9);
    }),
  );
});
