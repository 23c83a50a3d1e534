import type { Money, PaymentLinkView } from '#core'
import { type Button, type Card, copy, link, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { payAddress, payPage } from '../input/pay-link.ts'
import type { Scene } from '../turn.ts'
import { takesLines } from './policy-card.ts'

/**
 * One's own link. While it is open it comes as a picture of its code, with every way to pass it on; afterwards it says
 * what became of it.
 */
export async function linkCard(scene: Scene, view: PaymentLinkView): Promise<Card> {
  if (view.state !== 'open') return closedLinkCard(scene, view)
  const address = payAddress(scene, view.token)
  return {
    picture: { bytes: await scene.drawQr(address), name: 'okpay-link.png' },
    text: await openLinkText(scene, view, address),
    buttons: openLinkButtons(scene, view, address),
  }
}

/** The card that stands under the picture while its owner thinks about taking it back. */
export function withdrawCard(scene: Scene, view: PaymentLinkView): Card {
  const { words } = scene
  return {
    keepPicture: true,
    text: words.t('link-withdraw-ask', whatItIs(scene, view)),
    buttons: [
      [open(words.label('link-withdraw-now-button'), 'link-withdraw-now', { link: view.token }, 'danger')],
      [open(words.label('link-keep-button'), 'link-keep', { link: view.token })],
    ],
  }
}

/** Under the picture that stands there already, as it was. */
export const openAgainCard = async (scene: Scene, view: PaymentLinkView): Promise<Card> => ({
  keepPicture: true,
  text: await openLinkText(scene, view, payAddress(scene, view.token)),
  buttons: openLinkButtons(scene, view, payAddress(scene, view.token)),
})

/** A link that can no longer be paid: when, and what can be done now. */
export function closedLinkCard(scene: Scene, view: PaymentLinkView): Card {
  const { words } = scene
  const { state, paidAt, expiresAt } = view
  const at = words.dateTime(state === 'paid' && paidAt ? paidAt : expiresAt)
  return {
    keepPicture: true,
    text: words.t(`link-${state}`, { ...whatItIs(scene, view), ...(state === 'withdrawn' ? {} : { at }) }),
    buttons: [
      [open(words.label('shop-new-link-button'), 'new-link'), open(words.label('shop-links-button'), 'links')],
      [open(words.label('home-button'), 'home')],
    ],
  }
}

const whatItIs = ({ words }: Scene, { amount, description }: PaymentLinkView) => ({
  amount: words.money(amount),
  what: description === '' ? words.label('link-for-nothing-said') : description,
})

async function openLinkText(scene: Scene, view: PaymentLinkView, address: string): Promise<Html> {
  const { words, core } = scene
  const { shop, amount, description, accepting, expiresAt, token } = view
  const proceeds = await core.linkProceeds({ token })
  return join([
    words.t('link-title', { amount: words.money(amount), shop }),
    description !== '' && words.t('pay-what-for', { description }),
    proceeds.ok && proceedsLine(scene, proceeds.value),
    words.t('link-until', { at: words.dateTime(expiresAt) }),
    !accepting && words.t('link-shop-paused'),
    ...takesLines(scene, view.policy),
    words.t('link-addresses', { address, page: payPage(scene, token) }),
  ])
}

function proceedsLine({ words }: Scene, { fee, arrives }: { fee: Money; arrives: Money }): Html {
  if (fee.minor === 0n) return words.t('link-arrives-no-fee')
  return words.t('link-arrives', { arrives: words.money(arrives), fee: words.money(fee) })
}

function openLinkButtons(scene: Scene, view: PaymentLinkView, address: string): Button[][] {
  const { words } = scene
  const { token } = view
  return [
    [
      link(words.label('link-share-button'), shareAddress(scene, view, address)),
      copy(words.label('link-copy-button'), address),
    ],
    [link(words.label('link-page-button'), payPage(scene, token))],
    [
      open(words.label('link-withdraw-button'), 'link-withdraw', { link: token }),
      open(words.label('shop-links-button'), 'links'),
    ],
  ]
}

/** Telegram's own picker of whom to send the link to. */
function shareAddress({ words }: Scene, { shop, amount, description }: PaymentLinkView, address: string): string {
  const share = new URL('https://t.me/share/url')
  const sum = { shop, amount: words.money(amount) }
  share.searchParams.set('url', address)
  share.searchParams.set(
    'text',
    description === ''
      ? words.label('link-share-text', sum)
      : words.label('link-share-text-for', { ...sum, description }),
  )
  return share.href
}
