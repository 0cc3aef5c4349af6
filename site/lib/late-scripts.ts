const hurried = '<script type="module" src="'
const patient = '<script type="module" fetchpriority="low" src="'

/** The page with its scripts fetched after what readers see: none of them is needed to read. */
export function letScriptsWait(html: string): string {
  return html.replaceAll(hurried, patient)
}
