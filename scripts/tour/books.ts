import type { Chapter } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')

/** The bank's own books are held against ours. */
export const BOOKS: readonly Chapter[] = [
  {
    title: 'The bank’s statement is read, and the line it shows twice is found',
    async play({ sandbox, phones }) {
      const finance = await phones.phone('Max')
      await sandbox.post('/api/institutions/mistakes', { rail: 'bank', mistake: 'double' })
      sandbox.say('The bank books a transfer twice, and hands its statement over')
      await sandbox.post('/api/institutions/statements', {})
      await finance.sees(en.label('books-button'))
      await finance.taps(en.label('books-button'))
      await finance.sees(en.line('books-title'), en.label('difference-cause-doubled'))
      await finance.taps(en.label('difference-cause-doubled'))
      await finance.sees(en.line('difference-item-none'))
      await finance.taps(en.label('difference-take-button'))
      await finance.sees('Max Supervisor')
    },
  },
]
