import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { payoutAccountIn } from '../payout/rails.ts'
import { actingUser } from '../people/actor.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { readBankAccount } from './bank-details.ts'
import { keptAs } from './destination.ts'
import { beginDraft, viewDraft } from './draft.ts'
import type { DestinationDraft, Wanted } from './views.ts'

type Typed = { actor: ChatRef; currency: CurrencyCode; typed: string; wanted?: Wanted }

/**
 * Begins to save a bank account of one's own, by IBAN or bank code and number; it is paid to once its owner has given
 * two factors. `wanted`: what is to be withdrawn there. `destination_invalid`, `currency_not_supported`, `too_many_destinations`.
 */
export const addDestination: UseCase<Typed, DestinationDraft> = async (scope, { actor, currency, typed, wanted }) => {
  const me = await actingUser(scope, actor)
  if (payoutAccountIn(scope, 'bank', currency) === undefined) fail({ code: 'payout_unavailable', rail: 'bank' })
  await refuseRegion(scope, me, 'withdraw', currency)
  const account = readBankAccount(typed, currency) ?? fail({ code: 'destination_invalid', currency })
  const draft = await beginDraft(scope, me, wanted)
  const kept = keptAs(scope, me, draft.id, account, account.account.slice(-4))
  const row = await scope.tx.destination.create({ data: { ...draft, kind: 'bank', currency, ...kept } })
  return viewDraft(scope, me, row)
}
