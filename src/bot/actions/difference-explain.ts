import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'difference-explain',
  needs: 'books.work',
  run: (turn, { id = '' }) => turn.start('difference-explain', { id }),
})
