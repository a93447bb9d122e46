import type { MenuPlanStatus } from '@porsi/shared/menu-plans/menu-plan';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { User } from './user.js';

/** The plan of one week, Monday to Sunday (`YYYY-MM-DD`). */
@Entity('menu_plans')
@Index('idx_menu_plans_week_start', ['weekStart'], { unique: true })
@Check('check_menu_plan_status', "status IN ('draft', 'approved')")
@Check('check_menu_plan_week', 'extract(isodow FROM week_start) = 1 AND week_end = week_start + 6')
export class MenuPlan {
  @PrimaryGeneratedColumn('identity', {
    type: 'int8',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'menu_plans_pkey',
  })
  id!: number;

  @Column({ type: 'date', name: 'week_start' })
  weekStart!: string;

  @Column({ type: 'date', name: 'week_end' })
  weekEnd!: string;

  @Column({ type: 'varchar', length: 20, default: 'draft' })
  status!: MenuPlanStatus;

  @Column({ type: 'int8', name: 'approved_by', nullable: true })
  approvedById!: number | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'approved_by', foreignKeyConstraintName: 'fk_menu_plans_approved_by' })
  approvedBy!: Relation<User> | null;

  @Column({ type: 'timestamptz', name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  @Column({ type: 'int8', name: 'created_by', nullable: true })
  createdById!: number | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'fk_menu_plans_created_by' })
  createdBy!: Relation<User> | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()', update: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
