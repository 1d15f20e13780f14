/**
 * A telephone number as ITU-T E.164 writes it ("+16145550142"), read from what a person typed: ten digits
 * are a number of the North American plan, anything else begins with + and its country's code. Null when it
 * is neither.
 */
export function toE164(text: string): string | null {
  const bare = text.normalize("NFKC").replace(/[\s().\-\u2010-\u2014/]/g, "");
  if (/^\+[1-9]\d{6,14}$/.test(bare) && !bare.startsWith("+1")) return bare;
  const national = bare.replace(/^\+?1/, "");
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(national) ? `+1${national}` : null;
}

/** "(614) 555-0142" for a North American number, E.164 for any other. */
export function formatPhone(e164: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : e164;
}
