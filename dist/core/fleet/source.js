// src/fleet/source.ts
/** What is read of a fleet's repository; all else is no business of Flotilla's. */
const fleetFolders = [
	"architectures",
	"environments",
	"releases",
	"templates"
];
const fleetFile = "flotilla.yaml";
const folders = new Set(fleetFolders);
function belongsToFleet(path) {
	const slash = path.indexOf("/");
	return slash < 0 ? path === fleetFile : folders.has(path.slice(0, slash));
}

export { belongsToFleet, fleetFile, fleetFolders };
