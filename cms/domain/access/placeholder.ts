/** The address of the first administrator before they have given their own. `.invalid` never belongs to anybody (RFC 2606). */
export const nobodysAddress = 'first-administrator@hub.invalid'
