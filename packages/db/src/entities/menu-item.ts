import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { MenuItemSchoolAllocation } from './menu-item-school-allocation.js';
import { MenuPlan } from './menu-plan.js';
import { Recipe } from './recipe.js';

/** One recipe on one service date (`YYYY-MM-DD`) with its total portions, both sizes together. */
@Entity('menu_items')
@Index('idx_menu_items_date', ['date'])
@Index('idx_menu_items_menu_plan_id', ['menuPlanId'])
@Index('idx_menu_items_recipe_id', ['recipeId'])
@Check('chk_menu_items_portions', 'portions > 0')
export class MenuItem {
  @PrimaryGeneratedColumn('identity', {
    type: 'int8',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'menu_items_pkey',
  })
  id!: number;

  @Column({ type: 'int8', name: 'menu_plan_id' })
  menuPlanId!: number;

  @ManyToOne(() => MenuPlan)
  @JoinColumn({ name: 'menu_plan_id', foreignKeyConstraintName: 'fk_menu_items_menu_plan' })
  menuPlan!: Relation<MenuPlan>;

  @Column({ type: 'date' })
  date!: string;

  @Column({ type: 'int8', name: 'recipe_id' })
  recipeId!: number;

  @ManyToOne(() => Recipe)
  @JoinColumn({ name: 'recipe_id', foreignKeyConstraintName: 'fk_menu_items_recipe' })
  recipe!: Relation<Recipe>;

  @Column({ type: 'int8', name: 'portions' })
  totalPortions!: number;

  @OneToMany(() => MenuItemSchoolAllocation, (allocation) => allocation.menuItem)
  allocations!: Relation<MenuItemSchoolAllocation[]>;
}
