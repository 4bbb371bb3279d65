import "../../rolldown-runtime.js";

// src/stacks/needs.ts
/** The stacks of an architecture, each behind all that it needs; otherwise in the order of the file. Validation has refused circles. */
function inNeedsOrder(architecture) {
	const { stacks } = architecture.config.spec;
	const order = [];
	const place = (name, above) => {
		if (order.includes(name)) return;
		if (above.includes(name)) throw new Error(`the stacks ${[...above, name].join(" -> ")} of ${architecture.name} need each other`);
		for (const need of stacks.find((stack) => stack.name === name)?.needs ?? []) place(need, [...above, name]);
		order.push(name);
	};
	for (const { name } of stacks) place(name, []);
	return order;
}

export { inNeedsOrder };
