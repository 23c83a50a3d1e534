import { z } from 'zod'
import { appCard, appsCard } from '../connect/apps-card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next, refused, unexpected } from '../flow/define.ts'

const state = z.object({
  /** The app that gets one more address; empty for a new one. */
  id: z.string(),
})
type AppState = z.infer<typeof state>

/** Registers an app of one's shop by where it wants people sent back to. */
export default defineFlow<AppState>({
  name: 'connect-app',
  version: 1,
  state,
  async start(turn, { id = '' }) {
    const apps = await turn.core.listApps({ actor: turn.actor })
    return { state: { id }, first: apps.ok ? next('address') : done(failureCard(turn, apps.failure, { not: 'done' })) }
  },
  steps: {
    address: {
      awaits: 'connect-app-new-awaits',
      takesWords: true,
      prompt: ({ words }, { id }) => ({ text: words.t(id === '' ? 'connect-app-new-ask' : 'connect-app-add-ask') }),
      async accept(turn, input, { id }) {
        if (input.kind !== 'text') return unexpected()
        const { core, actor } = turn
        const redirectUri = input.text.trim()
        if (id === '') {
          const made = await core.registerApp({ actor, redirectUri })
          return made.ok ? done(appCard(turn, made.value)) : refused(made.failure, 'address')
        }
        const changed = await core.addRedirect({ actor, id, redirectUri })
        return changed.ok ? done(appsCard(turn, changed.value)) : refused(changed.failure, 'address')
      },
    },
  },
})
