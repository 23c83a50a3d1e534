import { expect, test } from 'vitest'
import { createWrongKeys } from '../../../src/http/kit/api/wrong-keys.ts'

test('API-08 sixty unknown keys a minute from one address; others, and a key that works, never notice', () => {
  let at = new Date('2026-11-26T12:00:00Z')
  const keys = createWrongKeys(() => at)
  keys.look('here', 'good')
  keys.note('here', 'good', true)
  for (let guess = 0; guess < 60; guess++) {
    keys.look('here', `guess${guess}`)
    keys.note('here', `guess${guess}`, false)
  }
  expect(() => keys.look('here', 'one more')).toThrow(/from this address/)
  keys.look('here', 'good')
  keys.look('elsewhere', 'guess')
  keys.note('here', 'good', false)
  expect(() => keys.look('here', 'good')).toThrow(/from this address/)
  at = new Date(at.getTime() + 60_000)
  keys.look('here', 'one more')
})
