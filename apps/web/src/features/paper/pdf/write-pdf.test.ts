import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { textWidth } from '../layout/font-widths';
import { dayOf, wordsIn } from '../layout/papers.fixture';
import { paperDocument } from '../paper-document';
import { writePdf, type PaperFonts } from './write-pdf';

test('a PDF has a page a sheet and embeds a subset of both weights', async () => {
  const fonts = await readFonts();
  const choice = { kind: 'labels', format: 'thermal80', schoolId: 1 } as const;
  const paper = paperDocument(dayOf({ schools: 2, dishes: 2 }), choice, wordsIn('id'), 'http://x');
  const written = await (await writePdf(paper, fonts)).bytes();
  const source = new TextDecoder('latin1').decode(written);
  expect(source.match(/\/Type \/Page\b/g)).toHaveLength(paper.sheets.length);
  expect(source).toContain('PlusJakartaSans-Regular');
  expect(source).toContain('PlusJakartaSans-Bold');
  expect(source).toContain('/Lang (id)');
  // 80 × 58 mm in points.
  expect(source).toMatch(/\/MediaBox \[0 0 226\.77\d* 164\.4\d*\]/);
  expect(written.length).toBeLessThan(fonts.regular.byteLength);
});

test('the layout knows how wide the font writes', async () => {
  const fonts = await readFonts();
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    font: null,
    lang: 'id',
    info: { Title: '', Creator: '' },
  });
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  for (const weight of ['regular', 'bold'] as const) {
    pdf.font(weight).fontSize(10);
    for (const written of ['Baik dimakan sebelum', '1.234.567.890', 'SD Negeri “É” – 3 × 8']) {
      const drawn = pdf.widthOfString(written);
      const expected = textWidth(written, 10, weight);
      // Pairs that are drawn closer together make the true width a little smaller, never larger.
      expect(drawn).toBeLessThanOrEqual(expected + 0.01);
      expect(drawn).toBeGreaterThan(expected * 0.9);
    }
  }
});

async function readFonts(): Promise<PaperFonts> {
  const [regular, bold] = await Promise.all(
    ['400Regular/PlusJakartaSans_400Regular.ttf', '700Bold/PlusJakartaSans_700Bold.ttf'].map(read),
  );
  if (!regular || !bold) throw new Error('the font is missing');
  return { regular, bold };
}

async function read(name: string): Promise<ArrayBuffer> {
  const address = import.meta.resolve(`@expo-google-fonts/plus-jakarta-sans/${name}`);
  const bytes = await readFile(fileURLToPath(address));
  return new Uint8Array(bytes).buffer;
}
