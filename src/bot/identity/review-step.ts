import type { IdentityApplication, IdentityPart } from '#core'
import { countryName } from '../../words/country-names.ts'
import { type Button, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { done, type Next, next, refused, type Step, unexpected } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Speaking, Turn } from '../turn.ts'
import { allAnew, anewButton, isAnew, notTaken } from './all-anew.ts'
import { identityCard, staffSaid } from './identity-card.ts'
import { type IdentityState, TAKEN } from './state.ts'
import { takeFile } from './take-file.ts'

const CHANGEABLE = ['name', 'birth_date', 'country', 'document_kind'] as const

/** Everything that was given, before it goes to staff; each of it can be changed. */
export const reviewStep: Step<IdentityState> = {
  awaits: 'identity-review-awaits',
  takesWords: true,
  async prompt(scene) {
    const identity = await scene.core.getIdentity({ actor: scene.actor })
    if (!identity.ok) return failureCard(scene, identity.failure)
    const { application } = identity.value
    if (!application) return failureCard(scene, { code: 'identity_not_open' })
    const { words } = scene
    const asked = application.state === 'asked'
    const send = [press(words.label('identity-send-button'), 'send', {}, 'primary')]
    return {
      text: join(
        [
          asked && join([words.t('identity-review-asked'), staffSaid(scene, application)]),
          words.t('identity-review-title'),
          givenLines(scene, application),
          words.t('identity-review-next'),
        ],
        '\n\n',
      ),
      protect: true,
      // Who was asked again has something to change before it goes back.
      buttons: asked ? [...changes(scene, application), send] : [send, ...changes(scene, application)],
    }
  },
  async accept(turn, input) {
    const { core, actor } = turn
    if (input.kind === 'photo' || input.kind === 'file') return takeAnew(turn, input)
    if (input.kind !== 'press') return unexpected()
    const step = CHANGEABLE.find((one) => one === input.payload['step'])
    if (input.action === 'change' && step) return next(step)
    if (isAnew(input)) return allAnew(turn)
    if (input.action !== 'send') return unexpected()
    const sent = await core.submitIdentity({ actor })
    if (sent.ok) return done(await identityCard(turn))
    // What was given is kept: after the PIN it is looked over once more, and handed in.
    return sent.failure.code === 'pin_needed'
      ? done(failureCard({ ...turn, asked: { action: 'identity' }, seen: { show: 'identity' } }, sent.failure))
      : refused(sent.failure)
  },
}

/** A picture sent here replaces what was there: it must neither stay in the chat nor be read for a QR code. */
async function takeAnew(turn: Turn, sent: Extract<Input, { kind: 'photo' | 'file' }>): Promise<Next<IdentityState>> {
  const { core, actor } = turn
  const identity = await core.getIdentity({ actor })
  if (!identity.ok) return refused(identity.failure)
  if (identity.value.application?.level !== 2) return unexpected()
  const cleared = await core.clearIdentityFiles({ actor })
  if (!cleared.ok) return refused(cleared.failure)
  const taken = await takeFile(turn, sent, 'document' satisfies IdentityPart)
  return taken.ok ? next('document', {}, TAKEN.key) : notTaken(turn, taken.failure)
}

/** What a person gave for a level, a line each. */
export function givenLines({ words }: Speaking, { given, documents, selfies }: IdentityApplication) {
  const { name, birthDate, country, documentKind } = given
  return join([
    name && words.t('identity-given-name', { name }),
    birthDate && words.t('identity-given-birth-date', { date: words.date(new Date(birthDate)) }),
    country && words.t('identity-given-country', { country: countryName(words.locale, country) }),
    documentKind &&
      words.t('identity-given-document', {
        kind: words.label(`identity-kind-${inKey(documentKind)}`),
        count: documents,
      }),
    documentKind && words.t('identity-given-selfie', { count: selfies }),
  ])
}

function changes({ words }: Scene, { level }: IdentityApplication): Button[][] {
  const change = (step: string) => press(words.label(`identity-change-${inKey(step)}-button`), 'change', { step })
  if (level === 1) return [[change('name'), change('birth_date')], [change('country')]]
  return [[change('document_kind'), anewButton(words.label('identity-change-pictures-button'))]]
}
