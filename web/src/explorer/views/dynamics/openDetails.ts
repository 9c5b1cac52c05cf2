/** Opens what is folded at a place of the page, by its id, and goes there; in place of the jump that a link makes. */
export function openDetails(event: { preventDefault: () => void }, place: string): void {
  const details = document.getElementById(place)?.querySelector('details');
  if (!details) return;
  event.preventDefault();
  details.open = true;
  details.querySelector('summary')?.focus();
}
