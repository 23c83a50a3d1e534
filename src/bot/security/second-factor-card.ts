import { type Card, link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import type { Turn } from '../turn.ts'
import { phraseLine } from './phrase-line.ts'

/** The way to the page of the second factor, and for whoever lost everything the way to the check. */
export async function secondFactorCard(turn: Turn, asks: 'second-factor-ask' | 'code-lost-ask'): Promise<Card> {
  const { core, actor, words, publicUrl } = turn
  const issued = await core.issueLink({ actor, purpose: 'second_factor' })
  if (!issued.ok) return failureCard(turn, issued.failure)
  const security = await core.getSecurity({ actor })
  const { token, expiresAt } = issued.value
  const isOn = security.ok && security.value.secondFactorAt !== null
  const text = isOn && asks === 'second-factor-ask' ? 'second-factor-manage' : asks
  return {
    text: join([words.t(text, { until: words.time(expiresAt) }), phraseLine(turn)], '\n\n'),
    buttons: [
      [link(words.label('second-factor-page-button'), `${publicUrl}/two-factor#${token}`, 'primary')],
      ...(isOn ? [[open(words.label('lost-factor-button'), 'lost-factor')]] : []),
      [open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')],
    ],
  }
}
