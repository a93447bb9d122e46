import { expect, test } from 'vitest';
import { may, roles, type Permission } from './roles.js';

const allowed: Record<Permission, string> = {
  'schools.manage': 'kepala_sppg ahli_gizi',
  'recipes.manage': 'kepala_sppg ahli_gizi',
  'menu-items.manage': 'kepala_sppg ahli_gizi',
  'menu-plans.read': 'kepala_sppg ahli_gizi',
  'menu-plans.approve': 'kepala_sppg',
  'boards.read': 'kepala_sppg ahli_gizi chef packing',
  'cooking.move': 'kepala_sppg chef',
  'packing.move': 'kepala_sppg packing',
  'users.manage': 'kepala_sppg',
  'history.read': 'kepala_sppg ahli_gizi',
  'maintenance.switch': 'kepala_sppg',
  'tablets.manage': 'kepala_sppg',
};

test.each(Object.entries(allowed))('%s is for %s', (permission, who) => {
  expect(roles.filter((role) => may(role, permission as Permission)).join(' ')).toBe(who);
});

test.each(['driver', 'akuntan', '', 'constructor'])(
  'a role of another system (%j) may nothing',
  (role) => {
    expect(Object.keys(allowed).some((permission) => may(role, permission as Permission))).toBe(
      false,
    );
  },
);
