import type { Notice, NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { confirmCard } from '../pay/confirm-card.ts'
import { waysFor } from '../pay/confirm-step.ts'
import { noticeWithPhrase } from '../security/with-phrase.ts'
import type { Scene, Stage } from '../turn.ts'
import { codeRef } from './code-card.ts'

/**
 * What is asked of whoever showed their code: the very card every payment is confirmed on, at once, for somebody waits at a
 * counter. Null for any other notice, and where the chat is locked: then the plain notice leads there.
 */
export async function chargedCard(scene: Scene, notice: Notice): Promise<Card | null> {
  if (notice.kind !== 'code_charged') return null
  const { words, core, actor } = scene
  const { link, shop, amount } = notice
  const quote = await core.quotePayment({ actor, token: link })
  if (!quote.ok && quote.failure.code === 'chat_locked') return null
  const asked = words.t('payer-code-charged', { shop, amount: words.money(amount) })
  if (!quote.ok) {
    const card = failureCard(scene, quote.failure, waysFor(link))
    return { ...card, text: join([asked, card.text], '\n\n') }
  }
  const { text, buttons: [confirm = []] = [] } = confirmCard(scene, quote.value, null)
  const other =
    quote.value.others.length > 0 ? [open(words.label('payer-code-other-balance-button'), 'pay', { link })] : []
  const card = { text: join([asked, text], '\n\n'), buttons: [confirm, other, refuse(scene, notice)] }
  return noticeWithPhrase(scene, card)
}

/** The same where it cannot be asked at once. */
export const chargedNotice = (scene: Scene, notice: NoticeOf<'code_charged'>): Card => ({
  text: scene.words.t('payer-code-charged', { shop: notice.shop, amount: scene.words.money(notice.amount) }),
  buttons: [
    [open(scene.words.label('notice-review-button'), 'pay', { link: notice.link }, 'primary')],
    refuse(scene, notice),
  ],
})

const refuse = ({ words }: Scene, { link }: NoticeOf<'code_charged'>) => [
  open(words.label('payer-code-refuse-button'), 'code-refuse', { link }),
]

/** The card with the code says that it was used: nobody shows it again. */
export async function renewCodeCard({ session, screen, words, log }: Stage, notice: Notice): Promise<void> {
  if (notice.kind !== 'code_charged') return
  const place = session.standing?.find(({ reference }) => reference === codeRef(notice.codeId))
  if (!place) return
  const buttons = [[open(words.label('payer-code-new-button'), 'code')], [open(words.label('home-button'), 'home')]]
  try {
    await screen.renew(place, { keepPicture: true, text: words.t('payer-code-used', { shop: notice.shop }), buttons })
  } catch (err) {
    log.warn({ err }, 'the card of a code was not brought up to date')
  }
}
