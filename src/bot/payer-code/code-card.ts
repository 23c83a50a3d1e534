import { PAYER_CODE_SECONDS, type PayerCodeView } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

const PREFIX = 'okpay-code:'

/** The digits of a payer's code in what was scanned; undefined for any other code. No address: nothing opens it by itself. */
export const payerCodeIn = (text: string): string | undefined => text.match(/^okpay-code:(\d{9})$/)?.[1]

/** What a code's card stands for, so that it is brought up to date once it was used. */
export const codeRef = (id: string): string => `code:${id}`

/** A code to be read out, or photographed, at a counter. A new one takes its place. */
export async function codeCard(scene: Scene, { id, digits }: PayerCodeView): Promise<Card> {
  const { words } = scene
  const said = digits.replace(/(\d{3})(?=\d)/g, '$1 ')
  return {
    picture: { bytes: await scene.drawQr(`${PREFIX}${digits}`), name: 'okpay-code.png' },
    inPlace: true,
    protect: true,
    text: words.t('payer-code-card', { digits: said, seconds: PAYER_CODE_SECONDS }),
    buttons: [[open(words.label('payer-code-new-button'), 'code')], [open(words.label('home-button'), 'home')]],
    standsFor: codeRef(id),
  }
}
