const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe between HTML tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}

/** Text without the characters that XML 1.0 cannot hold, not even escaped. */
export function dropIllegalXml(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}

/** Text made safe between XML tags and inside quoted attributes. */
export function escapeXml(text: string): string {
  return escapeHtml(dropIllegalXml(text))
}

/** A value as JSON that may stand inside a `<script>` element: no text in it can end the element or open a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}
