/** Texts of the frame around the boards. */
export const appTexts = {
  title: 'Porsi kitchen',
  loading: 'Loading…',
  retry: 'Try again',
  retryingSoon: 'Trying again by itself.',
  menu: 'Menu',
  close: 'Close',
};

export const boardsTexts = {
  cooking: 'Cooking',
  packing: 'Packing',
  choose: 'Which board is on this wall?',
  cookingHint: 'What to cook, how much, for whom',
  packingHint: 'What goes to which school',
  switchTo: 'Boards',
  readOnly: 'Your role can look at this board, not tap on it.',
};

export const notFoundTexts = { title: 'There is nothing here', back: 'To the boards' };

export const crashedTexts = {
  title: 'Something went wrong on this tablet',
  hint: 'Taps that it has stored are still there.',
  reload: 'Load again',
};

export const updatesTexts = {
  ready: 'A new version is ready. It starts when nobody taps.',
  now: 'Start it now',
};
