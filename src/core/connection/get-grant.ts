import { typedId } from '../kit/typed-id.ts'
import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import { openName } from '../people/actor.ts'
import { leftBy } from './budget.ts'
import { connectedBy } from './caller.ts'
import { scopesOf } from './terms.ts'
import type { GrantView } from './views.ts'

/** What an access token allows, and how much of it is left. `connect_auth_failed`. */
export const getGrant: UseCase<{ token: string }, GrantView> = async (scope, { token }) => {
  const { connection, person } = await connectedBy(scope, token)
  const currency = currencyOf(connection.currency)
  const text = (minor: bigint) => toCanonical(money(minor, currency))
  const { today, thisMonth } = leftBy(connection, scope.now)
  const scopes = scopesOf(connection.scopes)
  return {
    ...{ id: typedId('con', connection.id), scopes, currency },
    ...{
      perPayment: text(connection.perPayment),
      perDay: text(connection.perDay),
      perMonth: text(connection.perMonth),
    },
    ...{ leftToday: text(today), leftThisMonth: text(thisMonth) },
    endsAt: (connection.endsAt ?? scope.now).toISOString(),
    person: scopes.includes('profile') ? { name: openName(scope, person), okpayId: person.okpayId } : null,
  }
}
