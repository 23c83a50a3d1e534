import { defineAction } from '../define/action.ts'
import { booksCard } from '../desk/books-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'books',
  needs: 'books.see',
  async run(turn) {
    const books = await turn.core.listBooks({ actor: turn.actor })
    await turn.show(books.ok ? booksCard(turn, books.value) : failureCard(turn, books.failure))
  },
})
