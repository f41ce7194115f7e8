/** Whether a text is a language tag in its common form: letters, digits and hyphens, as browsers know it (BCP 47). */
export function isLanguageCode(text: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}
