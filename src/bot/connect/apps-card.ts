import type { ConnectAppView } from '#core'
import { type Card, link, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene, Speaking } from '../turn.ts'

/** The apps of one's shop. What they are called is no secret; a secret never enters the chat. */
export function appsCard(scene: Scene, apps: readonly ConnectAppView[]): Card {
  const { words, publicUrl } = scene
  return {
    text: join(
      [
        words.t('connect-apps-title'),
        ...(apps.length > 0 ? apps.map((app) => appText(scene, app)) : [words.t('connect-apps-none')]),
      ],
      '\n\n',
    ),
    buttons: [
      ...apps.map(({ id, clientId }) => [
        open(words.label('connect-apps-entry-button', { tail: clientId.slice(-4) }), 'connect-app', { id }),
      ]),
      [open(words.label('connect-apps-new-button'), 'new-connect-app', {}, 'primary')],
      [link(words.label('connect-app-docs-button'), `${publicUrl}/docs`)],
      [open(words.label('shop-button'), 'merchant')],
    ],
  }
}

/** One of them, with what can be done about it. */
export const appCard = (scene: Scene, app: ConnectAppView): Card => {
  const { words } = scene
  const { id } = app
  return {
    text: join([appText(scene, app), words.t('connect-app-proof')]),
    buttons: [
      [open(words.label('connect-app-add-button'), 'new-connect-app', { id })],
      [open(words.label('connect-app-remove-button'), 'connect-app-remove', { id }, 'danger')],
      [open(words.label('connect-apps-button'), 'connect-apps')],
    ],
  }
}

/** Asks before an app is removed: everybody it is connected to is disconnected. */
export const removeCard = ({ words }: Speaking, { id, clientId }: ConnectAppView): Card => ({
  text: words.t('connect-app-remove-ask', { client: clientId }),
  buttons: [
    [open(words.label('connect-app-remove-now-button'), 'connect-app-remove-now', { id }, 'danger')],
    [open(words.label('connect-app-keep-button'), 'connect-app', { id })],
  ],
})

const appText = ({ words }: Speaking, { clientId, redirectUris, connections }: ConnectAppView): Html =>
  join([
    words.t('connect-apps-line', { client: clientId, connections }),
    ...redirectUris.map((address) => words.t('connect-apps-back', { address })),
  ])
