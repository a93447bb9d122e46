/** Words in the order of their first mention, each once, with how often it was said: `+10 ×3, +1`. */
export function repeatedWords(words: readonly string[]): string {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].map(([word, count]) => (count === 1 ? word : `${word} ×${count}`)).join(', ');
}
