import { defineAction } from '../define/action.ts'

/** Who the bank's line names, once a reason was given. */
export default defineAction({
  name: 'difference-open',
  needs: 'books.work',
  run: (turn, { id = '' }) => turn.start('unmask', { of: 'difference', id }),
})
