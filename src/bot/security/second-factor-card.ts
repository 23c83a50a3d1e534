import type { Failure } from '#core'
import { type Button, type Card, link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import type { Turn } from '../turn.ts'

/** The way to the page of the second factor, and for whoever lost everything the way to the check. */
export async function secondFactorCard(turn: Turn, asks: 'second-factor-ask' | 'code-lost-ask'): Promise<Card> {
  const { core, actor, words, publicUrl } = turn
  const issued = await core.issueLink({ actor, purpose: 'second_factor' })
  const security = await core.getSecurity({ actor })
  const isOn = security.ok && security.value.secondFactorAt !== null
  const lost = isOn ? [[open(words.label('lost-factor-button'), 'lost-factor')]] : []
  if (!issued.ok) {
    const { text, ...card } = refusedCard(turn, issued.failure, lost)
    return { ...card, text: asks === 'code-lost-ask' ? join([words.t('code-lost-unsent'), text], '\n\n') : text }
  }
  const { token, expiresAt } = issued.value
  const text = isOn && asks === 'second-factor-ask' ? 'second-factor-manage' : asks
  return {
    text: words.t(text, { until: words.time(expiresAt) }),
    buttons: [
      [link(words.label('second-factor-page-button'), `${publicUrl}/two-factor#${token}`, 'primary')],
      ...lost,
      [open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')],
    ],
  }
}

/** What is asked of them first, or waited for, whoever has lost theirs may not have. */
const NOT_YET: ReadonlySet<Failure['code']> = new Set(['pin_needed', 'chat_locked', 'pin_new_waits'])

/** While an account is frozen it stays what it is; whoever lost theirs is helped all the same, with or without a PIN. */
function refusedCard(turn: Turn, failure: Failure, lost: Button[][]): Card {
  const card = failureCard(turn, failure, { not: 'done' })
  const [first, ...rest] = card.buttons ?? []
  const buttons = [...(first ? [first] : []), ...lost, ...rest]
  const isFrozen = failure.code === 'account_frozen_by_user' || failure.code === 'account_restricted'
  if (isFrozen)
    return {
      text: turn.words.t(`second-factor-${failure.code === 'account_restricted' ? 'restricted' : 'frozen'}`),
      buttons,
    }
  return NOT_YET.has(failure.code) ? { ...card, buttons } : card
}
