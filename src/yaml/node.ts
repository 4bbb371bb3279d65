/** A value as it stands in a text; offsets are UTF-16 code units from the text's beginning, `end` exclusive. */
export type YamlNode = YamlScalar | YamlMap | YamlList;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly start: number;
  readonly end: number;
  readonly style: "plain" | "quoted" | "block" | "empty";
  readonly value: string | number | boolean | null;
}

export interface YamlMap {
  readonly kind: "map";
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
  readonly value: Readonly<Record<string, unknown>>;
}

export interface YamlList {
  readonly kind: "list";
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
  readonly value: readonly unknown[];
}

export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly node: YamlNode;
}
