import { type CustomerBrief, type HouseAccount, LIMIT_PERIODS, type Proposal } from '#core'
import { type Html, join } from '../card/html.ts'
import { priceWords } from '../fees/price-words.ts'
import { inKey } from '../i18n/in-key.ts'
import { keyOf } from '../refund/reason-words.ts'
import type { Speaking } from '../turn.ts'
import { customerLine } from './customer-line.ts'

type Lines = { [K in Proposal['kind']]: (scene: Speaking, proposal: Extract<Proposal, { kind: K }>) => Html }

/** What is asked for, to the cent: whoever asks and whoever agrees read the same. */
export const proposalLines = (scene: Speaking, proposal: Proposal): Html =>
  (LINES[proposal.kind] as (scene: Speaking, proposal: Proposal) => Html)(scene, proposal)

const LINES: Lines = {
  refund_payment: ({ words }, { payment, shop, to, amount, fee, costs, payerGets, left, why }) => {
    const sums = { amount: words.money(amount), costs: words.money(costs), fee: words.money(fee) }
    return join([
      words.t('proposal-refund', { ...sums, payment, shop, left: words.money(left) }),
      words.t('proposal-refund-costs', sums),
      words.t('proposal-gets', { amount: words.money(payerGets), who: customerLine(to) }),
      told({ words }, keyOf(why)),
    ])
  },
  reverse_entry: ({ words }, { entry, at, to, gets, from, gives, left, why }) =>
    join([
      words.t('proposal-reverse', { entry, at: words.dateTime(at), left: words.money(left) }),
      words.t('proposal-loses', { amount: words.money(gives), who: who({ words }, from) }),
      words.t('proposal-gets', { amount: words.money(gets), who: who({ words }, to) }),
      told({ words }, `correction-why-${inKey(why)}`),
    ]),
  post_manually: ({ words }, { from, to, amount, why }) =>
    join([
      words.t('proposal-post', { amount: words.money(amount) }),
      words.t('proposal-from', { account: account({ words }, from) }),
      words.t('proposal-to', { account: typeof to === 'string' ? account({ words }, to) : customerLine(to) }),
      typeof to !== 'string' && told({ words }, `correction-why-${inKey(why)}`),
    ]),
  set_limits: ({ words }, { customer, level, now, next, loweredUntil }) =>
    join([
      customerLine(customer),
      ...LIMIT_PERIODS.map((period) =>
        // What was decided already is the limit of now.
        words.t(`proposal-limit-${period}${now[period].minor === next[period].minor ? '-same' : ''}`, {
          now: words.money(now[period]),
          next: words.money(next[period]),
        }),
      ),
      endOfNow({ words }, now.until, next.until),
      next.until === null
        ? words.t('proposal-limits-level', { level: String(level) })
        : words.t(`proposal-limits-until${loweredUntil ? '-lowered' : ''}`, {
            until: words.dateTime(next.until),
            last: loweredUntil ? words.dateTime(loweredUntil) : '',
          }),
    ]),
  open_rail: (scene, { rail, out, since }) =>
    scene.words.t('proposal-rail', { way: wayLabel(scene, rail, out), since: scene.words.dateTime(since) }),
  set_fee: (scene, { operation, currency, level, now, next }) =>
    join([
      scene.words.t('proposal-fee', { what: operation, currency, level: String(level) }),
      scene.words.t('proposal-now', { price: priceWords(scene, now) }),
      scene.words.t('proposal-then', { price: priceWords(scene, next) }),
      scene.words.t('proposal-begins', { from: scene.words.dateTime(next.validFrom) }),
    ]),
  set_limit_rule: ({ words }, { currency, now, next, from }) =>
    join([
      words.t('proposal-level', { level: String(now.level), currency }),
      ...LIMIT_PERIODS.map((period) =>
        words.t(`proposal-limit-${period}`, { now: words.money(now[period]), next: words.money(next[period]) }),
      ),
      words.t('proposal-begins', { from: words.dateTime(from) }),
    ]),
  set_role: ({ words }, { telegramId, name, now, next }) =>
    words.t('proposal-role', {
      ...{ name, telegramId },
      now: words.label(now === null ? 'proposal-role-none' : `staff-role-${now}`),
      next: words.label(`staff-role-${next}`),
    }),
}

/** To when limits of their own hold already, where it is another day: an end that comes sooner takes them away. */
function endOfNow({ words }: Speaking, now: Date | null, next: Date | null): Html | false {
  if (now === null || now.getTime() === next?.getTime()) return false
  return words.t(`proposal-limits-${next === null || next < now ? 'sooner' : 'now'}`, { until: words.dateTime(now) })
}

/** What the customer reads as the reason. */
const told = ({ words }: Speaking, key: string): Html => words.t('proposal-told', { why: words.label(key) })

const account = ({ words }: Speaking, name: HouseAccount): string => words.label(`house-account-${inKey(name)}`)

const who = (scene: Speaking, customer: CustomerBrief | null): Html | string =>
  customer === null ? scene.words.label('proposal-house') : customerLine(customer)

/** What a way in or out is called. */
export const wayLabel = ({ words }: Speaking, rail: string, out: boolean): string =>
  words.label(`status-${out ? 'payout' : 'topup'}-${rail}-name`)
