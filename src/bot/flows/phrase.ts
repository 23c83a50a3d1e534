import { z } from 'zod'
import type { Failure } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, type Next, next, refused, stay, unexpected } from '../flow/define.ts'
import { phraseLine } from '../security/phrase-line.ts'
import type { Scene } from '../turn.ts'

/**
 * The phrase that every card of ours shows which asks for a decision. It is typed in the chat, where it will stand all
 * the time anyway.
 */
export default defineFlow<object>({
  name: 'phrase',
  version: 1,
  state: z.object({}),
  start: () => ({ state: {}, first: next('phrase') }),
  steps: {
    phrase: {
      awaits: 'phrase-awaits',
      takesWords: true,
      prompt: (scene) => ({ text: join([scene.words.t('phrase-ask'), phraseLine(scene)], '\n\n') }),
      async accept(turn, input) {
        if (input.kind !== 'text') return unexpected()
        const { core, actor, words } = turn
        const chosen = await core.setPhrase({ actor, phrase: input.text })
        if (!chosen.ok) return answer(turn, chosen.failure)
        turn.meet(chosen.value)
        return done({
          text: join([words.t('phrase-set'), phraseLine(turn)], '\n\n'),
          buttons: [[open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')]],
        })
      },
    },
  },
})

/** What is wrong with the words, and which would do; once none would, by when, and what stands until then. */
function answer(scene: Scene, failure: Failure): Next<object> {
  const { words } = scene
  if (failure.code === 'secret_in_words') return stay(hinted(scene, failure, words.t('phrase-instead')))
  if (failure.code !== 'too_many_requests') return refused(failure)
  const until = words.dateTime(failure.until)
  const stays = scene.phrase === null ? '' : words.t('phrase-stays')
  return done(hinted(scene, failure, join([words.t('phrase-too-often', { until }), stays, phraseLine(scene)])))
}

function hinted(scene: Scene, failure: Failure, hint: Html): Card {
  const card = failureCard(scene, failure)
  return { ...card, text: join([card.text, hint], '\n\n') }
}
