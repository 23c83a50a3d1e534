/**
 * Says where fonts are to whatever draws texts in pictures: a library that looks for them once in a process, by itself,
 * and asks nothing but the environment. Somebody who named others keeps them.
 * @param list a configuration of fontconfig
 */
export function chooseFonts(list: string): void {
  process.env['FONTCONFIG_FILE'] ??= list
}
