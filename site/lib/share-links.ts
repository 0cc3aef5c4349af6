/** What is told of a page when it is handed on. */
interface Shared {
  title: string
  /** Absolute. */
  url: string
}

/** Starts a mail that names the page, to whomever the reader chooses. */
export function mailHref({ title, url }: Shared): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`
}

/** Starts a WhatsApp message that names the page, to whomever the reader chooses. */
export function whatsAppHref({ title, url }: Shared): string {
  return `https://wa.me/?text=${encodeURIComponent(`${title}: ${url}`)}`
}
