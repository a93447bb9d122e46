/** pdfkit and the way to use it: apart from everything else, since it is large. */
export function loadPdf() {
  return import('./pdf/save-pdf');
}

/**
 * Fetches what a PDF needs while there is a network: papers are for the night when there is none.
 * A failure is told when somebody wants the PDF.
 */
export async function prepareForLostNetwork(): Promise<void> {
  try {
    await (await loadPdf()).paperFonts();
  } catch {
    // Told by the download itself.
  }
}
