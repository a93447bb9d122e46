import { Module } from '@nestjs/common';
import { CreateRecipe } from './create-recipe.js';
import { DeleteRecipe } from './delete-recipe.js';
import { GetRecipe } from './get-recipe.js';
import { ListRecipes } from './list-recipes.js';
import { RecipesController } from './recipes.controller.js';
import { UpdateRecipe } from './update-recipe.js';

@Module({
  controllers: [RecipesController],
  providers: [CreateRecipe, DeleteRecipe, GetRecipe, ListRecipes, UpdateRecipe],
})
export class RecipesModule {}
