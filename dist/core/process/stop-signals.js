// src/process/stop-signals.ts
/** Milliseconds. One Ctrl-C comes more than once: from the terminal, which tells all processes of its group, and from each launcher that passes it on. */
const sameRequest = 1e3;
/**
* A signal that is aborted when somebody asks this process to end, or when nobody reads what it prints any more (`| head`); from then on ending is
* its own business. `again` is called when it is asked once more, later.
*/
function stopSignals(again = () => void 0) {
	const stop = new AbortController();
	let asked = 0;
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.on(signal, () => {
		if (!stop.signal.aborted) {
			asked = performance.now();
			stop.abort(new Error(signal));
		} else if (performance.now() - asked > sameRequest) again();
	});
	for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
		if (error.code !== "EPIPE") throw error;
		stop.abort(error);
	});
	return stop.signal;
}

export { stopSignals };
