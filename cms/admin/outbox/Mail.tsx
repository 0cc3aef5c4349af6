'use client'
import { useEffect, useRef, useState } from 'react'
import { Choice } from '../bulletins/Choice.tsx'
import { Fault } from '../Fault.tsx'
import { useAnswer } from '../useAnswer.ts'

interface Whole {
  from: string
  to: string
  subject: string
  html: string
  text: string
}

/** One mail as it would arrive, in a frame that can run nothing, open nothing and send nothing. */
export function Mail({ path }: { path: string }) {
  const { answer: mail, fault } = useAnswer<Whole>(`/api/outbox/mail?${new URLSearchParams({ path }).toString()}`)
  const [part, setPart] = useState('html')
  const heading = useRef<HTMLHeadingElement>(null)
  const subject = mail?.subject
  useEffect(() => heading.current?.focus(), [subject, path])
  return (
    <section aria-label="Mail" className="hub-mail">
      <Fault>{fault}</Fault>
      {mail && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {mail.subject}
          </h2>
          <p>
            From {mail.from}
            <br />
            To {mail.to}
          </p>
          <Choice legend="Part" name="mail-part" onChange={setPart} options={{ html: 'Designed', text: 'Plain text' }} value={part} />
          {part === 'html' ? (
            <div className="hub-frame">
              <iframe sandbox="" srcDoc={mail.html} tabIndex={0} title={`Mail: ${mail.subject}`} />
            </div>
          ) : (
            <pre tabIndex={0}>{mail.text}</pre>
          )}
        </>
      )}
    </section>
  )
}
