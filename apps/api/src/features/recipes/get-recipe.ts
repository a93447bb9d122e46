import { Injectable } from '@nestjs/common';
import { Recipe as StoredRecipe } from '@porsi/db/entities/recipe';
import type { Recipe } from '@porsi/shared/recipes/recipe';
import { DataSource } from 'typeorm';
import { byId } from '../../platform/database/by-id.js';
import { Refusal } from '../../platform/http/refusal.js';
import { componentsOf } from './components-of.js';
import { presentRecipe } from './present-recipe.js';

@Injectable()
export class GetRecipe {
  constructor(private readonly dataSource: DataSource) {}

  async run(id: number): Promise<Recipe> {
    const { manager } = this.dataSource;
    const stored = await manager.findOneBy(StoredRecipe, byId(id));
    if (!stored) throw new Refusal('NOT_FOUND');
    return presentRecipe(stored, (await componentsOf(manager, [id])).get(id) ?? []);
  }
}
