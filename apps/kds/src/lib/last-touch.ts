let lastTouch = Number.NEGATIVE_INFINITY;

for (const event of ['pointerdown', 'keydown', 'wheel'])
  document.addEventListener(event, () => (lastTouch = Date.now()), {
    passive: true,
    capture: true,
  });

/** Whether somebody has touched this screen within so many milliseconds. */
export function touchedWithin(milliseconds: number): boolean {
  return Date.now() - lastTouch <= milliseconds;
}
