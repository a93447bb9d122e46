import { createStore } from '@porsi/client/store';

const KEPT = 'porsi.kds.sound';

/**
 * `on`: it can be heard · `locked`: the browser waits for a first tap on the page · `muted`: switched
 * off here · `none`: this browser makes no sound.
 */
export type SoundState = 'on' | 'locked' | 'muted' | 'none';

/** Made after the first picture: browsers take their time for it. */
let context: AudioContext | null = null;

export const sound = createStore<SoundState>(read());

function read(): SoundState {
  if (typeof AudioContext === 'undefined') return 'none';
  if (localStorage.getItem(KEPT) === 'muted') return 'muted';
  return context?.state === 'running' ? 'on' : 'locked';
}

/** Unlocks the sound with the first tap on the page, whatever it is on. */
export function unlockSound(): void {
  if (typeof AudioContext === 'undefined') return;
  context = new AudioContext();
  context.addEventListener('statechange', () => sound.set(read()));
  sound.set(read());
  // Not sooner: the sign that goes then would let something else slide under the finger.
  document.addEventListener('click', () => void wake());
  document.addEventListener('keydown', () => void wake());
}

async function wake(): Promise<void> {
  if (context?.state === 'suspended') await context.resume().catch(() => undefined);
  sound.set(read());
}

export function muteSound(muted: boolean): void {
  localStorage.setItem(KEPT, muted ? 'muted' : 'on');
  sound.set(read());
  if (!muted) void wake();
}

/** Three rising tones, to be heard beside a fan; silent when muted. */
export function ring(): void {
  if (context === null || sound.getSnapshot() !== 'on') return;
  for (const [index, pitch] of [660, 880, 1_175].entries())
    tone(context, pitch, context.currentTime + index * 0.22);
}

function tone(audio: AudioContext, pitch: number, at: number): void {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.type = 'triangle';
  oscillator.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.7, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.34);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.36);
}
