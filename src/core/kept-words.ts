import type { Core } from './door.ts'

type Asked<Name extends keyof Core> = Core[Name] extends (input: infer Input) => unknown ? Input : never
type Words = string | null | undefined

/**
 * Which words of a call are kept as somebody typed them, to be shown to others, mailed, or put on every card. A call that
 * takes more of that kind is one line more.
 */
const KEPT: { [Name in keyof Core]?: (input: Asked<Name>) => Words } = {
  setPhrase: ({ phrase }) => phrase,
  giveRegistration: ({ field, value }) => (field === 'name' ? value : null),
  giveIdentity: ({ field, value }) => (field === 'name' ? value : null),
  keepPayee: ({ name }) => name,
  quoteSend: ({ note }) => note,
  nameShop: ({ name }) => name,
  setRefundPolicy: ({ policy }) => policy.terms,
  createLink: ({ description }) => description,
  openSale: ({ description }) => description,
  quoteRefund: ({ reason }) => reason,
  askRefund: ({ reason }) => reason,
  declineRefund: ({ reason }) => reason,
  rejectPayment: ({ reason }) => reason,
  writeToSupport: ({ text }) => text,
  sendFileToSupport: ({ text }) => text,
  // In the operators' group nothing of staff's is taken back; what they write there is masked as it is kept.
  answerTicket: ({ text, inTopic }) => (inTopic ? null : text),
  answerWithFile: ({ text, inTopic }) => (inTopic ? null : text),
  noteTicket: ({ text, inTopic }) => (inTopic ? null : text),
}

/** The words that a call would keep; undefined where it keeps none. */
export function keptWords(call: string, input: unknown): string | undefined {
  const read = KEPT[call as keyof Core] as ((input: unknown) => Words) | undefined
  return read?.(input)?.trim() || undefined
}
