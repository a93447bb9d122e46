import type { ListOf } from '@porsi/shared/http/page';
import type { Recipe, RecipeInput, RecipeQuery, RecipeUpdate } from '@porsi/shared/recipes/recipe';
import type { ApiRequest } from './request.js';

/** Recipes: `/api/recipes`. */
export function recipesClient(request: ApiRequest) {
  return {
    list: (query: Partial<RecipeQuery> = {}, signal?: AbortSignal) =>
      request<ListOf<Recipe>>({ path: '/api/recipes', query, signal }),
    get: (id: number, signal?: AbortSignal) =>
      request<Recipe>({ path: `/api/recipes/${id}`, signal }),
    create: (body: RecipeInput) => request<Recipe>({ method: 'POST', path: '/api/recipes', body }),
    update: (id: number, body: RecipeUpdate) =>
      request<Recipe>({ method: 'PUT', path: `/api/recipes/${id}`, body }),
    remove: (id: number) => request<null>({ method: 'DELETE', path: `/api/recipes/${id}` }),
  };
}
