import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { newReference } from '../kit/reference.ts'
import { after } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { refuseInMaintenance } from '../mode/mode.ts'
import { CURRENCY_CODES } from '../money/currency.ts'
import { add, type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { actingUser } from '../people/actor.ts'
import { isOff } from '../rails/switch.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { type FeeRule, feeOn, largestPayable } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { termsOf } from './rails.ts'
import { type OwnTopUp, ownTopUp } from './view-top-up.ts'
import type { TopUpRail } from './views.ts'

/**
 * `link`: the token of the payment link it is for. `platform`: which one to pay with, on the rail that has several.
 * `deed`: the one tap or message it comes of; the same one again is the same top-up.
 */
export type TopUpWish = {
  actor: ChatRef
  rail: TopUpRail
  amount: Money
  link?: string | undefined
  platform?: string | undefined
  deed?: string | undefined
}

/** Writes down what somebody means to bring in, with the fee they will be shown: from now on its money is known to be theirs. */
export const openTopUp: UseCase<TopUpWish, OwnTopUp> = async (scope, wish) => {
  const { actor, rail, amount, link, deed } = wish
  const me = await actingUser(scope, actor)
  const begun = await begunBy(scope, me.id, deed)
  if (begun) return ownTopUp(scope, me, begun)
  const { currency } = amount
  const terms = termsOf(rail)
  await refuseInMaintenance(scope)
  if (await isOff(scope, rail)) fail({ code: 'maintenance', rail, amount, reference: null })
  checkOffered(scope, rail, amount)
  await refuseRegion(scope, me, 'topup', currency)
  const platform = platformOf(scope, wish)
  const rule = await feeRuleAt(scope.tx, { operation: terms.fee, currency, level: me.level }, scope.now)
  const fee = checkedFee(rule, amount)
  const row = await scope.tx.topUp.create({
    data: {
      id: scope.newId(),
      userId: me.id,
      rail,
      reference: newReference('OK', scope.random),
      currency,
      amount: amount.minor,
      fee: fee.minor,
      feeVersion: rule.version,
      createdAt: scope.now,
      expiresAt: after(scope.now, terms.waitsMs),
      linkToken: link ?? null,
      deed: deed ?? null,
      platform,
      ownFee: await ownFeeOn(scope, rail, me.level, add(amount, fee)),
    },
  })
  return ownTopUp(scope, me, row)
}

/** Two processes that look at the same time both find nothing: then the key in the database is taken, and one looks again. */
const begunBy = async ({ tx }: Scope, userId: string, deed: string | undefined) =>
  deed === undefined ? null : tx.topUp.findUnique({ where: { userId_deed: { userId, deed } } })

function checkOffered(scope: Scope, rail: TopUpRail, amount: Money): void {
  const supported = CURRENCY_CODES.filter((code) => termsOf(rail).accountIn(scope, code) !== undefined)
  if (supported.length === 0) fail({ code: 'provider_unavailable', rail, amount, reference: null })
  if (!supported.includes(amount.currency)) fail({ code: 'currency_not_supported', supported })
}

/** Which of the rail's platforms is meant, the only one unless named; null on a rail that has none. Else `platform_unknown`. */
function platformOf({ orderDesks }: Scope, { rail, platform }: TopUpWish): string | null {
  const supported = rail === 'bank' ? undefined : orderDesks[rail]?.platforms
  if (!supported) return null
  const [only, ...others] = supported
  const code = platform ?? (others.length === 0 ? only?.code : undefined)
  if (supported.some((known) => known.code === code)) return code ?? null
  return fail({ code: 'platform_unknown', supported })
}

/** What a rail will take for itself, by the schedule; when the order is placed it says so itself. */
async function ownFeeOn({ tx, now }: Scope, rail: TopUpRail, level: number, total: Money): Promise<bigint> {
  const { ownFee: operation } = termsOf(rail)
  if (!operation) return 0n
  return feeOn(await feeRuleAt(tx, { operation, currency: total.currency, level }, now), total).minor
}

/** The fee on an amount that may be named at all, fee included. */
function checkedFee(rule: FeeRule, amount: Money): Money {
  const fee = feeOn(rule, amount)
  const cap = money(AMOUNT_CAP_MINOR, amount.currency)
  if (amount.minor <= 0n || add(amount, fee).minor > cap.minor)
    fail({ code: 'amount_too_large', cap: largestPayable(rule, cap) ?? cap })
  return fee
}
