import type { ConnectAgain, FailureCode } from '#core'
import { type Button, link, open } from '../card/card.ts'
import { connectAgainUrl } from '../connect/again.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'
import { homeButton, supportButton, type Wordings } from './ways.ts'

type ConnectCode = Extract<
  FailureCode,
  | 'connect_failed'
  | 'connect_auth_failed'
  | 'consent_denied'
  | 'consent_expired'
  | 'budget_exhausted'
  | 'redirect_uri_invalid'
  | 'too_many_apps'
>

/** Why an app is not connected, or does not pay (S73, S74), and what can be done about it (S75). */
export const connectWordings: Wordings<ConnectCode> = {
  connect_failed: (scene, { why, again }) => ({
    text: scene.words.t(`failure-connect-${why}`),
    buttons: [
      [onward(scene, why === 'own' ? null : again)],
      [supportButton(scene, 'connect_failed'), homeButton(scene)],
    ],
  }),
  connect_auth_failed: (scene, { why, again }) => ({
    text: scene.words.t(why === 'number' ? 'failure-connect-number' : 'failure-connect-auth'),
    buttons: [[onward(scene, again)], [supportButton(scene, 'connect_auth_failed'), homeButton(scene)]],
  }),
  consent_denied: (scene, { again }) => ({
    text: scene.words.t('failure-consent-denied'),
    buttons: [[onward(scene, again)], [homeButton(scene)]],
  }),
  consent_expired: (scene, { again }) => ({
    text: scene.words.t('failure-consent-expired'),
    buttons: [[onward(scene, again)], [homeButton(scene)]],
  }),
  budget_exhausted: (scene, { of, limit, left, resetsAt }) => {
    const { words } = scene
    const numbers = { limit: words.money(limit), left: words.money(left), at: resetsAt ? words.dateTime(resetsAt) : '' }
    return {
      text: words.t(`failure-budget-${of}`, numbers),
      buttons: [[open(words.label('connections-button'), 'connections', {}, 'primary')], [homeButton(scene)]],
    }
  },
  redirect_uri_invalid: (scene, { reason, better }) => ({
    text: scene.words.t(`failure-redirect-${inKey(reason)}`, { better: better ?? '' }),
    buttons: [[open(scene.words.label('connect-apps-button'), 'connect-apps', {}, 'primary')], [homeButton(scene)]],
  }),
  too_many_apps: (scene, { most }) => ({
    text: scene.words.t('failure-too-many-apps', { most }),
    buttons: [[open(scene.words.label('connect-apps-button'), 'connect-apps', {}, 'primary')], [homeButton(scene)]],
  }),
}

/** Asks once more, on our page, for what the app asked for; else to what there is. */
const onward = (scene: Scene, again: ConnectAgain | null): Button =>
  again
    ? link(scene.words.label('connect-again-button'), connectAgainUrl(scene, again), 'primary')
    : open(scene.words.label('connections-button'), 'connections', {}, 'primary')
