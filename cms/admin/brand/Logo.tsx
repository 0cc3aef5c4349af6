import { Icon } from './Icon.tsx'

/** The hub's name on the sign-in page. */
export function Logo() {
  return (
    <div className="hub-logo">
      <Icon size={44} />
      <span>Safeguarding hub</span>
    </div>
  )
}
