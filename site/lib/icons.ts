/** Small signs beside words, drawn on a grid of 24 with the colour of the text. They never stand alone. */
const shapes = {
  phone:
    '<path d="M6.6 3h3l1.6 4.6-2 1.7a13 13 0 0 0 5.5 5.5l1.7-2 4.6 1.6v3A2.6 2.6 0 0 1 18.2 20 15.4 15.4 0 0 1 4 5.8 2.6 2.6 0 0 1 6.6 3Z"/>',
  text: '<path d="M4 4.5h16a1.5 1.5 0 0 1 1.5 1.5v9.5a1.5 1.5 0 0 1-1.5 1.5H10l-5 4v-4H4A1.5 1.5 0 0 1 2.5 15.5V6A1.5 1.5 0 0 1 4 4.5Z"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5.5 5.5"/>',
  menu: '<path d="M3.5 6.5h17M3.5 12h17M3.5 17.5h17"/>',
  close: '<path d="m5 5 14 14M19 5 5 19"/>',
  arrow: '<path d="M4 12h15M13 6l6 6-6 6"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  check: '<path d="m4.5 12.5 5 5 10-11"/>',
  calendar: '<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5v5M15.5 3.5v5"/>',
} as const
export type IconName = keyof typeof shapes

/** Every sign by its name. */
export const iconNames = Object.keys(shapes) as IconName[]

/** A sign as inline SVG, hidden from assistive technology: the words beside it say the same. */
export function iconHtml(name: IconName): string {
  return `<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shapes[name]}</svg>`
}
