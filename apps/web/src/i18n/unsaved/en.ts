/** Texts of what is typed and not saved: leaving it, a conflict with what somebody else saved. */
export const leaveTexts = {
  title: 'Leave without saving?',
  text: 'What you changed on this page has not been saved.',
  stay: 'Stay here',
  leave: 'Leave without saving',
} as const;

export const conflictTexts = {
  title: 'Someone else changed this meanwhile',
  text: 'Nothing is lost: choose what goes on. You see it in the form before it is saved.',
  field: 'Field',
  before: 'Before',
  mine: 'Mine',
  theirs: 'Theirs',
  both: 'changed by both',
  combine: 'Combine both',
  combineHint: 'All of it: what only they changed, and everything that you changed',
  keepMine: 'Keep mine',
  keepMineHint_one: 'The form as you typed it; saving overwrites {{count}} change of theirs',
  keepMineHint_other: 'The form as you typed it; saving overwrites {{count}} changes of theirs',
  takeTheirs: 'Take theirs',
  takeTheirsHint_one: 'The form as it is stored now, without {{count}} change of yours.',
  takeTheirsHint_other: 'The form as it is stored now, without {{count}} changes of yours.',
  undoHint: '“Undo” brings yours back.',
  same: 'Both versions say the same: saving again is enough.',
  applied: 'Look it over and save.',
  deleted:
    'This was deleted by someone else. What you typed is still here; save it as a new one if it is needed.',
  saveAsNew: 'Save as new',
} as const;
