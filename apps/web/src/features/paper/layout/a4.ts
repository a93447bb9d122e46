/** The page that lists, notes and sheets of labels are printed on; millimetres. */
export const A4 = { width: 210, height: 297 } as const;

/** Where text begins and ends on it: clear of the edge that a printer cannot reach. */
export const TEXT = { left: 12, right: 198 } as const;
