import { press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { done, next, refused, type Step, unexpected } from '../flow/define.ts'
import { CANCEL } from '../flow/navigation.ts'
import { phraseLine } from '../security/phrase-line.ts'
import type { ConnectState } from './state.ts'

/** Which number the page shows: whoever cannot say did not begin this. */
export const numberStep: Step<ConnectState> = {
  awaits: 'connect-number-awaits',
  async prompt(scene, { token }) {
    const { core, actor, words } = scene
    const opened = await core.openConsent({ actor, token })
    if (!opened.ok) return failureCard(scene, opened.failure, { not: 'done' })
    const { shop, choices } = opened.value
    const pick = (number: number) => press(String(number), 'number', { number: String(number) })
    return {
      text: join([words.t('connect-number-ask', { shop }), words.t('connect-number-why'), phraseLine(scene)], '\n\n'),
      buttons: [(choices ?? []).map(pick), [press(words.label('connect-refuse-button'), CANCEL, {}, 'danger')]],
    }
  },
  async accept(turn, input, { id }) {
    if (input.kind !== 'press' || input.action !== 'number') return unexpected()
    const number = Number(input.payload['number'])
    const picked = await turn.core.pickNumber({ actor: turn.actor, id, number })
    if (!picked.ok) return refused(picked.failure)
    if ('consent' in picked.value) return next('consent')
    return done(failureCard(turn, { code: 'connect_auth_failed', why: 'number', again: picked.value.wrong }))
  },
}
