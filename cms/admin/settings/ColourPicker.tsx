'use client'
import { useField } from '@payloadcms/ui'
import { hexOf } from '#cms/domain/brand/chosen-colour.ts'

/** Beside a field for a colour: the browser's own picker, so that nobody has to know how a colour is written. */
export function ColourPicker({ path }: { path: string }) {
  const { value, setValue, disabled } = useField<string>({ path })
  const colour = hexOf(value)
  return (
    <span className="hub-colour">
      <label>
        <input disabled={disabled} onChange={(event) => setValue(event.target.value)} type="color" value={colour ?? '#ffffff'} />{' '}
        {colour ? 'Choose another colour' : 'Choose a colour'}
      </label>
      {value && !disabled && (
        <button className="hub-button" onClick={() => setValue('')} type="button">
          Clear
        </button>
      )}
    </span>
  )
}
