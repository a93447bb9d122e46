import { MenuItem } from './menu-item.js';
import { MenuItemSchoolAllocation } from './menu-item-school-allocation.js';
import { MenuPlan } from './menu-plan.js';
import { Recipe } from './recipe.js';
import { RecipeComponent } from './recipe-component.js';
import { School } from './school.js';
import { User } from './user.js';

/** Every entity. Tables without one (boards, versions, progress, sessions) are read and written with SQL. */
export const ALL_ENTITIES = [
  User,
  School,
  Recipe,
  RecipeComponent,
  MenuPlan,
  MenuItem,
  MenuItemSchoolAllocation,
];
