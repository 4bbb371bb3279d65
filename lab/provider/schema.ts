import type { Type } from "./type.ts";

/** What `terraform providers schema -json` says of one provider; unknown members are ignored. */
export interface ProviderSchema {
  readonly provider?: Schema;
  readonly resource_schemas?: Readonly<Record<string, Schema>>;
  readonly data_source_schemas?: Readonly<Record<string, Schema>>;
}
export interface Schema {
  readonly version?: number;
  readonly block?: Block;
}
export interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, NestedBlock>>;
}
export interface Attribute {
  readonly type?: Type;
  readonly nested_type?: { readonly attributes: Readonly<Record<string, Attribute>>; readonly nesting_mode: Nesting };
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
  readonly write_only?: boolean;
}
export interface NestedBlock {
  readonly nesting_mode: Nesting;
  readonly block?: Block;
  readonly min_items?: number;
  readonly max_items?: number;
}
export type Nesting = "single" | "group" | "list" | "set" | "map";

/**
 * The schema of one provider in the output of `providers schema -json`.
 * @param source `hashicorp/google`, or with a host; the first provider where null
 * @throws where the text has none, or not that one
 */
export function readProviderSchema(text: string, source: string | null): ProviderSchema {
  const { provider_schemas: found = {} } = JSON.parse(text) as { readonly provider_schemas?: Readonly<Record<string, ProviderSchema>> };
  const named = Object.entries(found).find(([name]) => source === null || name === source || name.endsWith(`/${source}`));
  if (named === undefined) {
    const has = Object.keys(found);
    throw new Error(
      `The file has no schema of ${source ?? "any provider"}${has.length === 0 ? "" : `, but of ${has.join(", ")}`}. It has to be what "terraform providers schema -json" prints.`,
    );
  }
  return named[1];
}

/** The type of the objects that a block describes. */
export function typeOfBlock({ attributes = {}, block_types: blocks = {} }: Block): Type {
  return [
    "object",
    Object.fromEntries([
      ...Object.entries(attributes).map(([name, attribute]) => [name, typeOfAttribute(attribute)] as const),
      ...Object.entries(blocks).map(
        ([name, { nesting_mode: nesting, block = {} }]) => [name, nested(nesting, typeOfBlock(block))] as const,
      ),
    ]),
  ];
}

export function typeOfAttribute({ type = "dynamic", nested_type: own }: Attribute): Type {
  return own === undefined ? type : nested(own.nesting_mode, typeOfBlock(own));
}

function nested(nesting: Nesting, of: Type): Type {
  return nesting === "single" || nesting === "group" ? of : [nesting, of];
}

/** A schema as the plugin protocol has it. */
export function schemaMessage({ version = 0, block = {} }: Schema): object {
  return { version, block: blockMessage(block) };
}

function blockMessage({ attributes = {}, block_types: blocks = {} }: Block): object {
  return {
    attributes: Object.entries(attributes).map(attributeMessage),
    block_types: Object.entries(blocks).map(([name, { nesting_mode: nesting, block = {}, min_items = 0, max_items = 0 }]) => ({
      type_name: name,
      block: blockMessage(block),
      nesting: nesting.toUpperCase(),
      min_items,
      max_items,
    })),
  };
}

function attributeMessage([name, attribute]: readonly [string, Attribute]): object {
  const { type, nested_type: own, required, optional, computed, sensitive, deprecated, write_only } = attribute;
  return {
    name,
    ...(own === undefined
      ? { type: Buffer.from(JSON.stringify(type ?? "dynamic")) }
      : { nested_type: { attributes: Object.entries(own.attributes).map(attributeMessage), nesting: own.nesting_mode.toUpperCase() } }),
    required: required === true,
    optional: optional === true,
    computed: computed === true,
    sensitive: sensitive === true,
    deprecated: deprecated === true,
    write_only: write_only === true,
  };
}
