/** One to four letters, upper case or not: what a person on a shared tablet goes by. */
export const initialsPattern = /^\p{L}{1,4}$/u;
