/** A code of the core as it stands in the name of a text: `wrong_amount` in `suspense-cause-wrong-amount`. */
export const inKey = (code: string): string => code.replaceAll('_', '-')
