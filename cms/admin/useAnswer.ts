'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from './ask.ts'

/** The newest answer to a question, and what went wrong with the last try. */
interface Known<Answer> {
  answer: Answer | null
  fault: string
  /** Asks again at once. */
  reload(): Promise<void>
}

/**
 * Asks the hub's interface and, with `everyMs`, again and again while the page is in sight. An answer that arrives after a later question
 * is not heard. With `null` nothing is asked. It is asked again at once when `moment`, a word for how things stand, is another.
 */
export function useAnswer<Answer>(path: string | null, everyMs?: number, moment?: string): Known<Answer> {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [fault, setFault] = useState('')
  const round = useRef(0)

  const reload = useCallback(async () => {
    const mine = (round.current += 1)
    if (path === null) return setAnswer(null)
    const asked = await ask<Answer>(path)
    if (mine !== round.current) return
    setFault(asked.ok ? '' : asked.fault)
    if (asked.ok) setAnswer(asked.answer)
  }, [path])

  useEffect(() => {
    void reload()
    const timer = everyMs === undefined ? undefined : setInterval(() => void (document.hidden || reload()), everyMs)
    return () => {
      round.current += 1
      clearInterval(timer)
    }
  }, [reload, everyMs, moment])

  return { answer, fault, reload }
}
