/** The few parts of pdfkit that a paper needs; its published types bring Node's with them. */
declare module 'pdfkit' {
  interface DocumentOptions {
    autoFirstPage: false;
    margin: 0;
    /** Null: begins without a font; the browser's build has none of its own. */
    font: null;
    lang: string;
    info: { Title: string; Creator: string };
  }

  export default class PDFDocument {
    constructor(options: DocumentOptions);
    registerFont(name: string, font: ArrayBuffer): this;
    addPage(options: { size: [width: number, height: number]; margin: 0 }): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(points: number): this;
    widthOfString(text: string): number;
    text(
      text: string,
      x: number,
      y: number,
      options: { lineBreak: false; baseline: 'alphabetic' },
    ): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    fill(): this;
    stroke(): this;
    end(): void;
  }
}

declare module 'pdfkit/output' {
  import type PDFDocument from 'pdfkit';

  export function toBlob(document: PDFDocument): Promise<Blob>;
}
