import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode, type Money, type Platform, TOPUP_RAILS, type TopUpRail } from '#core'
import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { again, defineFlow, done, type Next, next, stay, unexpected } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import { meanwhile } from '../flow/meanwhile.ts'
import { moneyShape } from '../flow/money-shape.ts'
import { AMOUNT, type AmountAnswer, amountAnswer, amountButton, amountQuestion } from '../input/amount-answer.ts'
import { doubtCard, doubtShape } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import { offersOf, PLATFORM, platformCard, RAIL, railCard } from '../topup/rail-card.ts'
import { topUpCard } from '../topup/state-card.ts'
import { suggestedTopUps } from '../topup/suggestions.ts'
import type { Scene, Turn } from '../turn.ts'

const state = z.object({
  rail: z.enum(TOPUP_RAILS).nullable(),
  /** Which one behind the rail; empty until it is chosen, and on rails that have none. */
  platform: z.string().max(32),
  amount: moneyShape.nullable(),
  home: z.enum(CURRENCY_CODES),
  doubt: doubtShape,
  /** The payment link it is for; empty when it is for none. */
  link: z.string().max(64),
})

type TopUpState = z.infer<typeof state>

/** S25-S28, S33: which way, how much, and then the card to pay by. What is given already is not asked. */
export default defineFlow<TopUpState>({
  name: 'topup',
  concerns: 'topup',
  version: 4,
  state,
  async start(turn, { line, amount, rail, platform = '', link = '' }) {
    const { user } = turn.chat
    const home = user?.homeCurrency ?? 'EUR'
    const begun: TopUpState = { rail: railNamed(rail), platform, amount: null, home, doubt: null, link }
    if (!user) return { state: begun, first: done(failureCard(turn, { code: 'not_registered' })) }
    const mode = await turn.core.getMode({})
    if (mode.ok && mode.value.maintenance)
      return { state: begun, first: done(failureCard(turn, { code: 'maintenance', rail: null, out: mode.value.out })) }
    const known = readAmount(amount)
    if (known) return { state: begun, first: await go(turn, { ...begun, amount: known }) }
    if (line !== undefined)
      return { state: begun, first: await take(turn, amountAnswer(turn, line, begun.home), begun) }
    return { state: begun, first: await go(turn, begun) }
  },
  steps: {
    rail: {
      awaits: 'topup-rail-awaits',
      prompt: (scene, { home, amount }) => railCard(scene, home, amount),
      accept(turn, input, given) {
        if (input.kind === 'text') return take(turn, amountAnswer(turn, input.text, given.home), given)
        const chosen = input.kind === 'press' && input.action === RAIL ? railNamed(input.payload['rail']) : null
        return chosen ? go(turn, { ...given, rail: chosen, platform: '' }) : unexpected()
      },
    },
    platform: {
      awaits: 'topup-platform-awaits',
      prompt: async (scene, { home }) => platformCard(scene, await platformsOf(scene, home)),
      accept(turn, input, given) {
        const chosen = input.kind === 'press' && input.action === PLATFORM ? input.payload['platform'] : undefined
        return chosen ? go(turn, { ...given, platform: chosen }) : unexpected()
      },
    },
    amount: {
      awaits: 'amount-awaits',
      prompt: (scene, { home, doubt }) =>
        doubt
          ? doubtCard(scene, doubt)
          : {
              text: amountQuestion(scene, 'topup-amount-ask', {}, home),
              buttons: [suggestedTopUps(home).map((amount) => amountButton(scene, amount))],
            },
      accept: (turn, input, given) => acceptAmount(turn, input, given),
    },
  },
})

const railNamed = (name?: string): TopUpRail | null => TOPUP_RAILS.find((rail) => rail === name) ?? null

function acceptAmount(turn: Turn, input: Input, given: TopUpState): Next<TopUpState> | Promise<Next<TopUpState>> {
  if (input.kind === 'text') return take(turn, amountAnswer(turn, input.text, given.home), given)
  if (input.kind === 'press' && input.action === 'ask-amount') return again()
  const tapped = input.kind === 'press' && input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
  return tapped ? go(turn, { ...given, amount: tapped }) : unexpected()
}

async function take(turn: Turn, answer: AmountAnswer, given: TopUpState): Promise<Next<TopUpState>> {
  if (answer.kind === 'read') return go(turn, { ...given, amount: answer.amount })
  if (answer.kind === 'ambiguous') return next('amount', { doubt: answer.doubt })
  return next('amount', { doubt: null }, answer.key, answer.args)
}

/** On to whatever is not known yet; when all of it is, the top-up begins. */
async function go(turn: Turn, given: TopUpState): Promise<Next<TopUpState>> {
  const { rail, platform, amount, home } = given
  if (!rail) return next('rail', { amount, doubt: null })
  if (rail === 'platform' && !platform && (await platformsOf(turn, amount?.currency ?? home)).length > 1)
    return next('platform', { rail, amount, platform: '', doubt: null })
  return amount ? begin(turn, rail, amount, given) : next('amount', { rail, platform, doubt: null })
}

/** What can be paid with on the rail that has several. */
async function platformsOf(scene: Scene, currency: CurrencyCode): Promise<readonly Platform[]> {
  const offers = await offersOf(scene, currency, null)
  return offers.find((offer) => offer.rail === 'platform')?.platforms ?? []
}

async function begin(turn: Turn, rail: TopUpRail, amount: Money, given: TopUpState): Promise<Next<TopUpState>> {
  const { core, actor, deed } = turn
  const asking = { text: turn.words.t(`topup-${rail}-asking`) }
  const [platform, link] = [given.platform || undefined, given.link || undefined]
  const started = await meanwhile(turn, asking, core.startTopUp({ actor, rail, amount, platform, link, deed }))
  if (started.ok) return done(topUpCard(turn, started.value))
  return stay(failureCard(turn, started.failure, { amount: (label) => press(label, 'ask-amount') }), 'amount')
}
