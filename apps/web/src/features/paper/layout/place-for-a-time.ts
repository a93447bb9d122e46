/** Where a time is written by hand. */
export const PLACE_FOR_A_TIME = '____';
