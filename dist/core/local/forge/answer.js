// src/local/forge/answer.ts
/** The page GitHub's refusals point at. */
const documentation = "https://docs.github.com/rest";
function ok(body) {
	return {
		status: 200,
		body
	};
}
function created(body) {
	return {
		status: 201,
		body
	};
}
const noContent = { status: 204 };
/** A refusal in GitHub's words: clients and people see `message`. */
function refused(status, message) {
	return {
		status,
		body: {
			message,
			documentation_url: documentation,
			status: String(status)
		}
	};
}
const notFound = refused(404, "Not Found");
/** 422 for a field, as GitHub's validation errors are shaped. */
function invalid(resource, field, code, message) {
	return {
		status: 422,
		body: {
			message: "Validation Failed",
			errors: [{
				resource,
				field,
				code,
				...message === void 0 ? {} : { message }
			}],
			documentation_url: documentation,
			status: "422"
		}
	};
}
/** 422 with the one sentence some routes answer instead (`errors` is a list of words). */
function unprocessable(sentence) {
	return {
		status: 422,
		body: {
			message: "Unprocessable Entity",
			errors: [sentence],
			documentation_url: documentation,
			status: "422"
		}
	};
}
/**
* Cuts the asked page out of a list. `per_page` is 30 where absent and at most 100; `page` counts from 1.
* Links are built on the request's own address with everything else in its query kept, as clients follow them blindly.
*/
function paged(items, address) {
	const size = Math.min(positive(address.searchParams.get("per_page"), 30), 100);
	const page = positive(address.searchParams.get("page"), 1);
	const last = Math.max(1, Math.ceil(items.length / size));
	const link = (number, relation) => {
		const target = new URL(address);
		target.searchParams.set("page", String(number));
		return `<${target.href}>; rel="${relation}"`;
	};
	const links = [
		...page > 1 ? [link(page - 1, "prev")] : [],
		...page < last ? [link(page + 1, "next"), link(last, "last")] : [],
		...page > 1 ? [link(1, "first")] : []
	];
	return {
		items: items.slice((page - 1) * size, page * size),
		total: items.length,
		headers: links.length === 0 ? {} : { link: links.join(", ") }
	};
}
/** A page of `items`, each turned into what the API shows. */
async function listed(items, address, show) {
	const page = paged(items, address);
	return {
		status: 200,
		body: await Promise.all(page.items.map((item) => show(item))),
		headers: page.headers
	};
}
/** The same for lists that come as `{ total_count, <name>: [...] }`. */
async function counted(name, items, address, show) {
	const page = paged(items, address);
	const shown = await Promise.all(page.items.map((item) => show(item)));
	return {
		status: 200,
		body: {
			total_count: page.total,
			[name]: shown
		},
		headers: page.headers
	};
}
function positive(word, otherwise) {
	const number = Number(word);
	return word !== null && Number.isInteger(number) && number > 0 ? number : otherwise;
}

export { counted, created, invalid, listed, noContent, notFound, ok, paged, refused, unprocessable };
