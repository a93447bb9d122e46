import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ListOf } from '@porsi/shared/http/page';
import { Recipe, RecipeInput, RecipeQuery, RecipeUpdate } from '@porsi/shared/recipes/recipe';
import { Allow } from '../../platform/auth/access.js';
import { Answers } from '../../platform/http/answers.js';
import { PathId } from '../../platform/http/path-id.js';
import { CreateRecipe } from './create-recipe.js';
import { DeleteRecipe } from './delete-recipe.js';
import { GetRecipe } from './get-recipe.js';
import { ListRecipes } from './list-recipes.js';
import { UpdateRecipe } from './update-recipe.js';

@Controller('api/recipes')
export class RecipesController {
  constructor(
    private readonly listRecipes: ListRecipes,
    private readonly getRecipe: GetRecipe,
    private readonly createRecipe: CreateRecipe,
    private readonly updateRecipe: UpdateRecipe,
    private readonly deleteRecipe: DeleteRecipe,
  ) {}

  @Get()
  @Allow('recipes.manage')
  @Answers(200, ListOf(Recipe))
  list(@Query({ schema: RecipeQuery }) query: RecipeQuery): Promise<ListOf<Recipe>> {
    return this.listRecipes.run(query);
  }

  @Post()
  @Allow('recipes.manage')
  @Answers(201, Recipe)
  create(@Body({ schema: RecipeInput }) input: RecipeInput): Promise<Recipe> {
    return this.createRecipe.run(input);
  }

  @Get(':id')
  @Allow('recipes.manage')
  @Answers(200, Recipe)
  get(@PathId() id: number): Promise<Recipe> {
    return this.getRecipe.run(id);
  }

  @Put(':id')
  @Allow('recipes.manage')
  @Answers(200, Recipe, 'VERSION_CONFLICT')
  update(
    @PathId() id: number,
    @Body({ schema: RecipeUpdate }) input: RecipeUpdate,
  ): Promise<Recipe> {
    return this.updateRecipe.run(id, input);
  }

  @Delete(':id')
  @Allow('recipes.manage')
  @Answers(204, null, 'IN_USE')
  delete(@PathId() id: number): Promise<void> {
    return this.deleteRecipe.run(id);
  }
}
