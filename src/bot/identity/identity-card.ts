import type { IdentityApplication, IdentityView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { inKey } from '../i18n/in-key.ts'
import { nextLine } from '../limits/limits-card.ts'
import type { Scene, Speaking } from '../turn.ts'

/** How far somebody is verified, how their case stands, what is needed and by when, and what the next level brings. */
export async function identityCard(scene: Scene): Promise<Card> {
  const { core, actor, words } = scene
  const identity = await core.getIdentity({ actor })
  if (!identity.ok) return failureCard(scene, identity.failure)
  const limits = await core.getLimits({ actor })
  if (!limits.ok) return failureCard(scene, limits.failure)
  const { level, application, next } = identity.value
  return {
    text: join(
      [
        words.t('identity-title', { level }),
        application && standing(scene, application),
        join([
          next !== null && words.t(`identity-needs-${next}`),
          nextLine(scene, limits.value) ?? words.t('identity-highest'),
        ]),
      ],
      '\n\n',
    ),
    buttons: [
      ...ways(scene, identity.value),
      [open(words.label('limits-button'), 'limits'), open(words.label('home-button'), 'home')],
    ],
  }
}

function standing({ words }: Scene, application: IdentityApplication): Html | null {
  const { state, level, dueAt, keptUntil } = application
  return join([
    words.t(`identity-state-${state}`, { level: String(level), due: dueAt ? words.dateTime(dueAt) : '' }),
    (state === 'asked' || state === 'rejected') && staffSaid({ words }, application),
    keptUntil && words.t('identity-kept', { until: words.date(keptUntil) }),
  ])
}

/** Why staff did not approve it, in our words and in theirs. */
export const staffSaid = ({ words }: Speaking, { code, words: said }: IdentityApplication): Html =>
  join([code && words.t(`identity-code-${inKey(code)}`), said && words.t('identity-said', { words: said })])

function ways({ words }: Scene, { application, next }: IdentityView): Button[][] {
  const isOpen = application && ['draft', 'asked', 'pending'].includes(application.state)
  const begun = application?.step != null
  const key = begun ? 'identity-go-on-button' : 'identity-begin-button'
  return [
    next === null ? [] : [open(words.label(key, { level: String(next) }), 'identity-begin', {}, 'primary')],
    isOpen ? [open(words.label('identity-withdraw-button'), 'identity-withdraw')] : [],
    application?.state === 'rejected'
      ? [open(words.label('failure-support-button'), 'support', { about: 'identity_rejected' })]
      : [],
  ]
}
