/** The hub's mark: two hands that make a roof. */
export function Icon({ size = 18 }: { size?: number }) {
  return (
    <svg aria-hidden="true" height={size} viewBox="0 0 32 32" width={size}>
      <path d="M4 17 16 5l12 12" fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" strokeWidth="3.5" />
      <path d="M9 18v8m14-8v8" fill="none" stroke="currentColor" strokeLinecap="round" strokeWidth="3.5" />
      <circle cx="16" cy="20" fill="currentColor" r="3.5" />
    </svg>
  )
}
