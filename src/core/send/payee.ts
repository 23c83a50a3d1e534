import { maskName } from '../people/mask-name.ts'
import type { Party } from '../people/party.ts'
import { handleOf } from './kept-payee.ts'
import type { KeptAs, PayeeView } from './views.ts'

/** The payee as the payer may see them before the money is theirs. */
export function payeeView(party: Party, firstPayment: boolean, kept: KeptAs | null = null): PayeeView {
  const { id: userId, okpayId, name } = party
  return { userId, okpayId, maskedName: maskName(name), handle: handleOf(party), firstPayment, kept }
}
