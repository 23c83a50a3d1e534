import { isTestToken, type TestInvoiceView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** The card of a test invoice, where the link is one: anybody may play its payer, for nobody's money moves. */
export async function testCardOf(scene: Scene, link: string): Promise<Card | undefined> {
  if (!isTestToken(link)) return undefined
  const read = await scene.core.readTestInvoice({ token: link })
  return read.ok ? testCard(scene, read.value) : undefined
}

/** It says TEST first and last, whatever has become of it. */
export function testCard({ words }: Scene, invoice: TestInvoiceView): Card {
  const { token, state, declined, description, shop, paidCount } = invoice
  const amount = words.money(invoice.amount)
  const pay = (key: string, solved: 'yes' | 'no') => [
    open(words.label(key, { amount }), 'test-pay', { link: token, solved, times: String(paidCount) }, 'primary'),
  ]
  const refused = state === 'open' && declined
  return {
    text: join([
      words.t(`test-mode-${refused ? 'declined' : state}-title`, { amount, shop }),
      description !== '' && words.t('pay-what-for', { description }),
      refused && words.t(`test-decline-${inKey(refused)}`),
      refused && words.t('test-mode-code', { code: refused }),
      invoice.number === null && paidCount > 0 && words.t('test-mode-paid-count', { count: paidCount }),
      invoice.number !== null && words.t('test-mode-number', { number: invoice.number }),
      words.t(state === 'open' && !refused ? 'test-mode-explain' : 'test-mode-no-money'),
    ]),
    buttons: [
      ...(state !== 'open'
        ? []
        : refused
          ? [pay('test-mode-solved-button', 'yes')]
          : [pay('test-mode-pay-button', 'no')]),
      [open(words.label('home-button'), 'home')],
    ],
  }
}
