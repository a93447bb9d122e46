/** Texts of the frame around every page: navigation, roles, what concerns the whole app. */
export const appTexts = {
  skip: 'Skip to the content',
  navigation: 'Main navigation',
  menu: 'Menu',
  language: 'Language',
  tablets: 'Kitchen tablets',
  cookingBoard: 'Cooking board',
  packingBoard: 'Packing board',
  opensNewTab: 'opens in a new tab',
  account: 'Account',
  signOut: 'Sign out',
  offline: 'No connection. What you see may be old; what you type is kept.',
  crashed: 'Something went wrong on this page',
  crashedHint: 'The rest of the app still works. Nothing that was saved is lost.',
  reload: 'Load again',
  home: 'Back to the week',
  notFound: 'There is nothing at this address',
  notFoundHint: 'It may have been deleted, or the address is mistyped.',
  forbidden: 'This page is not for your role',
  forbiddenHint: 'Ask the head of the kitchen if you need it.',
  toTablets: 'Your place is at the tablets',
  toTabletsHint: '{{name}}, this app is for planning. Cooking and packing happen on the boards:',
  unknownRole: 'Your account has no role here',
  unknownRoleHint:
    '“{{role}}” is a role of an older system. Ask the head of the kitchen for a new one.',
} as const;

export const navigationTexts = {
  week: 'Week',
  schools: 'Schools',
  recipes: 'Recipes',
  users: 'Users',
  tablets: 'Tablets',
  history: 'History',
  maintenance: 'Maintenance',
} as const;

export const roleNames = {
  kepala_sppg: 'Head of kitchen',
  ahli_gizi: 'Nutritionist',
  chef: 'Cook',
  packing: 'Packer',
} as const;
