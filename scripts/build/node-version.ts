import type { Plugin } from "rolldown";

/**
 * Refuses an older Node by name, in the file that every entry imports first: the others take from Node what an older one has not, so such a process ended
 * somewhere inside with what looked like a bug. npm only warns of `engines`. Exit code 2, as wherever a person has to do something first.
 *
 * @param engines what package.json says of Node: `>=<major>`
 */
export function nodeVersion(engines: string): Plugin {
  const [, major] = /^>=(\d+)$/.exec(engines) ?? [];
  if (major === undefined) throw new Error(`package.json: engines.node is ${JSON.stringify(engines)}; allowed is ">=<major>"`);
  const refusal = `
if (Number.parseInt(process.versions.node, 10) < ${major}) {
	process.stderr.write(\`Flotilla needs Node ${major} or newer, and this is \${process.versions.node}. Get one from https://nodejs.org/en/download\\n\`);
	process.exit(2);
}
`;
  return {
    name: "node-version",
    renderChunk: (code, { name }) => (name === "rolldown-runtime" ? `${code}${refusal}` : null),
    generateBundle(_, files) {
      for (const file of Object.values(files))
        if (file.type === "chunk" && file.isEntry && file.imports[0] !== "shared/rolldown-runtime.js")
          throw new Error(`${file.fileName} imports another file before the one that refuses an older Node`);
    },
  };
}
