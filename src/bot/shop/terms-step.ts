import { USES_MOST } from '#core'
import { type Button, type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, done, type Next, next, type Step, stay, unexpected } from '../flow/define.ts'
import type { Speaking, Turn } from '../turn.ts'
import { linkCard } from './link-card.ts'
import { type LinkState, PRICINGS, termsSeed } from './link-state.ts'
import { linkSum } from './link-words.ts'
import { wishOf } from './make-link.ts'

const USES = ['1', '10', '100', 'any'] as const
const LIVES = { hour: 3_600, day: 86_400, week: 7 * 86_400, month: 31 * 86_400 } as const

/** How often, how much and until when: everything else about a link is known. A number that is typed is how often. */
export const termsStep: Step<LinkState> = {
  awaits: 'link-terms-awaits',
  prompt: (scene, state) => termsCard(scene, state),
  accept(turn, input, state) {
    if (input.kind === 'text') return onTyped(input.text)
    if (input.kind !== 'press') return unexpected()
    if (input.action === 'make') return make(turn, state)
    return input.action === 'terms' ? onChoice(input.payload) : unexpected()
  },
}

function termsCard(scene: Speaking, state: LinkState): Card {
  const { words } = scene
  const { amount, description, pricing, uses, livesSeconds, instead } = state
  const choice = (chosen: boolean, label: string, payload: Record<string, string>): Button =>
    press(chosen ? words.label('link-terms-chosen', { label }) : label, 'terms', payload)
  const times = (n: string) =>
    n === 'any' ? words.label('link-uses-any') : words.label('link-uses', { count: Number(n) })
  const sums = amount
    ? PRICINGS.map((one) => choice(one === pricing, linkSum(scene, pricedAs(one, amount)), { pricing: one }))
    : []
  return {
    text: join([
      words.t('link-terms-title', { what: description || words.label('link-for-nothing-said') }),
      words.t('link-terms-text', { max: USES_MOST, times: times(uses === null ? 'any' : String(uses)) }),
    ]),
    buttons: [
      USES.map((n) => choice(n === (uses === null ? 'any' : String(uses)), times(n), { uses: n })),
      sums.slice(0, 1),
      sums.slice(1),
      Object.entries(LIVES).map(([name, s]) =>
        choice(s === livesSeconds, words.label(`link-lives-${name}`), { lives: name }),
      ),
      ...(instead === null
        ? []
        : [[open(words.label('link-picture-button'), 'shop-picture', { link: instead, ...termsSeed(state) })]]),
      [press(words.label('link-terms-make-button'), 'make', {}, 'primary')],
    ],
  }
}

const pricedAs = (pricing: LinkState['pricing'], amount: NonNullable<LinkState['amount']>) => ({
  amount: pricing === 'price' ? amount : null,
  least: pricing === 'least' ? amount : null,
  currency: amount.currency,
})

function onChoice({ uses, pricing, lives }: Record<string, string>): Next<LinkState> {
  if (uses === 'any') return next('terms', { uses: null })
  if (USES.some((n) => n === uses)) return next('terms', { uses: Number(uses) })
  const priced = PRICINGS.find((one) => one === pricing)
  if (priced) return next('terms', { pricing: priced })
  const seconds = Object.entries(LIVES).find(([name]) => name === lives)?.[1]
  return seconds === undefined ? unexpected() : next('terms', { livesSeconds: seconds })
}

function onTyped(text: string): Next<LinkState> {
  const typed = text.trim()
  const uses = /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 0
  if (uses < 1 || uses > USES_MOST) return again('link-uses-wrong', { typed: typed.slice(0, 40), max: USES_MOST })
  return next('terms', { uses })
}

/** The new one first: a shop is never without the link it had. */
async function make(turn: Turn, state: LinkState): Promise<Next<LinkState>> {
  const wish = wishOf(state)
  if (!wish) return next('amount')
  const made = await turn.core.createLink({
    ...{ actor: turn.actor, ...wish },
    ...(state.instead !== null && { pictureOf: state.instead }),
  })
  if (!made.ok)
    return stay(
      failureCard(turn, made.failure, { not: 'done', amount: (label) => press(label, 'ask-amount') }),
      'amount',
      { amount: null },
    )
  const card = await linkCard(turn, made.value)
  return done(state.instead === null ? card : await insteadOf(turn, state.instead, card))
}

/**
 * The link before is taken back. Where it was not, the card of the new one says so: somebody paid it first, or whoever
 * made the new one was a manager and is none any more.
 */
async function insteadOf(turn: Turn, link: string, card: Card): Promise<Card> {
  const { core, actor, words } = turn
  const before = await core.withdrawLink({ actor, token: link })
  const told = (key: string): Card => ({ ...card, text: join([card.text, words.t(key)], '\n\n') })
  if (before.ok) return before.value?.state === 'paid' ? told('link-before-paid') : card
  return told('link-before-stays')
}
