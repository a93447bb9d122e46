import regularUrl from '@expo-google-fonts/plus-jakarta-sans/400Regular/PlusJakartaSans_400Regular.ttf?url';
import boldUrl from '@expo-google-fonts/plus-jakarta-sans/700Bold/PlusJakartaSans_700Bold.ttf?url';
import type { PaperDocument } from '../drawing';
import { writePdf } from './write-pdf';

/** Makes the PDF in this browser and hands it to the person as a download. */
export async function savePdf(paper: PaperDocument): Promise<void> {
  const [regular, bold] = await Promise.all([regularUrl, boldUrl].map(read));
  if (!regular || !bold) throw new Error('the font is missing');
  const address = URL.createObjectURL(await writePdf(paper, { regular, bold }));
  const link = document.createElement('a');
  link.href = address;
  link.download = paper.fileName;
  link.click();
  URL.revokeObjectURL(address);
}

async function read(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}
