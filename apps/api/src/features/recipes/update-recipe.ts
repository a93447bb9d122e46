import { Injectable } from '@nestjs/common';
import { Recipe as StoredRecipe } from '@porsi/db/entities/recipe';
import type { Recipe, RecipeUpdate } from '@porsi/shared/recipes/recipe';
import { lockVersion } from '../../platform/database/lock-version.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { componentsOf } from './components-of.js';
import { GetRecipe } from './get-recipe.js';
import { presentRecipe } from './present-recipe.js';
import { replaceComponents } from './replace-components.js';

@Injectable()
export class UpdateRecipe {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly getRecipe: GetRecipe,
  ) {}

  async run(id: number, { version, components, ...input }: RecipeUpdate): Promise<Recipe> {
    await this.unitOfWork.run(async (tx) => {
      await lockVersion(tx, StoredRecipe, { id, version }, async (stored) =>
        presentRecipe(stored, (await componentsOf(tx, [id])).get(id) ?? []),
      );
      const recomposed = components !== undefined && (await replaceComponents(tx, id, components));
      // The database counts changes of the recipe's own row.
      await tx.update(
        StoredRecipe,
        id,
        recomposed ? { ...input, updatedAt: () => 'clock_timestamp()' } : input,
      );
    });
    return this.getRecipe.run(id);
  }
}
