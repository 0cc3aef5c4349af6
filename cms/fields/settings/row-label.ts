/** Rows start folded, each under its own words, so that a list can be taken in and put in order. */
export const foldedRows = { initCollapsed: true, components: { RowLabel: '/admin/settings/RowLabel.tsx#RowLabel' } }
