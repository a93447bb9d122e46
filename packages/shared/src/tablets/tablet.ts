import { z } from 'zod';
import { Session } from '../auth/session.js';
import { Id, Instant, Line } from '../http/fields.js';
import { asCode } from '../http/zod-issues.js';

/** The boards that a tablet can be for: the roles of the people in front of it. */
export const tabletRoles = ['chef', 'packing'] as const;
export type TabletRole = (typeof tabletRoles)[number];

/** Letters and digits that cannot be taken for one another. */
export const PAIRING_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const PAIRING_LENGTH = 6;

/** The code that a new tablet shows and the head enters; case and spaces do not matter. */
export const PairingCode = z
  .string(asCode('PAIRING_CODE_INVALID'))
  .transform((typed) => typed.toUpperCase().replaceAll(/[\s-]/g, ''))
  .refine(
    (code) => new RegExp(`^[${PAIRING_ALPHABET}]{${PAIRING_LENGTH}}$`).test(code),
    asCode('PAIRING_CODE_INVALID'),
  );

/** What a tablet that wants to be paired gets: the code to show and the secret to claim with. */
export const Pairing = z
  .object({ pairingId: z.uuid(), code: z.string(), secret: z.string(), expiresAt: Instant })
  .meta({ id: 'Pairing' });
export type Pairing = z.infer<typeof Pairing>;

export const PairingClaim = z
  .object({ secret: z.string(asCode('TEXT_INVALID')).min(1, 'REQUIRED').max(200, 'TEXT_TOO_LONG') })
  .meta({ id: 'PairingClaim' });
export type PairingClaim = z.infer<typeof PairingClaim>;

/** `waiting` until the head has entered the code; then the tablet's session. */
export const PairingAnswer = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('waiting') }),
    Session.extend({ status: z.literal('paired') }),
  ])
  .meta({ id: 'PairingAnswer' });
export type PairingAnswer = z.infer<typeof PairingAnswer>;

/** A tablet on the kitchen's wall, as the head's list shows it. */
export const Tablet = z
  .object({
    id: Id,
    name: z.string(),
    role: z.enum(tabletRoles),
    pairedAt: Instant,
    /** When the server last heard of it; null: never. */
    lastSeenAt: Instant.nullable(),
    /** The version of the app that it runs. */
    version: z.string().nullable(),
    /** Charge of its battery in per cent, where the browser tells. */
    battery: z.int().nullable(),
  })
  .meta({ id: 'Tablet' });
export type Tablet = z.infer<typeof Tablet>;

/** The head lets a tablet in. */
export const TabletInput = z
  .object({
    code: PairingCode,
    name: Line(100),
    role: z.enum(tabletRoles, asCode('CHOICE_INVALID')),
  })
  .meta({ id: 'TabletInput' });
export type TabletInput = z.infer<typeof TabletInput>;

/** Another name or place for a tablet; it goes on without being paired again. */
export const TabletUpdate = TabletInput.omit({ code: true }).meta({ id: 'TabletUpdate' });
export type TabletUpdate = z.infer<typeof TabletUpdate>;

/** A tablet says that it is there. */
export const TabletReport = z
  .object({
    version: z.string(asCode('TEXT_INVALID')).max(50, 'TEXT_TOO_LONG'),
    battery: z
      .int(asCode('NUMBER_INVALID'))
      .min(0, asCode('NUMBER_INVALID'))
      .max(100, asCode('NUMBER_INVALID'))
      .nullish(),
  })
  .meta({ id: 'TabletReport' });
export type TabletReport = z.infer<typeof TabletReport>;
