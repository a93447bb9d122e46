import { Column, Entity, Index, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { countedVersion } from './counted-version.js';
import { RecipeComponent } from './recipe-component.js';

/** A dish. */
@Entity('recipes')
@Index('idx_recipes_name', ['name'])
export class Recipe {
  @PrimaryGeneratedColumn('identity', {
    type: 'int8',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'recipes_pkey',
  })
  id!: number;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 50, nullable: true })
  category!: string | null;

  @Column({ type: 'text', nullable: true })
  instructions!: string | null;

  /** Counted when the recipe's own row changes; whoever changes components alone has to touch `updatedAt`. */
  @Column(countedVersion('int8'))
  version!: number;

  @Column({ type: 'boolean', name: 'is_active', default: true })
  isActive!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()', update: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @OneToMany(() => RecipeComponent, (component) => component.recipe)
  components!: Relation<RecipeComponent[]>;
}
