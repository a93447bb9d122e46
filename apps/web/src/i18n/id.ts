import type { Messages } from './en';
import { alertTexts } from './alerts/id';
import { appTexts, navigationTexts, roleNames } from './app/id';
import { historyTexts } from './history/id';
import { kitchenWorkTexts } from './kitchen-work/id';
import { maintenanceTexts } from './maintenance/id';
import { menuItemTexts } from './menu-item/id';
import { paperTexts } from './paper/id';
import { problemTexts } from './problems/id';
import { recipeTexts } from './recipes/id';
import { schoolTexts } from './schools/id';
import { signInTexts } from './sign-in/id';
import { tabletTexts } from './tablets/id';
import { conflictTexts, leaveTexts } from './unsaved/id';
import { userTexts } from './users/id';
import { weekTexts } from './week/id';
import { commonTexts, sizeTexts } from './words/id';

/** Every text of the app in Indonesian. */
export const id = {
  app: appTexts,
  nav: navigationTexts,
  common: commonTexts,
  roles: roleNames,
  signIn: signInTexts,
  leave: leaveTexts,
  size: sizeTexts,
  week: weekTexts,
  item: menuItemTexts,
  conflict: conflictTexts,
  schools: schoolTexts,
  recipes: recipeTexts,
  users: userTexts,
  history: historyTexts,
  maintenance: maintenanceTexts,
  alerts: alertTexts,
  kitchenWork: kitchenWorkTexts,
  paper: paperTexts,
  tablets: tabletTexts,
  problems: problemTexts,
} as const satisfies Messages;
