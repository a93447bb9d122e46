/** The element id of a dish's card. */
export function dishAnchor(menuItemId: number): string {
  return `dish-${menuItemId}`;
}
