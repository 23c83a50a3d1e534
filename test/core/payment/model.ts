import { type Case, DAY_ENDS, eur, feeOf, LINK_EXPIRES, MONTH_ENDS, PAID_AT, SOON, TOKEN } from './case.ts'

/** What the wallet must answer: the first thing that stands against it, else the broken rule that allows least. */
export function expected(c: Case): object | undefined {
  return standing(c) ?? tightest(c) ?? room(c)
}

/** What it must be allowed with. */
export function expectedFactor(c: Case): 'none' | 'pin' | 'pin_and_code' {
  const from = c.second && c.codeFrom !== null ? c.codeFrom : c.limits.code
  if (c.amount > from) return 'pin_and_code'
  return expectedSmall(c) ? 'none' : 'pin'
}

/** Whether it may go without the PIN. */
export const expectedSmall = (c: Case): boolean =>
  c.amount <= (c.allowance ?? c.limits.small) && c.spentSmall + c.amount <= c.limits.smallDaily

const cost = (c: Case, amount: number) => amount + (c.kind === 'send' ? feeOf(c, amount) : 0)

/** Last of all: nobody learns how much a shop takes by trying sums they do not have. */
const room = (c: Case): object | undefined =>
  c.kind === 'pay' && c.amount > c.takes ? { code: 'merchant_limit', asked: eur(c.amount), link: TOKEN } : undefined

function standing(c: Case): object | undefined {
  const { state, accepting, mine } = c.link
  const gone = c.payee === 'closed'
  const against: [stands: boolean, failure: object][] = [
    [c.payer === 'frozen_by_user', { code: 'account_frozen_by_user' }],
    [c.payer !== 'active', { code: 'account_restricted' }],
    [c.stopped, { code: 'auth_locked', until: SOON }],
  ]
  const person: typeof against = [
    [c.samePerson, { code: 'self_transfer' }],
    [gone, { code: 'payee_unavailable' }],
  ]
  const shop: typeof against = [
    [c.samePerson, { code: 'own_link' }],
    [state === 'paid', { code: 'already_paid', paidAt: PAID_AT, reference: mine ? 'T-7QK2-9FXD' : null }],
    [state === 'withdrawn', { code: 'invoice_withdrawn' }],
    [state === 'expired', { code: 'invoice_expired', expiredAt: LINK_EXPIRES }],
    [gone || c.payee === 'restricted', { code: 'merchant_unavailable' }],
    [!accepting, { code: 'merchant_not_accepting' }],
  ]
  return [...against, ...(c.kind === 'send' ? person : shop)].find(([stands]) => stands)?.[1]
}

/** Each rule as what it lets through; what it allows at most is found by counting up. Among equals the first counts. */
function tightest(c: Case): object | undefined {
  const { single, daily, monthly, small, smallDaily, code } = c.limits
  const level = levelFor(c)
  const rules: [fits: (amount: number) => boolean, failure: (most: number) => object][] = [
    [(m) => cost(c, m) <= c.available, (most) => short(c, most)],
    [
      (m) => !c.cooling || (m <= small && c.spent + m <= smallDaily),
      (most) => ({ code: 'cooling_off', left: eur(most), until: SOON }),
    ],
    [(m) => m <= single, () => ({ code: 'limit_single', limit: eur(single), asked: eur(c.amount), level })],
    [
      (m) => c.spentMonth + m <= monthly,
      (most) => {
        const numbers = { limit: eur(monthly), used: eur(c.spentMonth), left: eur(most), resetsAt: MONTH_ENDS }
        return { code: 'limit_monthly', ...numbers, level }
      },
    ],
    [
      (m) => c.spent + m <= daily,
      (most) => {
        const numbers = { limit: eur(daily), used: eur(c.spent), left: eur(most), resetsAt: DAY_ENDS }
        return { code: 'limit_daily', ...numbers, level }
      },
    ],
    [(m) => c.second || m <= code, () => ({ code: 'second_factor_needed', limit: eur(code) })],
  ]
  const broken = rules
    .filter(([fits]) => !fits(c.amount))
    .map(([fits, failure], index) => ({ failure: failure(mostThat(fits)), allows: mostThat(fits), index }))
  // A price is paid as it is: where the money for it is missing, no smaller one would do.
  const allows = (rule: (typeof broken)[number]) => ('needed' in rule.failure && c.kind === 'pay' ? 0 : rule.allows)
  const [first, next] = broken.sort((one, other) => allows(one) - allows(other) || one.index - other.index)
  // Whoever tops up is not to be refused by a limit then.
  return first && next && 'needed' in first.failure ? { ...first.failure, limited: next.failure } : first?.failure
}

function levelFor({ above, amount, spent, spentMonth }: Case): number | null {
  if (!above) return null
  const { single, daily, monthly } = above
  return amount <= single && spent + amount <= daily && spentMonth + amount <= monthly ? 1 : null
}

function short(c: Case, most: number): object {
  const needed = cost(c, c.amount)
  return {
    code: c.amount <= c.available ? 'insufficient_for_fee' : 'insufficient_balance',
    available: eur(c.available),
    onHold: eur(c.onHold),
    needed: eur(needed),
    short: eur(needed - c.available),
    sendable: c.kind === 'send' && most > 0 ? eur(most) : null,
  }
}

function mostThat(fits: (amount: number) => boolean): number {
  let most = 0
  for (let amount = 1; amount <= 100; amount += 1) if (fits(amount)) most = amount
  return most
}
