/** A git object id: 40 lower-case hex digits (or 64 in a SHA-256 repository). */
export type ObjectId = string;
