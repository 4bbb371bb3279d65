import type { ObjectId } from "../git/object-id.ts";
import type { Architecture, Environment, Fleet, Instance, Release, Strategy } from "../schemas/kinds.ts";

/** A fleet as one tree of git objects holds it. Everything in it has passed validation. */
export interface FleetSnapshot {
  /** The tree all of it was read from, and the commit where there is one. */
  readonly tree: ObjectId;
  readonly commit: ObjectId | null;
  readonly fleet: Fleet;
  readonly environments: ReadonlyMap<string, FleetEnvironment>;
  /** By `<family>/<revision>`. */
  readonly architectures: ReadonlyMap<string, FleetArchitecture>;
  /** By version. */
  readonly releases: ReadonlyMap<string, Release>;
}

export interface FleetEnvironment {
  readonly name: string;
  readonly config: Environment;
  /** Blob of environment.yaml. */
  readonly oid: ObjectId;
  /** By file name without `.yaml`. */
  readonly strategies: ReadonlyMap<string, Strategy>;
  /** By id, sorted by id. The environment's own stacks are among them. */
  readonly instances: ReadonlyMap<string, FleetInstance>;
  /** The environment's own stacks, whose outputs instances read; absent where there are none, or none that are valid. */
  readonly stacks?: { readonly instance: FleetInstance; readonly architecture: FleetArchitecture };
}

export interface FleetInstance {
  readonly environment: string;
  readonly id: string;
  /** `environments/<env>/deployments/<id>/config.yaml` */
  readonly path: string;
  readonly config: Instance;
  /** Blob of config.yaml. */
  readonly oid: ObjectId;
}

export interface FleetArchitecture {
  /** `<family>/<revision>` */
  readonly name: string;
  readonly config: Architecture;
  /** `architectures/<family>/<revision>` */
  readonly folder: string;
  /** Tree of the whole revision folder. */
  readonly oid: ObjectId;
  /** Stack name -> tree of `stacks/<stack>`. */
  readonly modules: ReadonlyMap<string, ObjectId>;
}

/** How people write an instance: `<env>/<id>`. */
export interface InstanceKey {
  readonly environment: string;
  readonly id: string;
}
