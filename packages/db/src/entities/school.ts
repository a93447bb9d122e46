import { schoolCategories, type SchoolCategory } from '@porsi/shared/portions/portion-sizes';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { countedVersion } from './counted-version.js';

/** A school that gets portions; its enrolment is a number of children. */
@Entity('schools')
@Index('idx_schools_name', ['name'])
@Check(
  'check_category',
  `category IN (${schoolCategories.map((category) => `'${category}'`).join(', ')})`,
)
export class School {
  @PrimaryGeneratedColumn('identity', {
    type: 'int8',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'schools_pkey',
  })
  id!: number;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'int8', name: 'student_count', default: 0 })
  studentCount!: number;

  /** Null only in databases of the older system. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  category!: SchoolCategory | null;

  @Column({ type: 'integer', name: 'student_count_grade_1_3', default: 0 })
  studentCountGrade1To3!: number;

  @Column({ type: 'integer', name: 'student_count_grade_4_6', default: 0 })
  studentCountGrade4To6!: number;

  @Column({ type: 'boolean', name: 'is_active', default: true })
  isActive!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()', update: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()', update: false })
  updatedAt!: Date;

  @Column(countedVersion('integer'))
  version!: number;
}
