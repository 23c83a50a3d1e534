import type { Chapter } from './chapter.ts'
import { arrive, register } from './register.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const PIN = '640793'

/** Leaving: everything is taken along first. */
export const LEAVE: readonly Chapter[] = [
  {
    title: 'Somebody takes all their data along, closes the account, and is nobody here again',
    async play({ sandbox, phones }) {
      const nora = await phones.newPerson('Nora Leaver', 'nora_leaver', 'en')
      await arrive(nora, en)
      await register(sandbox, nora, en, {
        ...{ name: 'Nora Leaver', email: 'nora@example.org', currency: 'EUR', password: 'a door that closes softly' },
        ...{ pin: PIN, foreign: phones.contactOf('Ana') },
      })
      await nora.writes('/close')
      await nora.sees(en.line('closing-ask'))
      await nora.taps(en.label('my-data-all-button'))
      await nora.sees(en.line('my-data-careful'))
      await nora.taps(en.label('my-data-make-button'))
      await nora.sees('pin_needed')
      await nora.taps(en.label('pin-needed-button'))
      await nora.sees(en.line('failure-pin-needed-my-data'))
      await nora.typesPin(PIN)
      await nora.sees(en.line('my-data-sent', { code: '' }), '/verify')
      await nora.taps(en.label('my-data-close-button'))
      await nora.sees(en.line('closing-ask'))
      await nora.taps(en.label('closing-now-button'))
      await nora.sees(en.line('pad-enter'))
      await nora.typesPin(PIN)
      await nora.sees(en.line('closing-done', { kept: '' }))
      await nora.writes('/balance')
      await nora.sees('not_registered')
    },
  },
]
