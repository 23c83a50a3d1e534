import { defineAction } from '../define/action.ts'

/** The logo of one's shop; with `link`, the picture of that link. */
export default defineAction({
  name: 'shop-picture',
  run: (turn, { link }) => turn.start('shop-picture', link === undefined ? {} : { link }),
})
