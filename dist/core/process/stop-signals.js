// src/process/stop-signals.ts
/**
* A signal that is aborted when somebody asks this process to end; from then on ending is its own business. `again` is called each time it is
* asked once more.
*/
function stopSignals(again = () => void 0) {
	const stop = new AbortController();
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.on(signal, () => {
		if (stop.signal.aborted) again();
		else stop.abort(new Error(signal));
	});
	return stop.signal;
}

export { stopSignals };
