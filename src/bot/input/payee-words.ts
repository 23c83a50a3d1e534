import type { PayeeRef } from '#core'

const USERNAME = /^[@＠](?<name>[A-Za-z]\w{3,31})$/
const TELEGRAM_LINK = /^(?:https?:\/\/)?t\.me\/(?<name>[A-Za-z]\w{3,31})\/?$/i
const OKPAY_ID = /^OK-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/i

/** Who a single word names: `@anna`, `t.me/anna` or an OKPay ID. Anything else names nobody. */
export function payeeNamed(word: string): Extract<PayeeRef, { handle: string }> | null {
  const name = (USERNAME.exec(word) ?? TELEGRAM_LINK.exec(word))?.groups?.['name']
  if (name !== undefined) return { handle: `@${name}` }
  return OKPAY_ID.test(word) ? { handle: word.toUpperCase().replaceAll('-', '') } : null
}
