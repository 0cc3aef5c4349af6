/** Brings the buttons of "Share or keep this page" to life, as far as the browser can do what they say. */
const tools = document.querySelector<HTMLElement>('.page-tools')
const { title = '', url = '' } = tools?.dataset ?? {}

function say(words: string): void {
  const status = tools?.querySelector('[role=status]')
  if (status) status.textContent = words
}

const actions: Record<string, (() => unknown) | undefined> = {
  // Whoever closes the browser's own dialogue has changed their mind.
  share: navigator.share && (() => navigator.share({ title, url }).catch(() => {})),
  copy:
    navigator.clipboard &&
    (() =>
      navigator.clipboard.writeText(url).then(
        () => say('Link copied'),
        () => say(`Your browser did not allow that. The address is ${url}`),
      )),
  print: () => print(),
}

for (const button of tools?.querySelectorAll('button') ?? []) {
  const action = actions[button.value]
  button.hidden = !action
  button.addEventListener('click', () => action?.())
}
if (tools) tools.hidden = false
