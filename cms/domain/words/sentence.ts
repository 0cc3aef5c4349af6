/** What somebody wrote, as a sentence with its full stop; other words where nobody wrote anything. */
export const sentence = (written: string | undefined, otherwise = ''): string => written?.trim().replace(/[^.!?…]$/, '$&.') || otherwise
