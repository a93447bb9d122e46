import { createStore } from '@porsi/client/store';

/** When the packing of a day was completed, as far as this tablet heard; milliseconds since 1970. */
export const completedAt = createStore<Readonly<Record<string, number>>>({});

export function noteCompleted(date: string, at: number): void {
  completedAt.set({ ...completedAt.getSnapshot(), [date]: at });
}

export function clearCompleted(): void {
  completedAt.set({});
}
