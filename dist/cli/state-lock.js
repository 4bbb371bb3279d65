import { instant } from "../core/clock/clock.js";
import { UsageError } from "./context.js";
import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hostname } from "node:os";

// src/cli/state-lock.ts
/**
* One command at a time changes what lies in a state folder. Throws with the one that holds it. A holder on this machine whose process is gone (it
* was killed) is told and replaced.
*/
async function lockState(context, folder, command) {
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	const path = join(folder, "apply.lock");
	const mine = {
		pid: process.pid,
		host: hostname(),
		since: instant(context.clock()),
		command
	};
	const aside = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
	await writeFile(aside, `${JSON.stringify(mine)}\n`, { mode: 384 });
	try {
		for (let tries = 0; tries < 20; tries += 1) {
			if (await linked(aside, path)) return { release: () => rm(path, { force: true }) };
			const holder = await holderIn(path);
			if (holder === null) continue;
			if (holder.host !== mine.host || isAlive(holder.pid)) throw new UsageError(`${holder.command} is at work since ${holder.since} (process ${holder.pid} on ${holder.host}). Wait for it; if that machine is gone, remove ${path}.`);
			context.err(`The run that began at ${holder.since} (process ${holder.pid}) was killed; what it left is put in order.`);
			await takeAway(path, holder);
		}
		throw new UsageError(`${path} cannot be had; somebody takes it again and again.`);
	} finally {
		await rm(aside, { force: true });
	}
}
async function linked(from, to) {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}
async function holderIn(path) {
	try {
		return JSON.parse(await readFile(path, "utf8"));
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
}
/** Out of the way, unless somebody was quicker and it is another's by now. */
async function takeAway(path, dead) {
	const away = `${path}.${randomBytes(4).toString("hex")}.dead`;
	try {
		await rename(path, away);
	} catch {
		return;
	}
	const taken = await holderIn(away);
	if (taken !== null && (taken.pid !== dead.pid || taken.since !== dead.since)) await linked(away, path);
	await rm(away, { force: true });
}
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

export { lockState };
