import { type KeptPayee, looksLikeCode, type PayeeRef, type PayeeView, type Result } from '#core'
import { type Button, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Next, next, type Step, stay, unexpected } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import { payeeNamed } from '../input/payee-words.ts'
import type { Scene, Turn } from '../turn.ts'
import { openQuestion, payeeText, type SendState } from './state.ts'

const [RECENT, KEPT] = [4, 6]

/** Who gets it: somebody paid before, or named by @username, OKPay ID, contact card or a message of theirs. */
export const payeeStep: Step<SendState> = {
  awaits: 'send-payee-awaits',
  async prompt(scene) {
    const { core, actor, words } = scene
    const [all, recent] = [await keptBy(scene), await core.recentPayees({ actor, limit: RECENT })]
    const kept = all.filter(({ closed }) => !closed)
    const ids = new Set(kept.map(({ payee }) => payee.userId))
    const others = recent.ok ? recent.value.filter(({ userId }) => !ids.has(userId)) : []
    const shown = [...kept.slice(0, KEPT).map(({ payee }) => payee), ...others]
    const more = kept.length > KEPT ? [[open(words.label('payees-button'), 'payees')]] : []
    return {
      text: join([
        words.t(shown.length > 0 ? 'send-payee-ask-recent' : 'send-payee-ask'),
        words.t('send-payee-example'),
      ]),
      buttons: [...shown.map((payee) => [press(payeeText(payee), 'payee', { payee: payee.userId })]), ...more],
    }
  },
  async accept(turn, input, state) {
    if (input.kind === 'press' && input.action === 'ask-payee') return again()
    if (input.kind === 'forward' && input.author === null) return again('send-payee-hidden')
    const refs = refsIn(input)
    const called = refs.length === 0 && input.kind === 'text' ? await keptCalled(turn, input.text) : []
    if (refs.length + called.length > 0) return choosePayee(turn, [...refs, ...called], state)
    // Not a person, and not to be said again: it may be a code.
    if (input.kind === 'text' && looksLikeCode(input.text)) return unexpected()
    return input.kind === 'text' ? again('send-payee-unclear', { typed: input.text.slice(0, 40) }) : unexpected()
  },
}

/** The ways an input may name somebody, the surest first. */
function refsIn(input: Input): PayeeRef[] {
  if (input.kind === 'press' && input.action === 'payee') return [{ userId: input.payload['payee'] ?? '' }]
  if (input.kind === 'forward' && input.author !== null) return [{ telegramId: input.author }]
  // A contact card names its person twice, and they may have registered with another number.
  if (input.kind === 'contact')
    return [...(input.telegramId === null ? [] : [{ telegramId: input.telegramId }]), { phone: input.phone }]
  const named = input.kind === 'text' ? payeeNamed(input.text.trim()) : null
  return named ? [named] : []
}

/** Everybody the person keeps; nobody in a chat that is locked. */
async function keptBy({ core, actor }: Pick<Scene, 'core' | 'actor'>): Promise<KeptPayee[]> {
  const kept = await core.listPayees({ actor })
  return kept.ok ? kept.value : []
}

/** Whoever is kept under just that name. */
async function keptCalled(turn: Turn, text: string): Promise<PayeeRef[]> {
  const asked = text.trim().toLocaleLowerCase()
  const called = (await keptBy(turn)).filter(({ name, closed }) => !closed && name.toLocaleLowerCase() === asked)
  return called.length === 1 ? called.map(({ payee }) => ({ userId: payee.userId })) : []
}

/** Goes on with the payee that is meant, or says why it cannot be and waits for another. */
export async function choosePayee(turn: Turn, refs: readonly PayeeRef[], state: SendState): Promise<Next<SendState>> {
  const found = await findPayee(turn, refs)
  if (!found.ok) return stay(failureCard(turn, found.failure, { payee: askPayee }))
  const payee = found.value
  return next(openQuestion({ ...state, payee }), { payee })
}

/** The first of these refs that is somebody; the last refusal if none is. */
export async function findPayee(
  { core, actor }: Pick<Scene, 'core' | 'actor'>,
  [ref, ...others]: readonly PayeeRef[],
): Promise<Result<PayeeView>> {
  const found = await core.findPayee({ actor, payee: ref ?? { handle: '' } })
  if (found.ok || found.failure.code !== 'payee_not_found' || others.length === 0) return found
  return findPayee({ core, actor }, others)
}

/** Asks who gets it, from a refusal that stands in this step's place. */
export const askPayee = (label: string): Button => press(label, 'ask-payee')
