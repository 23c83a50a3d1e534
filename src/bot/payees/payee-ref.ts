import type { PayeeRef } from '#core'

/** Somebody as a button's payload names them: by account id, or by what people call them. */
export const payeeRef = (payee: string): PayeeRef =>
  /^[0-9a-f]{8}-/.test(payee) ? { userId: payee } : { handle: payee }
