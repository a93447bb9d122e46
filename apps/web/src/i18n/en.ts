import { alertTexts } from './alerts/en';
import { appTexts, navigationTexts, roleNames } from './app/en';
import { historyTexts } from './history/en';
import { kitchenWorkTexts } from './kitchen-work/en';
import { maintenanceTexts } from './maintenance/en';
import { menuItemTexts } from './menu-item/en';
import { paperTexts } from './paper/en';
import { problemTexts } from './problems/en';
import { recipeTexts } from './recipes/en';
import { schoolTexts } from './schools/en';
import { signInTexts } from './sign-in/en';
import { tabletTexts } from './tablets/en';
import { conflictTexts, leaveTexts } from './unsaved/en';
import { userTexts } from './users/en';
import { weekTexts } from './week/en';
import { commonTexts, sizeTexts } from './words/en';

/** Every text of the app in English; its shape is what the other language must have too. */
export const en = {
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
} as const;

type Texts<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Texts<Shape[Key]>;
};

/** The shape of all texts: a key that a language lacks does not compile. */
export type Messages = Texts<typeof en>;
