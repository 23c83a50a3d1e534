import type { SuspenseItem } from '#prisma'

/** Whether a case is money that is here; the other causes are money that is missing. */
export const isHere = ({ cause }: Pick<SuspenseItem, 'cause'>): boolean =>
  cause !== 'returned_short' && cause !== 'returned_unknown' && cause !== 'payout_left'
