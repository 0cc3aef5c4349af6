'use client'
import { Gutter, SetStepNav, useDocumentInfo } from '@payloadcms/ui'
import { useMemo, type ReactNode } from 'react'

interface Props {
  /** What the screen is for; its main heading. */
  title: string
  children: ReactNode
}

/** A tab of a bulletin beside its form: crumbs that lead back, the heading, and what stands below. */
export function Screen({ title, children }: Props) {
  const { id, data, initialData } = useDocumentInfo()
  const name = String(data?.title ?? initialData?.title ?? 'Bulletin')
  const nav = useMemo(
    () => [
      { label: 'Bulletins', url: '/admin/collections/bulletins' },
      { label: name, url: `/admin/collections/bulletins/${id}` },
      { label: title },
    ],
    [name, id, title],
  )
  return (
    <Gutter className="hub-screen">
      <SetStepNav nav={nav} />
      <h2 className="hub-screen__title">{title}</h2>
      {children}
    </Gutter>
  )
}
