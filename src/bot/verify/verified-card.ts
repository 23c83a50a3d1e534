import type { Verification } from '#core'
import type { Claim } from '../../ours.ts'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import { timeOf } from '../statement/choice-step.ts'
import type { Scene } from '../turn.ts'

type Ours = Extract<Verification, { ours: true }>

/** What we say of a paper's code: what the paper says, and how that stands now. */
export function verifiedCard(scene: Scene, found: Verification): Card {
  const { words } = scene
  if (!found.ours)
    return {
      text: words.t('verify-not-ours'),
      buttons: [[againButton(scene)], [supportButton(scene), homeButton(scene)]],
    }
  return {
    text: join([words.t('verify-ours', { at: words.dateTime(found.issuedAt) }), join(factsOf(scene, found))], '\n\n'),
    buttons: [[againButton(scene)], [homeButton(scene)]],
  }
}

/** Whether somebody who says so is us; and where they only look like us, by what. */
export function claimCard(scene: Scene, typed: string, claim: Claim): Card {
  const { words } = scene
  const name = typed.slice(0, 100)
  if (claim.ours)
    return { text: words.t('verify-name-ours', { name }), buttons: [[againButton(scene)], [homeButton(scene)]] }
  const like = claim.like && words.t(`verify-like-${claim.like}`, { of: claim.of, signs: claim.signs })
  return {
    text: join([words.t('verify-name-not-ours', { name }), join([like, words.t('verify-never')])], '\n\n'),
    buttons: [
      [againButton(scene)],
      [open(words.label('verify-official-button'), 'help-article', { name: 'official' })],
      [supportButton(scene), homeButton(scene)],
    ],
  }
}

function factsOf(scene: Scene, found: Ours): (Html | false)[] {
  const { words } = scene
  if (found.kind === 'receipt')
    return [
      words.t(`verify-receipt-${inKey(found.what)}`, { amount: words.money(found.amount) }),
      found.from !== null && words.t('verify-from', { name: found.from }),
      found.to !== null && words.t('verify-to', { name: found.to }),
      words.t('verify-when', { at: words.dateTime(found.at), reference: found.reference }),
      words.t(`verify-state-${inKey(found.state)}`),
      found.takenBack !== null && words.t('verify-taken-back', { amount: words.money(found.takenBack) }),
    ]
  return [
    words.t(`verify-${found.kind}`, { holder: found.holder, ...timeOf(scene, found) }),
    ...found.parts.map(({ currency, opening, closing }) =>
      words.t('verify-balances', { currency, opening: words.money(opening), closing: words.money(closing) }),
    ),
    words.t('verify-until', { at: words.dateTime(found.until) }),
  ]
}

const againButton = ({ words }: Scene): Button => open(words.label('verify-again-button'), 'verify')
const supportButton = ({ words }: Scene): Button => open(words.label('failure-support-button'), 'support')
const homeButton = ({ words }: Scene): Button => open(words.label('home-button'), 'home')
