import PDFDocument from 'pdfkit';
import { toBlob } from 'pdfkit/output';
import type { PaperDocument, Shape, Tone, Weight } from '../drawing';
import { qrModules } from '../qr-modules';

/** PDF counts in points. */
const POINTS = 72 / 25.4;
const OUTLINE = 0.3;

const fills: Record<Tone, string> = { ink: '#000000', soft: '#555555', blank: '#ffffff' };
const strokes: Record<Tone, string> = { ink: '#000000', soft: '#999999', blank: '#ffffff' };

/** The font's files, for both weights. */
export type PaperFonts = Record<Weight, ArrayBuffer>;

/** Draws a document as PDF; of the fonts, only the characters that occur are embedded. */
export async function writePdf(paper: PaperDocument, fonts: PaperFonts): Promise<Blob> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    font: null,
    lang: paper.language,
    info: { Title: paper.title, Creator: 'Porsi' },
  });
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  const written = toBlob(pdf);
  for (const { width, height, blocks } of paper.sheets) {
    pdf.addPage({ size: [width * POINTS, height * POINTS], margin: 0 });
    for (const { x, y, shapes } of blocks) {
      for (const shape of shapes) draw(pdf, shape, x, y);
    }
  }
  pdf.end();
  return written;
}

function draw(pdf: PDFDocument, shape: Shape, dx: number, dy: number): void {
  const x = (value: number) => (value + dx) * POINTS;
  const y = (value: number) => (value + dy) * POINTS;
  switch (shape.kind) {
    case 'text': {
      pdf
        .font(shape.weight)
        .fontSize(shape.size * POINTS)
        .fillColor(fills[shape.tone]);
      const part = { start: 0, middle: 0.5, end: 1 }[shape.align];
      const left = x(shape.x) - part * (part === 0 ? 0 : pdf.widthOfString(shape.text));
      pdf.text(shape.text, left, y(shape.y), { lineBreak: false, baseline: 'alphabetic' });
      return;
    }
    case 'line':
      pdf
        .lineWidth(shape.width * POINTS)
        .strokeColor(strokes[shape.tone])
        .moveTo(x(shape.x1), y(shape.y1))
        .lineTo(x(shape.x2), y(shape.y2))
        .stroke();
      return;
    case 'rect': {
      const { width, height, radius } = shape;
      pdf.roundedRect(x(shape.x), y(shape.y), width * POINTS, height * POINTS, radius * POINTS);
      if (shape.filled) pdf.fillColor(fills.ink).fill();
      else
        pdf
          .lineWidth(OUTLINE * POINTS)
          .strokeColor(strokes.ink)
          .stroke();
      return;
    }
    case 'circle':
      pdf
        .circle(x(shape.cx), y(shape.cy), shape.r * POINTS)
        .fillColor(fills.ink)
        .fill();
      return;
    case 'qr': {
      const code = qrModules(shape.text);
      const side = (shape.size / code.size) * POINTS;
      for (const run of code.runs) {
        pdf.rect(x(shape.x) + run.x * side, y(shape.y) + run.y * side, run.length * side, side);
      }
      pdf.fillColor(fills.ink).fill();
    }
  }
}
