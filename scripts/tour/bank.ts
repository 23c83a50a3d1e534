import type { Tour } from './chapter.ts'

export type Transfer = {
  reference: string
  amount: string
  currency: string
  payerName?: string
  fail?: string
  twice?: boolean
}
/** The bank says what became of a transfer. */
export const pay = ({ sandbox }: Tour, transfer: Transfer) => {
  sandbox.say(
    `The bank reports ${transfer.amount} ${transfer.currency} for ${transfer.reference}${transfer.fail ? `: ${transfer.fail}` : ''}${transfer.twice ? ', twice' : ''}`,
  )
  return sandbox.post('/api/bank/transfers', transfer)
}
