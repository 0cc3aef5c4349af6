import { shortestPassword } from '#cms/domain/access/password.ts'

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** What was typed and what is wrong with it, by field. */
export interface SetUpForm {
  values: { name: string; email: string }
  faults: Partial<Record<'name' | 'email' | 'password', string>>
}

const page = (title: string, main: string) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Safeguarding hub</title>
<link rel="stylesheet" href="/admin/set-up/style.css">
</head>
<body><main>${main}</main></body>
</html>`

function field(form: SetUpForm, name: 'name' | 'email' | 'password', label: string, hint: string, attributes: string): string {
  const fault = form.faults[name]
  const value = name === 'password' ? '' : ` value="${escape(form.values[name])}"`
  return `<div class="field${fault ? ' field-fault' : ''}">
<label for="${name}">${label}</label>
<p class="hint" id="${name}-hint">${hint}</p>
${fault ? `<p class="fault" id="${name}-fault"><span>Error: </span>${escape(fault)}</p>` : ''}
<input id="${name}" name="${name}"${value} ${attributes} required aria-describedby="${name}-hint${fault ? ` ${name}-fault` : ''}"${fault ? ' aria-invalid="true"' : ''}>
</div>`
}

/** The form with which the first administrator makes their account. Works without script. */
export function setUpPage(form: SetUpForm): string {
  const faults = Object.entries(form.faults)
  const summary =
    faults.length === 0
      ? ''
      : `<div class="summary" role="alert"><h2>There is a problem</h2><ul>${faults.map(([name, text]) => `<li><a href="#${name}">${escape(text)}</a></li>`).join('')}</ul></div>`
  return page(
    `${faults.length > 0 ? 'Error: ' : ''}Set up the hub`,
    `${summary}<h1>Set up the hub</h1>
<p>You are the first administrator. Everybody else is invited by you.</p>
<form method="post">
${field(form, 'name', 'Your name', 'As colleagues know you.', 'type="text" autocomplete="name" maxlength="120"')}
${field(form, 'email', 'Your email address', 'You sign in with it.', 'type="email" autocomplete="username" maxlength="200"')}
${field(form, 'password', 'A password', `At least ${shortestPassword} characters. Three or four words that do not belong together are good.`, 'type="password" autocomplete="new-password" maxlength="200"')}
<button type="submit">Make my account</button>
</form>`,
  )
}

/** Said for a link that was used, has run out or never was one. */
export const deadLinkPage = page(
  'This link does not work',
  `<h1>This link does not work</h1>
<p>It has been used, or it is more than a day old. If the hub has no administrator yet, start it again: it prints a new link.</p>
<p><a href="/admin">Go to the sign-in page</a></p>`,
)

/** The look of these pages. */
export const setUpStyle = `:root{color-scheme:light dark;--line:#8a8f98;--red:#b3261e}
@media (prefers-color-scheme:dark){:root{--red:#ff8a80}}
body{font:1.125rem/1.5 system-ui,sans-serif;margin:0;padding:1.5rem}
main{max-width:34rem;margin:0 auto}
h1{line-height:1.2}
.field{margin:0 0 1.5rem;padding:0}
.field-fault{border-left:5px solid var(--red);padding-left:.75rem}
label{font-weight:600}
.hint{margin:0 0 .25rem;font-size:1rem}
.fault{margin:0 0 .25rem;color:var(--red);font-weight:600}
.fault span{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
input{box-sizing:border-box;width:100%;min-height:2.75rem;padding:.25rem .5rem;font:inherit;border:2px solid var(--line);border-radius:4px}
button{min-height:2.75rem;padding:.25rem 1.25rem;font:inherit;font-weight:600;border:2px solid #14532d;border-radius:4px;background:#14532d;color:#fff;cursor:pointer}
:focus-visible{outline:3px solid #f59e0b;outline-offset:2px}
.summary{border:4px solid var(--red);padding:1rem;margin-bottom:1.5rem}
.summary h2{margin:0 0 .5rem;font-size:1.25rem}
`
