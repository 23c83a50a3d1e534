import { defineAction } from '../define/action.ts'

/** The logo of one's shop; with `link`, the picture of that link, and what was chosen for the one that takes its place. */
export default defineAction({
  name: 'shop-picture',
  shows: true,
  run: (turn, seed) => turn.start('shop-picture', seed),
})
