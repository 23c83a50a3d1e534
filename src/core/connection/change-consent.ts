import type { Connection } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { type Consenting, consentOf, viewConsent } from './consent.ts'
import { budgetsFor, changedSums, DAYS, scopesOf, termsHash } from './terms.ts'
import type { ConsentChange, ConsentView } from './views.ts'

type Input = { actor: ChatRef; id: string; change: ConsentChange }

/**
 * Changes what a card would allow; a PIN that was given for what it said before counts no more. `amount_too_large`,
 * `amount_too_small`, `not_allowed` for what the app did not ask for, or for nothing at all.
 */
export const changeConsent: UseCase<Input, ConsentView> = async (scope, { actor, id, change }) => {
  const consenting = await consentOf(scope, actor, id)
  const { draft } = consenting
  const terms = { ...draft, ...(await changed(scope, consenting, change)) }
  const { scopes, perPayment, perDay, perMonth, days } = terms
  const row = await scope.tx.connection.update({
    where: { id: draft.id, state: 'draft' },
    data: { scopes, perPayment, perDay, perMonth, days, hash: termsHash(terms) },
  })
  return viewConsent(scope, { ...consenting, draft: row })
}

async function changed(
  scope: Scope,
  { me, request, draft }: Consenting,
  change: ConsentChange,
): Promise<Partial<Connection>> {
  if (change.of === 'days')
    return DAYS.some((days) => days === change.days) ? { days: change.days } : fail({ code: 'not_allowed' })
  if (change.of === 'scope') {
    const scopes = scopesOf(request.scopes).filter((one) =>
      one === change.scope ? change.allowed : draft.scopes.includes(one),
    )
    return scopes.length > 0 ? { scopes } : fail({ code: 'not_allowed' })
  }
  const currency = currencyOf(draft.currency)
  const { most } = await budgetsFor(scope, { level: me.level, homeCurrency: currency })
  const cap = { payment: most.perPayment, day: most.perDay, month: most.perMonth }[change.of]
  if (change.minor > cap) fail({ code: 'amount_too_large', cap: money(cap, currency) })
  if (change.minor < 1n) fail({ code: 'amount_too_small', least: money(1n, currency) })
  return changedSums(draft, change.of, change.minor)
}
