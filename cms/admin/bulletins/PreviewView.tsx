'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { BulletinReview } from '#cms/domain/approval/review.ts'
import { Fault } from '../Fault.tsx'
import { useAnswer } from '../useAnswer.ts'
import { Choice } from './Choice.tsx'
import { PreviewFrame } from './PreviewFrame.tsx'
import { Screen } from './Screen.tsx'
import { SubscriberPicker } from './SubscriberPicker.tsx'

type Variants = Pick<BulletinReview, 'variants' | 'faults' | 'mayPublish'>

/** A bulletin as each of its readers will see it: every variant, both parts, both widths, both colour schemes, with pictures and without. */
export function PreviewView() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { answer, fault } = useAnswer<Variants>(id ? `/api/bulletins/${id}/variants` : null)
  const [chosen, setChosen] = useState('')
  const [part, setPart] = useState('html')
  const [width, setWidth] = useState('desktop')
  const [scheme, setScheme] = useState('light')
  const [pictures, setPictures] = useState('shown')
  const [as, setAs] = useState('')
  const variant = answer?.variants.find(({ key }) => key === chosen) ?? answer?.variants[0]
  const query = new URLSearchParams({
    variant: variant?.key ?? '',
    part,
    scheme,
    pictures,
    ...(as && { as }),
    saved: String(lastUpdateTime ?? ''),
  })

  return (
    <Screen title="Preview">
      <Fault>{fault}</Fault>
      {answer?.faults.map((words) => (
        <p className="hub-fault" key={words}>
          {words}
        </p>
      ))}
      {answer && variant && (
        <>
          <div className="hub-controls">
            <label className="hub-controls__wide">
              Copy for
              <select onChange={(event) => setChosen(event.target.value)} value={variant.key}>
                {answer.variants.map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <Choice legend="Part" name="part" onChange={setPart} options={{ html: 'Designed', text: 'Plain text' }} value={part} />
            <Choice legend="Width" name="width" onChange={setWidth} options={{ desktop: 'Computer', phone: 'Phone' }} value={width} />
            <Choice legend="Colours" name="scheme" onChange={setScheme} options={{ light: 'Light', dark: 'Dark' }} value={scheme} />
            <Choice legend="Pictures" name="pictures" onChange={setPictures} options={{ shown: 'Shown', off: 'Off' }} value={pictures} />
            {answer.mayPublish && <SubscriberPicker label="As this subscriber sees it" onChoose={setAs} />}
          </div>
          <p className="hub-inbox">
            <strong>{variant.subject}</strong> <span>{Math.ceil(variant.bytes / 1024)} KB of the 102 KB that Gmail shows whole</span>
          </p>
          <PreviewFrame
            address={`/preview/bulletins/${id}/?${query.toString()}`}
            isDark={scheme === 'dark'}
            isPhone={width === 'phone'}
            title={`${variant.label}, ${part === 'html' ? 'designed' : 'plain text'}`}
          />
        </>
      )}
    </Screen>
  )
}
