import regularUrl from '@expo-google-fonts/plus-jakarta-sans/400Regular/PlusJakartaSans_400Regular.ttf?url';
import boldUrl from '@expo-google-fonts/plus-jakarta-sans/700Bold/PlusJakartaSans_700Bold.ttf?url';
import type { PaperDocument } from '../drawing';
import { writePdf, type PaperFonts } from './write-pdf';

let fonts: Promise<PaperFonts> | undefined;

/** The font's files, fetched once; after a failure they are fetched again. */
export function paperFonts(): Promise<PaperFonts> {
  fonts ??= readFonts().catch((error: unknown) => {
    fonts = undefined;
    throw error;
  });
  return fonts;
}

/** Makes the PDF in this browser and hands it to the person as a download. */
export async function savePdf(paper: PaperDocument): Promise<void> {
  const address = URL.createObjectURL(await writePdf(paper, await paperFonts()));
  const link = document.createElement('a');
  link.href = address;
  link.download = paper.fileName;
  link.click();
  URL.revokeObjectURL(address);
}

async function readFonts(): Promise<PaperFonts> {
  const [regular, bold] = await Promise.all([read(regularUrl), read(boldUrl)]);
  return { regular, bold };
}

async function read(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}
