import { abstraction } from "../stacks/shape.js";

// src/review/public-text.ts
/** A planned stack as it may be shown in public: slug, domains and id of its instance are placeholders in every text. */
function inPublic(stack, instance) {
	const { slug, domain, customDomains = [] } = instance.config.spec;
	const hide = abstraction({
		id: instance.id,
		slug,
		domain,
		customDomains
	});
	const hideOptional = (text) => text === null ? null : hide(text);
	return {
		...stack,
		error: hideOptional(stack.error),
		display: stack.display.map(({ address, actions, attributes }) => ({
			address: hide(address),
			actions,
			attributes: attributes.map(({ path, before, after }) => ({
				path: hide(path),
				before: hideOptional(before),
				after: hideOptional(after)
			}))
		})),
		protected: stack.protected.map(hide)
	};
}

export { inPublic };
