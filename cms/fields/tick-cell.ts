/** How a list shows a box that can be ticked: in words, where Payload would show `true` or `false` as code. For `admin.components.Cell`. */
export const tickCell = '/admin/lists/TickCell.tsx#TickCell'
