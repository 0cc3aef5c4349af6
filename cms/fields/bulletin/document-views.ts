import type { CollectionConfig } from 'payload'

type Views = NonNullable<NonNullable<NonNullable<CollectionConfig['admin']>['components']>['views']>

const tab = (path: string, label: string, component: string, order: number) => ({
  path: `/${path}` as const,
  Component: `/admin/bulletins/${component}.tsx#${component}`,
  tab: { label, href: `/${path}` as const, order },
})

/** The tabs of a bulletin beside its form, in the order in which it goes out. */
export const bulletinViews: Views = {
  edit: {
    preview: tab('preview', 'Preview', 'PreviewView', 110),
    check: tab('check', 'Check and approve', 'CheckView', 120),
    send: tab('send', 'Send', 'SendView', 130),
  },
}
