import { defineAction } from '../define/action.ts'

/** How a link may be paid: its owner changes that by a link that takes its place. */
export default defineAction({
  name: 'link-terms',
  shows: true,
  run: (turn, { link = '' }) => turn.start('link', { change: link }),
})
