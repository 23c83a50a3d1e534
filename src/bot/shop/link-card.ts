import type { Money, OwnLinkView } from '#core'
import { type Button, type Card, copy, inline, link, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { payAddress, payPage } from '../input/pay-link.ts'
import type { Scene } from '../turn.ts'
import { linkSum, takenLine, usesLine } from './link-words.ts'
import { takesLines } from './policy-card.ts'

/**
 * One's own link. While it is open it comes as a picture of its code, with every way to pass it on; afterwards it says
 * what became of it.
 */
export async function linkCard(scene: Scene, view: OwnLinkView): Promise<Card> {
  if (view.state !== 'open') return closedLinkCard(scene, view)
  const address = payAddress(scene, view.token)
  return {
    picture: { bytes: await scene.drawQr(address), name: 'okpay-link.png' },
    text: await openLinkText(scene, view, address),
    buttons: openLinkButtons(scene, view, address),
  }
}

/** The card that stands under the picture while its owner thinks about taking it back. */
export function withdrawCard(scene: Scene, view: OwnLinkView): Card {
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
export const openAgainCard = async (scene: Scene, view: OwnLinkView): Promise<Card> => ({
  keepPicture: true,
  text: await openLinkText(scene, view, payAddress(scene, view.token)),
  buttons: openLinkButtons(scene, view, payAddress(scene, view.token)),
})

/** A link that can no longer be paid: when, and what can be done now. */
export function closedLinkCard(scene: Scene, view: OwnLinkView): Card {
  const { words } = scene
  const { state, paidAt, expiresAt } = view
  const at = words.dateTime(state === 'paid' && paidAt ? paidAt : expiresAt)
  const became = state === 'paid' && view.uses !== 1 ? 'link-used-up' : `link-${state}`
  return {
    keepPicture: true,
    text: join([
      words.t(became, { ...whatItIs(scene, view), ...(state === 'withdrawn' ? {} : { at }) }),
      takenLine(scene, view),
    ]),
    buttons: [
      [open(words.label('shop-new-link-button'), 'new-link'), open(words.label('shop-links-button'), 'links')],
      [open(words.label('home-button'), 'home')],
    ],
  }
}

const whatItIs = (scene: Scene, view: OwnLinkView) => ({
  amount: linkSum(scene, view),
  what: view.description === '' ? scene.words.label('link-for-nothing-said') : view.description,
})

async function openLinkText(scene: Scene, view: OwnLinkView, address: string): Promise<Html> {
  const { words, core } = scene
  const { shop, description, accepting, token } = view
  const proceeds = await core.linkProceeds({ token })
  return join([
    words.t('link-title', { amount: linkSum(scene, view), shop }),
    description !== '' && words.t('pay-what-for', { description }),
    proceeds.ok && proceeds.value && proceedsLine(scene, view, proceeds.value),
    usesLine(scene, view),
    takenLine(scene, view),
    view.pictured && words.t('link-pictured'),
    !accepting && words.t('link-shop-paused'),
    ...takesLines(scene, view.policy),
    words.t('link-addresses', { address, page: payPage(scene, token) }),
  ])
}

/** What a link brings is its owner's, whoever of the team made it. */
function proceedsLine(
  { words }: Scene,
  { owned }: OwnLinkView,
  { fee, arrives }: { fee: Money; arrives: Money | null },
): Html {
  const whose = owned ? '' : '-shop'
  if (arrives === null) return words.t('link-eaten', { fee: words.money(fee) })
  if (fee.minor === 0n) return words.t(`link-arrives-no-fee${whose}`)
  return words.t(`link-arrives${whose}`, { arrives: words.money(arrives), fee: words.money(fee) })
}

function openLinkButtons(scene: Scene, view: OwnLinkView, address: string): Button[][] {
  const { words } = scene
  const { token } = view
  return [
    [
      link(words.label('link-share-button'), shareAddress(scene, view, address)),
      copy(words.label('link-copy-button'), address),
    ],
    // With inline mode off the button would write our name where nobody answers to it.
    ...(scene.inlineMode && view.kind === 'link' ? [[inline(words.label('link-post-button'), token)]] : []),
    [
      link(words.label('link-page-button'), payPage(scene, token)),
      open(words.label('link-terms-button'), 'link-terms', { link: token }),
    ],
    [
      open(words.label('link-withdraw-button'), 'link-withdraw', { link: token }),
      open(words.label('shop-links-button'), 'links'),
    ],
  ]
}

/** Telegram's own picker of whom to send the link to. */
function shareAddress(scene: Scene, view: OwnLinkView, address: string): string {
  const { words } = scene
  const { shop, description } = view
  const share = new URL('https://t.me/share/url')
  const sum = { shop, amount: linkSum(scene, view) }
  share.searchParams.set('url', address)
  share.searchParams.set(
    'text',
    description === ''
      ? words.label('link-share-text', sum)
      : words.label('link-share-text-for', { ...sum, description }),
  )
  return share.href
}
