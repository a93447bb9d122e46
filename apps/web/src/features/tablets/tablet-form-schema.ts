import { PairingCode, TabletInput, type Tablet } from '@porsi/shared/tablets/tablet';
import { z } from 'zod';

const { name, role } = TabletInput.shape;

/** A tablet to pair: the request's own schema. */
export const PairTabletForm = z.object({ code: PairingCode, name, role });

/** A tablet that is paired has no code any more. */
export const EditTabletForm = z.object({ code: z.string(), name, role });

export interface TabletValues {
  code: string;
  name: string;
  role: TabletInput['role'];
}

/** What stands in the form of a tablet; a new one gets the code of the address. */
export function tabletValues(tablet: Tablet | null, code: string): TabletValues {
  return { code, name: tablet?.name ?? '', role: tablet?.role ?? 'packing' };
}
