import { createStore } from '@porsi/client/store';

const KEPT = 'porsi.kds.packing-order';

export const packingOrders = ['departure', 'name'] as const;
export type PackingOrder = (typeof packingOrders)[number];

/** In which order the schools stand on this tablet's packing board. */
export const packingOrder = createStore<PackingOrder>(
  localStorage.getItem(KEPT) === 'name' ? 'name' : 'departure',
);

export function choosePackingOrder(order: PackingOrder): void {
  localStorage.setItem(KEPT, order);
  packingOrder.set(order);
}
