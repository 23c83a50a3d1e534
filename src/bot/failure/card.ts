import type { Failure, FailureCode } from '#core'
import type { Card } from '../card/card.ts'
import { type Html, html } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { accountWordings } from './account.ts'
import { apiWordings } from './api.ts'
import { connectWordings } from './connect.ts'
import { exchangeWordings } from './exchange.ts'
import { explainedAt } from './explained.ts'
import { factorWordings } from './factor.ts'
import { fundsWordings } from './funds.ts'
import { identityWordings } from './identity.ts'
import { limitWordings } from './limit.ts'
import { lookupWordings } from './lookup.ts'
import { payeeWordings } from './payee.ts'
import { paymentWordings } from './payment.ts'
import { payoutWordings } from './payout.ts'
import { refundWordings } from './refund.ts'
import { regionWordings } from './region.ts'
import { shopWordings } from './shop.ts'
import { staffWordings } from './staff.ts'
import { topUpWordings } from './topup.ts'
import type { FailureOf, Ways, Wording, Wordings } from './ways.ts'

/** Words for every failure the core has. A code without words does not compile. */
const WORDINGS: Wordings<FailureCode> = {
  ...paymentWordings,
  ...fundsWordings,
  ...limitWordings,
  ...payeeWordings,
  ...regionWordings,
  ...exchangeWordings,
  ...shopWordings,
  ...refundWordings,
  ...apiWordings,
  ...connectWordings,
  ...factorWordings,
  ...accountWordings,
  ...lookupWordings,
  ...identityWordings,
  ...staffWordings,
  ...topUpWordings,
  ...payoutWordings,
}

/**
 * A refusal as a card: what, why in numbers, what helps, and the code small at the end, so that a person and support
 * talk about the same thing. `ways` are the next steps that only the place of the refusal can offer.
 */
export function failureCard(scene: Scene, failure: Failure, ways: Ways = {}): Card {
  const told = asMoved(scene, failure)
  const { text, buttons } = wordingOf(scene, told, ways)
  return {
    text: html`${text}\n${codeLine(scene, told.code)}`,
    buttons,
    refuses: { code: told.code, ...(told.code === 'risk_refused' && { rule: told.reason }) },
  }
}

/** A move ends the cards it leaves behind: their chat hears of the move, and how to stop it, not of a fresh card. */
const asMoved = ({ moved }: Scene, failure: Failure): Failure =>
  moved && failure.code === 'quote_expired' ? { code: 'not_registered' } : failure

/** The code, and the way to the answer that explains it. */
function codeLine(scene: Scene, code: FailureCode): Html {
  const page = explainedAt(scene, code)
  return page === undefined
    ? scene.words.t('failure-code', { code })
    : scene.words.t('failure-code-explained', { code, page })
}

function wordingOf<C extends FailureCode>(scene: Scene, failure: FailureOf<C>, ways: Ways): Wording {
  const word = WORDINGS[failure.code as C] as (scene: Scene, failure: FailureOf<C>, ways: Ways) => Wording
  return word(scene, failure, ways)
}
