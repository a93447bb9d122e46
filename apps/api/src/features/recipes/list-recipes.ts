import { Injectable } from '@nestjs/common';
import { Recipe as StoredRecipe } from '@porsi/db/entities/recipe';
import type { ListOf } from '@porsi/shared/http/page';
import type { Recipe, RecipeQuery } from '@porsi/shared/recipes/recipe';
import { DataSource } from 'typeorm';
import { whereContains } from '../../platform/database/contains-text.js';
import { listPage } from '../../platform/database/list-page.js';
import { componentsOf } from './components-of.js';
import { presentRecipe } from './present-recipe.js';

@Injectable()
export class ListRecipes {
  constructor(private readonly dataSource: DataSource) {}

  async run(asked: RecipeQuery): Promise<ListOf<Recipe>> {
    const query = this.dataSource.createQueryBuilder(StoredRecipe, 'recipe');
    whereContains(query, ['recipe.name'], asked.q);
    if (asked.active !== undefined)
      query.andWhere('recipe.isActive = :active', { active: asked.active });
    const { items, total } = await listPage(query, 'recipe.name', asked);
    const components = await componentsOf(
      this.dataSource.manager,
      items.map(({ id }) => id),
    );
    return {
      items: items.map((recipe) => presentRecipe(recipe, components.get(recipe.id) ?? [])),
      total,
    };
  }
}
