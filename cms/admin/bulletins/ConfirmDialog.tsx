'use client'
import { useId, useState, type FormEvent, type ReactNode, type RefObject } from 'react'

interface Props {
  dialog: RefObject<HTMLDialogElement | null>
  title: string
  /** What will happen. */
  children: ReactNode
  /** The words of the button that does it. */
  confirm: string
  onConfirm: () => Promise<void> | void
}

/** A last question in the browser's own dialog: it holds the focus, Escape leaves it, and the way out comes first, Enter in a field confirms. */
export function ConfirmDialog({ dialog, title, children, confirm, onConfirm }: Props) {
  const id = useId()
  const [isBusy, setIsBusy] = useState(false)
  const act = async (event: FormEvent) => {
    event.preventDefault()
    setIsBusy(true)
    await onConfirm()
    setIsBusy(false)
  }
  return (
    <dialog aria-describedby={`${id}-text`} aria-labelledby={id} className="hub-dialog" ref={dialog}>
      <form onSubmit={(event) => void act(event)}>
        <h3 id={id}>{title}</h3>
        <div id={`${id}-text`}>{children}</div>
        <div className="hub-dialog__actions">
          <button className="hub-button" onClick={() => dialog.current?.close()} type="button">
            Go back
          </button>
          <button className="hub-button hub-button--main" disabled={isBusy} type="submit">
            {confirm}
          </button>
        </div>
      </form>
    </dialog>
  )
}
