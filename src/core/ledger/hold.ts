import type { Scope } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { accountOf, ownerOfUser } from './chart.ts'

/** The account a person's waiting money is in. */
export const holdAccountOf = (scope: Scope, userId: string, currency: CurrencyCode): Promise<bigint> =>
  accountOf(scope.tx, ownerOfUser(userId), 'user_hold', currency)
