import type { Verification } from '#core'
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

/** Whether somebody who says so is us. */
export const claimCard = (scene: Scene, name: string, ours: boolean): Card => ({
  text: scene.words.t(ours ? 'verify-name-ours' : 'verify-name-not-ours', { name: name.slice(0, 100) }),
  buttons: [[againButton(scene)], ours ? [homeButton(scene)] : [supportButton(scene), homeButton(scene)]],
})

function factsOf(scene: Scene, found: Ours): (Html | false)[] {
  const { words } = scene
  if (found.kind === 'receipt')
    return [
      words.t(`verify-receipt-${inKey(found.what)}`, { amount: words.money(found.amount) }),
      found.from !== null && words.t('verify-from', { name: found.from }),
      found.to !== null && words.t('verify-to', { name: found.to }),
      words.t('verify-when', { at: words.dateTime(found.at), reference: found.reference }),
      words.t(`verify-state-${inKey(found.state)}`),
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
