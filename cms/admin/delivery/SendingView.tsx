'use client'
import { Gutter, SetStepNav, useDocumentInfo } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
import type { SendingProgress } from '#cms/domain/approval/progress.ts'
import { Fault } from '../Fault.tsx'
import { useAnswer } from '../useAnswer.ts'
import { Actions } from './Actions.tsx'
import { Chart } from './Chart.tsx'
import { Progress } from './Progress.tsx'
import { ledgerId, Rows } from './Rows.tsx'
import type { Done } from './Said.tsx'

const isMoving = (state: SendingProgress['state'] | undefined) => state === 'sending' || state === 'freezing' || state === undefined
const everyMs = { moving: 2000, standing: 15_000 }

/** The delivery of a bulletin: how far it is, what became of it, what can be done, and every row of its ledger. */
export function SendingView() {
  const { id } = useDocumentInfo()
  const [done, setDone] = useState<Done | null>(null)
  const [show, setShow] = useState('')
  const [last, setLast] = useState<SendingProgress['state']>()
  const { answer, fault, reload } = useAnswer<SendingProgress>(
    id ? `/api/sendings/${id}/progress` : null,
    isMoving(last) ? everyMs.moving : everyMs.standing,
  )
  if (answer && answer.state !== last) setLast(answer.state)
  const title = answer?.title ?? 'Delivery'
  const nav = useMemo(() => [{ label: 'Sendings', url: '/admin/collections/sendings' }, { label: title }], [title])
  const onDone = (said: Done) => {
    setDone(said)
    void reload()
  }
  const lookAtUnconfirmed = () => {
    setShow('state unconfirmed')
    document.getElementById(ledgerId)?.focus()
  }

  return (
    <Gutter className="hub-screen">
      <SetStepNav nav={nav} />
      <Fault>{fault}</Fault>
      {!answer && !fault && <p role="status">Looking up how far it is…</p>}
      {answer && (
        <>
          <Progress onLook={lookAtUnconfirmed} progress={answer} />
          <Actions done={done} onDone={onDone} progress={answer} />
          <Chart isMoving={isMoving(answer.state)} progress={answer} />
          <Rows
            canResolve={answer.actions.includes('resolve')}
            isMoving={isMoving(answer.state)}
            onDone={onDone}
            onShow={setShow}
            progress={answer}
            show={show}
          />
        </>
      )}
    </Gutter>
  )
}
