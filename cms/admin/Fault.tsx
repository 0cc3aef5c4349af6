/** What went wrong, said at once to those who hear the page. Its place is kept, so that it is announced when words come into it. */
export function Fault({ children, id }: { children: string; id?: string }) {
  return (
    <p className="hub-fault" id={id} role="alert">
      {children}
    </p>
  )
}
