import { expect, it } from 'vitest'
import { given } from '../../../src/core/kit/given.ts'

it('keeps each value in its row, with null where there is none, and is empty where no row has any', () => {
  expect(given(['a', undefined, null, 'b'])).toEqual(['a', null, null, 'b'])
  expect(given([undefined, 0n])).toEqual([null, 0n])
  expect(given([null, undefined])).toEqual([])
})
