import type { TillSaleView } from '#core'
import type { Papers } from '../../papers/index.ts'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { payAddress } from '../input/pay-link.ts'
import type { Scene } from '../turn.ts'
import { todayLine } from './till-card.ts'

/** A scene with what draws pictures. */
export type TillScene = Scene & { papers: Papers }

/** A sale as the counter shows it: a code to be scanned, or what became of it. In one place from its first to its last state. */
export async function saleCard(scene: TillScene, sale: TillSaleView): Promise<Card> {
  const { link, till } = sale
  const { state, token } = link
  return {
    picture: { bytes: await picture(scene, sale), name: 'okpay-sale.png' },
    inPlace: true,
    text: join([
      stateLine(scene, sale),
      link.description !== '' && scene.words.t('pay-what-for', { description: link.description }),
      ...detailLines(scene, sale),
      state !== 'open' && todayLine(scene, till),
    ]),
    buttons: state === 'open' ? openButtons(scene, token) : [[next(scene, 'primary')], leave(scene)],
    ...(state === 'open' && { standsFor: token }),
  }
}

async function picture(scene: TillScene, { link }: TillSaleView): Promise<Uint8Array> {
  const { token, shop, state, amount } = link
  const sum = amount ? scene.words.money(amount) : ''
  const code = state === 'open' ? await scene.drawQr(payAddress(scene, token)) : null
  return scene.papers.till({
    shop,
    amount: sum,
    shows: code ? { code } : { over: state === 'paid' ? 'paid' : 'not_paid' },
  })
}

function stateLine({ words }: Scene, { link, paid }: TillSaleView): Html {
  const { shop, amount, state } = link
  const told = { amount: amount ? words.money(amount) : '', shop }
  return paid ? words.t('till-sale-paid', { ...told, from: paid.from }) : words.t(`till-sale-${state}`, told)
}

function detailLines({ words }: Scene, { link, paid, asked }: TillSaleView): Html[] {
  if (paid) return [words.t('till-sale-paid-at', { at: words.dateTime(paid.at), reference: paid.reference })]
  const how = asked ? 'till-sale-asked' : 'till-sale-how'
  return link.state === 'open' ? [words.t(how, { until: words.time(link.expiresAt) })] : []
}

const openButtons = (scene: Scene, token: string): Button[][] => [
  [open(scene.words.label('till-code-button'), 'till-code', { sale: token })],
  [open(scene.words.label('till-check-button'), 'sale', { sale: token }), callOff(scene, token)],
  [next(scene), open(scene.words.label('shop-button'), 'merchant')],
]

const callOff = ({ words }: Scene, sale: string) => open(words.label('till-call-off-button'), 'sale-call-off', { sale })

const next = ({ words }: Scene, style?: 'primary') => open(words.label('till-next-button'), 'till', {}, style)

const leave = ({ words }: Scene): Button[] => [
  open(words.label('shop-button'), 'merchant'),
  open(words.label('home-button'), 'home'),
]
