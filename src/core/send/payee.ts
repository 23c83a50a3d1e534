import { maskName } from '../people/mask-name.ts'
import type { Party } from '../people/party.ts'
import type { PayeeView } from './views.ts'

/** The payee as the payer may see them before the money is theirs. */
export function payeeView(party: Party, firstPayment: boolean): PayeeView {
  const handle = party.username ? `@${party.username}` : party.okpayId
  return { userId: party.id, okpayId: party.okpayId, maskedName: maskName(party.name), handle, firstPayment }
}
