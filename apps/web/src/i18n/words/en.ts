/** The words that many pages use: buttons, states, sizes. */
export const commonTexts = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  edit: 'Edit',
  stillTrying: 'No answer from the server yet. Still trying.',
  tryAgain: 'Try again',
  undo: 'Undo',
  search: 'Search',
  all: 'All',
  active: 'Active',
  inactive: 'Inactive',
  loading: 'Loading…',
  status: 'Status',
  name: 'Name',
  none: '–',
  pages: 'Pages',
  firstPage: 'First page',
  lastPage: 'Last page',
  nextPage: 'Next page',
  previousPage: 'Previous page',
  saved: 'Saved',
  deleted: 'Deleted',
  loadFailed: 'This could not be loaded',
} as const;

export const sizeTexts = {
  small: 'Small',
  large: 'Large',
  smallLetter: 'S',
  largeLetter: 'L',
} as const;
