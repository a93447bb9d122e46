import { Injectable } from '@nestjs/common';
import { Recipe as StoredRecipe } from '@porsi/db/entities/recipe';
import type { Recipe, RecipeInput } from '@porsi/shared/recipes/recipe';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { GetRecipe } from './get-recipe.js';
import { replaceComponents } from './replace-components.js';

@Injectable()
export class CreateRecipe {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly getRecipe: GetRecipe,
  ) {}

  async run({ components = [], ...input }: RecipeInput): Promise<Recipe> {
    const id = await this.unitOfWork.run(async (tx) => {
      const { id: created } = await tx.save(tx.create(StoredRecipe, input));
      await replaceComponents(tx, created, components);
      return created;
    });
    return this.getRecipe.run(id);
  }
}
