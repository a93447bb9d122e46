import { z } from 'zod';
import { WallClock } from '../calendar/wall-clock.js';
import { Count, Id, Line, Paragraphs, Version } from '../http/fields.js';
import { ActiveFlag, SearchQuery } from '../http/list-query.js';
import { asCode } from '../http/zod-issues.js';
import { schoolCategories } from '../portions/portion-sizes.js';

const Students = Count(100_000);

/** A school as an answer shows it; enrolment is a number of children. */
export const School = z
  .object({
    id: Id,
    version: z.int(),
    name: z.string(),
    /** Null only in databases of the older system. */
    category: z.enum(schoolCategories).nullable(),
    address: z.string().nullable(),
    studentCount: z.int(),
    studentCountGrade1To3: z.int(),
    studentCountGrade4To6: z.int(),
    /** When its car leaves on a service date; null where nobody has said. */
    departureTime: WallClock.nullable(),
    isActive: z.boolean(),
  })
  .meta({ id: 'School' });
export type School = z.infer<typeof School>;

/** A school to create; enrolment that is left out is 0, or the sum of the two grade groups. */
export const SchoolInput = z
  .object({
    name: Line(200),
    category: z.enum(schoolCategories, asCode('CHOICE_INVALID')),
    address: Paragraphs(1000).nullable().optional(),
    studentCount: Students.optional(),
    studentCountGrade1To3: Students.optional(),
    studentCountGrade4To6: Students.optional(),
    departureTime: WallClock.nullable().optional(),
    isActive: z.boolean(asCode('VALUE_INVALID')).optional(),
  })
  .meta({ id: 'SchoolInput' });
export type SchoolInput = z.infer<typeof SchoolInput>;

/** An edit of a school; optional fields that are left out stay as they are. */
export const SchoolUpdate = SchoolInput.extend({ version: Version }).meta({ id: 'SchoolUpdate' });
export type SchoolUpdate = z.infer<typeof SchoolUpdate>;

/** Which schools: by part of the name, category, and whether they are active. */
export const SchoolQuery = SearchQuery.extend({
  category: z.enum(schoolCategories, asCode('CHOICE_INVALID')).optional(),
  active: ActiveFlag,
});
export type SchoolQuery = z.infer<typeof SchoolQuery>;
