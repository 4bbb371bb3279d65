/**
 * Logins that a commit message names as its co-authors (`Co-authored-by: Name <address>`), as far as the address is one that GitHub gives to an account:
 * `<id>+<login>@users.noreply.github.com`, or of the host of another GitHub. Any other address belongs to nobody that could be asked for.
 */
export function coAuthorsOf(message: string): readonly string[] {
  return message.split("\n").flatMap((line) => {
    if (!line.toLowerCase().startsWith("co-authored-by:")) return [];
    const address = line.slice(line.lastIndexOf("<") + 1, line.lastIndexOf(">"));
    return accountOfAddress(address.trim()) ?? [];
  });
}

/**
 * The login in an address that GitHub gives to accounts, whichever GitHub it is; null for any other address. One of another GitHub makes one author
 * more, never one less.
 */
export function accountOfAddress(address: string): string | null {
  return /^(?:\d{1,12}\+)?([a-z0-9][a-z0-9_-]{0,38}(?:\[bot\])?)@users\.noreply\.[a-z0-9.-]{1,200}$/i.exec(address)?.[1] ?? null;
}
