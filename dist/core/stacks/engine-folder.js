import { createHash, randomBytes } from "node:crypto";
import { cp, mkdir, readFile, readdir, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/stacks/engine-folder.ts
/** Writes a module's tree into `folder`, which must not exist yet, and reads what the engine would read. */
async function materializeModule(repository, tree, folder, engine) {
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	await repository.materialize(tree, folder);
	const paths = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll("\\", "/")).sort();
	const read = paths.filter((path) => /\.(tf|tofu)(\.json)?$/.test(path));
	const files = new Map(await Promise.all(read.map(async (path) => [path, await readFile(join(folder, path), "utf8")])));
	const lockFile = `.terraform.lock.${engine}.hcl`;
	return {
		folder,
		files,
		lock: paths.includes(lockFile) ? await readFile(join(folder, lockFile), "utf8") : null
	};
}
/**
* Makes the engine's folder anew with exactly the root, the module, the lock file, and `state`, a link to where the instance's states are:
* so that what `init` writes is the same for all instances and need not be made for each.
*/
async function makeFolder(folder, content) {
	await rm(folder, {
		recursive: true,
		force: true
	});
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	await mkdir(content.states, {
		recursive: true,
		mode: 448
	});
	await Promise.all([
		writeFile(join(folder, "main.tf.json"), content.root, { mode: 384 }),
		cp(content.module.folder, join(folder, "module"), {
			recursive: true,
			filter: (path) => !/\.terraform\.lock\.\w+\.hcl$/.test(path)
		}),
		...content.module.lock === null ? [] : [writeFile(join(folder, ".terraform.lock.hcl"), content.module.lock, { mode: 384 })],
		symlink(content.states, join(folder, "state"), process.platform === "win32" ? "junction" : "dir")
	]);
}
/** The key of everything that `init` reads. */
function initKey(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
function initCache(dir) {
	const place = (key) => join(dir, key);
	return {
		take: async (key, folder) => {
			if (!await exists(place(key))) return false;
			await copy(place(key), join(folder, ".terraform"));
			return true;
		},
		put: async (key, folder) => {
			const aside = `${place(key)}.${randomBytes(4).toString("hex")}`;
			await mkdir(dirname(aside), {
				recursive: true,
				mode: 448
			});
			await copy(join(folder, ".terraform"), aside);
			await rename(aside, place(key)).catch(async () => rm(aside, {
				recursive: true,
				force: true
			}));
		},
		drop: (key) => rm(place(key), {
			recursive: true,
			force: true
		})
	};
}
/** Links to downloaded providers stay links. */
async function copy(from, to) {
	await cp(from, to, {
		recursive: true,
		verbatimSymlinks: true
	});
}
async function exists(path) {
	return stat(path).then(() => true, () => false);
}

export { initCache, initKey, makeFolder, materializeModule };
