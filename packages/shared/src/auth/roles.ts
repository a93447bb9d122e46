/** The roles that work with this product; older databases hold others, which may do nothing. */
export const roles = ['kepala_sppg', 'ahli_gizi', 'chef', 'packing'] as const;
export type Role = (typeof roles)[number];

const head: Role = 'kepala_sppg';
const nutritionist: Role = 'ahli_gizi';
const cook: Role = 'chef';
const packer: Role = 'packing';

const rolesByPermission = {
  'schools.manage': [head, nutritionist],
  'recipes.manage': [head, nutritionist],
  'menu-items.manage': [head, nutritionist],
  'menu-plans.read': [head, nutritionist],
  'menu-plans.approve': [head],
  'boards.read': [head, nutritionist, cook, packer],
  'cooking.move': [head, cook],
  'packing.move': [head, packer],
  'users.manage': [head],
  'maintenance.switch': [head],
  'tablets.manage': [head],
  'history.read': [head, nutritionist],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof rolesByPermission;

/** Whether a role may do something (contract, sections 1 and 4). */
export function may(role: string, permission: Permission): boolean {
  const allowed: readonly string[] = rolesByPermission[permission];
  return allowed.includes(role);
}
