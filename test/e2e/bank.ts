import type { Page } from 'playwright-core'

export type Transfer = { amount: string; currency: string; outcome?: string }

/** Fills in the bank's form on the page. The reference comes from where the copy button put it: the clipboard. */
export async function payAtTheBank(page: Page, { amount, currency, outcome = 'normal' }: Transfer): Promise<string> {
  await page.getByRole('tab', { name: 'Bank' }).click()
  const bank = page.getByRole('tabpanel', { name: 'Bank' })
  const reference = bank.getByRole('textbox', { name: 'Reference' })
  await reference.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
  await bank.getByRole('textbox', { name: 'Amount' }).fill(amount)
  await bank.getByRole('combobox', { name: 'Currency' }).selectOption(currency)
  await bank.getByRole('combobox', { name: 'What happens' }).selectOption(outcome)
  await bank.getByRole('button', { name: 'Make the transfer' }).click()
  return reference.inputValue()
}
