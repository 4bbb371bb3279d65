// src/process/stop-signals.ts
/**
* A signal that is aborted when somebody asks this process to end, or when nobody reads what it prints any more (`| head`); from then on ending is
* its own business. `again` is called each time it is asked once more.
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
	for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
		if (error.code !== "EPIPE") throw error;
		stop.abort(error);
	});
	return stop.signal;
}

export { stopSignals };
