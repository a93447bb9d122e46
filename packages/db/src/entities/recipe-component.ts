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
import { Recipe } from './recipe.js';

/** What a dish is made of; quantities are per portion, in `unit`, with three decimals. */
@Entity('recipe_components')
@Index('idx_recipe_components_recipe_id', ['recipeId'])
@Check('check_recipe_component_quantities', 'quantity_per_small >= 0 AND quantity_per_large >= 0')
export class RecipeComponent {
  @PrimaryGeneratedColumn('identity', {
    type: 'int8',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'recipe_components_pkey',
  })
  id!: number;

  @Column({ type: 'int8', name: 'recipe_id' })
  recipeId!: number;

  @ManyToOne(() => Recipe, (recipe) => recipe.components, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recipe_id', foreignKeyConstraintName: 'fk_recipe_components_recipe' })
  recipe!: Relation<Recipe>;

  /** Order of cooking, from 0. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 20 })
  unit!: string;

  @Column({ type: 'numeric', precision: 12, scale: 3, name: 'quantity_per_small' })
  quantityPerSmall!: number;

  @Column({ type: 'numeric', precision: 12, scale: 3, name: 'quantity_per_large' })
  quantityPerLarge!: number;
}
