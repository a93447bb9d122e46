import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
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
import { MenuItem } from './menu-item.js';
import { School } from './school.js';

/** How many portions of one size of a menu item go to a school: one row per size, none for a zero. */
@Entity('menu_item_school_allocations')
@Index('idx_menu_item_school_portion', ['menuItemId', 'schoolId', 'portionSize'], { unique: true })
@Index('idx_portion_size', ['portionSize'])
@Index('idx_menu_item_school_allocation_menu_item', ['menuItemId'])
@Index('idx_menu_item_school_allocation_school', ['schoolId'])
@Index('idx_menu_item_school_allocation_date', ['date'])
@Check('chk_menu_item_school_allocations_portions', 'portions > 0')
@Check('check_portion_size', "portion_size IN ('small', 'large')")
export class MenuItemSchoolAllocation {
  @PrimaryGeneratedColumn('identity', {
    type: 'int8',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'menu_item_school_allocations_pkey',
  })
  id!: number;

  @Column({ type: 'int8', name: 'menu_item_id' })
  menuItemId!: number;

  @ManyToOne(() => MenuItem, (item) => item.allocations, { onDelete: 'CASCADE' })
  @JoinColumn({
    name: 'menu_item_id',
    foreignKeyConstraintName: 'fk_menu_item_school_allocations_menu_item',
  })
  menuItem!: Relation<MenuItem>;

  @Column({ type: 'int8', name: 'school_id' })
  schoolId!: number;

  @ManyToOne(() => School, { onDelete: 'RESTRICT' })
  @JoinColumn({
    name: 'school_id',
    foreignKeyConstraintName: 'fk_menu_item_school_allocations_school',
  })
  school!: Relation<School>;

  @Column({ type: 'varchar', length: 10, name: 'portion_size' })
  portionSize!: PortionSize;

  @Column({ type: 'int8' })
  portions!: number;

  /** Its menu item's date. */
  @Column({ type: 'date' })
  date!: string;

  @Column({
    type: 'timestamptz',
    name: 'created_at',
    default: () => 'now()',
    nullable: true,
    update: false,
  })
  createdAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()', nullable: true })
  updatedAt!: Date | null;
}
