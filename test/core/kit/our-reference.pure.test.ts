import { expect, test } from 'vitest'
import { ourReference, ourReferences, plainReference } from '../../../src/core/kit/our-reference.ts'
import { maskReference, referenceKey } from '../../../src/core/reconcile/reference-key.ts'
import { isAlike, isShownAs } from '../../../src/core/suspense/case-of.ts'

const [A, B] = ['OK-7QK2-9FXD', 'W-ABCD-EFGH']

test.each([
  [A, [A]],
  [` ${A.toLowerCase()} `, [A]],
  ['OK 7QK2–9FXD', [A]],
  ['o.k.7qk29fxd', [A]],
  ['rent OK7QK29FXD thanks', [A]],
  [`rent of ${A}, ${A}`, [A]],
  [`${A} ${B}`, [A, B]],
  [`${A}/${B.toLowerCase()}`, [A, B]],
  [`Warehouse ${A}`, [A]],
  ['Werkstatt May, W Hans Kohl', []],
  ['rent W 12CD EFGH', ['W-12CD-EFGH']],
  ['RE-2026-1147 rent', []],
  ['KD-1234-5678', []],
  [`X${A}`, []],
  [`${'x'.repeat(139)} ${A}`, []],
  ['', []],
])('CBK-09 the numbers of ours in “%s”', (text, found) => {
  expect(ourReferences(text)).toEqual(found)
  expect(ourReference(text)).toBe(found.length === 1 ? found[0] : null)
})

test('MNY-17 CBK-09 a line is known, and money decided about, by the same numbers of ours, and else by all its words', () => {
  for (const [one, other, isSame] of [
    [`rent ${A}`, 'OK7QK29FXD for june', true],
    [`${A} ${B}`, `for ${A} and ${B}`, true],
    [`${A} ${B}`, A, false],
    ['RE-2026-1147 rent', 'RE-2026-1147 deposit', false],
    ['RE-2026-1147 rent', 're-2026-1147 RENT', true],
  ] as const) {
    expect(referenceKey(one) === referenceKey(other), one).toBe(isSame)
    expect(isAlike(one, other), one).toBe(isSame)
  }
})

test('ADM-05 MNY-17 who gave no code sees a number of ours, as we write it, and nothing else that a payer wrote', () => {
  expect(['rent of Zoe, OK-7QK2-9FXD', 'ok-7qk2-9fxd'].map(maskReference)).toEqual([A, A])
  for (const text of ['HA-NSMU-1234', 'RE-2026-1147', 'W Hans Kohl', 'Will Smith', 'OK Anna Mary', `${A} ${B}`]) {
    expect(maskReference(text), text).toContain('•')
    expect(plainReference(text), text).toBe(null)
  }
})

test('CBK-09 TG-08 signs that nobody sees make no other words of the same, whoever compares them', () => {
  const unseen = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\u2066', '\u061c', '\ufe0f', '\u3164']
  for (const sign of unseen)
    for (const [one, other] of [
      [`rent${sign} for May`, 'Rent for may'],
      [`房${sign}租`, '房租'],
      [`R${sign}E-2026-1147 rent`, 're-2026-1147 rent'],
      [`rent OK-7QK2${sign}-9FXD thanks`, A],
    ] as const)
      for (const isSame of [isAlike, isShownAs]) {
        expect(isSame(one, other), JSON.stringify(one)).toBe(true)
        expect(isSame(other, one), JSON.stringify(one)).toBe(true)
        expect(isSame(one, `${other} 2`)).toBe(other === A)
      }
})
