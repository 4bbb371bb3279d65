import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, text, type CloudObject } from "../../../lab/cloud/inventory.ts";
import { complete, kindOf, resourceKinds, plan, type Kind } from "../../../lab/cloud/kinds.ts";
import { fromWire, isUnknown, toWire, unknownValue, type WireObject, type WireValue } from "../../../lab/cloud/wire-value.ts";

describe("the cloud's decisions", () => {
  const values: Readonly<Record<string, fc.Arbitrary<WireValue>>> = {
    string: fc.string(),
    bool: fc.boolean(),
    number: fc.integer(),
    list: fc.array(fc.string()),
  };
  const kinds = fc.constantFrom(...resourceKinds);
  /** An object of the kind as configured: computed attributes are null. */
  const configured = (kind: Kind, name: fc.Arbitrary<string>): fc.Arbitrary<WireObject> =>
    fc.record(
      Object.fromEntries(
        kind.attributes.map((attribute) => {
          const value = values[attribute.type] ?? fc.constant(null);
          if (attribute.name === "name") return [attribute.name, name];
          if (attribute.use === "computed") return [attribute.name, fc.constant(null)];
          return [attribute.name, attribute.use === "required" ? value : fc.option(value)];
        }),
      ),
    );

  it("reads what it wrote, unknowns included", () => {
    const anything = fc.oneof(
      ...Object.values(values),
      fc.constant(null),
      fc.constant(unknownValue),
      fc.array(fc.oneof(fc.string(), fc.constant(unknownValue))),
    );
    const keys = fc.string().filter((key) => key !== "__proto__");
    fc.assert(
      fc.property(fc.dictionary(keys, anything, { noNullPrototype: true }), (object) => {
        expect(fromWire(toWire(object))).toEqual(object);
      }),
    );
  });

  it("plans a new object with exactly its computed attributes unknown, and an unchanged one unchanged", () => {
    const objects = kinds.chain((kind) => configured(kind, fc.constant("a")).map((object) => ({ kind, object })));
    fc.assert(
      fc.property(objects, ({ kind, object }) => {
        const { planned } = plan(kind, null, object);
        const unknown = Object.entries(planned ?? {}).flatMap(([name, value]) => (isUnknown(value) ? [name] : []));
        const computed = kind.attributes.filter(({ use }) => use === "computed").map(({ name }) => name);
        expect(unknown.sort()).toEqual(computed.sort());
        expect(plan(kind, object, object)).toEqual({ planned: object, replaces: [] });
      }),
    );
  });

  it("never creates two objects with one name, whatever the requests and their order", () => {
    const asked = kinds.chain((kind) => configured(kind, fc.constantFrom("a", "b", "c")).map((planned) => ({ kind, planned })));
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 20 }), (requests) => {
        const objects = new Map<string, CloudObject>();
        for (const [index, { kind, planned }] of requests.entries()) {
          const decision = decide(objects, kind.name, null, planned);
          const name = text(planned["name"]);
          const same = objects.get(name);
          if (same === undefined) expect(decision.kind).toBe("create");
          else if (same.kind !== kind.name) expect(decision).toMatchObject({ kind: "refuse", code: "name-taken" });
          else expect(decision).toMatchObject({ kind: "update", adopted: true, attributes: { id: same.id } });
          if (decision.kind === "create") {
            const id = `id-${index}`;
            objects.set(name, { kind: kind.name, name, id, attributes: complete(kindOf(kind.name), { ...planned, id }), port: null });
          }
        }
      }),
    );
  });
});
