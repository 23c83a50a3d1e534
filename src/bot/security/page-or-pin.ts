import type { IssuedLink, Result } from '#core'
import { type Button, link, open } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import type { Turn } from '../turn.ts'

/** `text`: the words that say until when the button works. */
type Page = { path: string; text: string; label: string; style?: 'primary' }

/**
 * Among other things a card offers: the way to a page, or to the pad where the PIN has to be given first. Any other
 * refusal stays one.
 */
export function pageOrPin(
  { words, publicUrl, asked = {}, seen = asked }: Turn,
  issued: Result<IssuedLink>,
  { path, text, label, style }: Page,
): Result<{ text: Html; button: Button }> {
  if (issued.ok) {
    const { token, expiresAt } = issued.value
    const button = link(words.label(label), `${publicUrl}${path}#${token}`, style)
    return { ok: true, value: { text: words.t(text, { until: words.time(expiresAt) }), button } }
  }
  if (issued.failure.code !== 'pin_needed') return issued
  // What was asked for is done, or this card would not stand here: the PIN leads back to it, and does it no second time.
  const { notDone: _done, ...back } = seen
  const button = open(words.label('pin-needed-button'), 'unlock', { ...back, pin: issued.failure.why }, style)
  return { ok: true, value: { text: words.t('failure-pin-needed-fresh-password'), button } }
}
