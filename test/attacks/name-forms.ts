/** What a hostile or careless engine makes of a name: cased, glued, cut, spaced, encoded. */
export function formsOf(name: string): readonly string[] {
  const parts = name.split(/[^A-Za-z0-9]+/);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const cased = [name, name.toUpperCase(), capital(name), parts.map(capital).join(""), parts.map(capital).join(" ")];
  const cut = ["-", "_", ".", " ", "", "__", " - "].filter((mark) => mark.length < 3).map((mark) => parts.join(mark));
  const spaced = ["-", "_", ".", " "].map((mark) => parts.join("").split("").join(mark));
  const wide = name
    .split("")
    .map((letter) => (/[a-z0-9]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter))
    .join("");
  const invisible = ["\u200b", "\u00ad", "\ufeff", "\u2060"].map((mark) => name.split("").join(mark));
  const encoded = ["", "a", "ab", "tenant="].flatMap((before) =>
    (["base64", "base64url", "hex"] as const).map((encoding) => Buffer.from(`${before}${name};`).toString(encoding)),
  );
  const words = [...cased, ...cut, ...spaced, ...cut.map((text) => text.toUpperCase())];
  return [
    ...words,
    wide,
    ...invisible,
    ...encoded,
    ...words.flatMap((text) => [`x${text}y`, `${text}backups`, `db_${text}`, `https://${text}/z`]),
  ];
}

/** The letters of a text, as a person or a program would put them together again. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
