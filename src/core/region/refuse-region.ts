import type { User } from '#prisma'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import { countryOfPhone } from './country-of-phone.ts'
import { type Regions, regionsAt } from './rules.ts'
import type { RegionOperation } from './views.ts'

type At = Pick<User, 'country'>

/**
 * S23: refuses what the country of a person does not allow in a currency (`region_not_supported`), before anything is
 * shown or kept.
 */
export async function refuseRegion(
  { tx, now }: Scope,
  { country }: At,
  operation: RegionOperation,
  currency: CurrencyCode,
): Promise<void> {
  const { allows } = (await regionsAt(tx, now, [country])).of(country)
  const supported = allows[operation]
  if (supported.includes(currency)) return
  fail({ code: 'region_not_supported', whose: 'mine', country, operation, currency, supported })
}

/** S23: where no currency may be held there are no accounts; said when the phone number is given, not at the end. */
export async function refuseHome({ tx, now }: Scope, phone: string): Promise<void> {
  const country = countryOfPhone(phone)
  const { allows } = (await regionsAt(tx, now, [country])).of(country)
  if (allows.hold.length > 0) return
  fail({ code: 'region_not_supported', whose: 'mine', country, operation: 'hold', currency: null, supported: [] })
}

type Sides = { payer: At; payee: At }

/** S21, S23: a payment needs both countries: the payer's to send what is paid, the payee's to receive what arrives. */
export function refuseAcrossRegions(
  regions: Regions,
  { payer, payee }: Sides,
  { amount, price }: { amount: Money; price: Money },
): void {
  const { send } = regions.of(payer.country).allows
  const { receive } = regions.of(payee.country).allows
  const code = 'region_not_supported'
  const mine = { whose: 'mine', country: payer.country, operation: 'send', currency: amount.currency } as const
  const theirs = { whose: 'theirs', country: null, operation: 'receive', currency: price.currency } as const
  if (!send.includes(amount.currency)) fail({ code, ...mine, supported: send })
  if (!receive.includes(price.currency)) fail({ code, ...theirs, supported: receive })
}
