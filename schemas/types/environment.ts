/* Made from schemas/environment.schema.json by `npm run generate`; edit that file instead. */

/**
 * environments/<env>/environment.yaml
 */
export interface Environment {
  /**
   * Version of this file format.
   */
  apiVersion: "flotilla.dev/v1";
  /**
   * What the file describes.
   */
  kind: "Environment";
  /**
   * What all instances of the environment have in common.
   */
  spec: {
    /**
     * remote: planned and applied by GitHub only. local: also from a terminal, and instances may have private addresses.
     */
    kind: "local" | "remote";
    /**
     * What plans and applies the stacks.
     */
    engine: {
      /**
       * OpenTofu (tofu) or Terraform.
       */
      name: "tofu" | "terraform";
      /**
       * Versions that may be used, as a constraint in the engines' own form.
       */
      version: string;
      /**
       * Variables of the job or terminal that the engine, its providers and operations get. All others are kept from them.
       *
       * Items: A variable that the engine gets from the job.
       */
      env?: string[];
      /**
       * How long a plan or an apply waits for the lock on a state that somebody else holds; not at all where absent.
       */
      lockTimeout?: string;
    };
    /**
     * Where states are kept. Options have the engine's own names; none holds a secret.
     */
    backend:
      | {
          type: "local";
        }
      | {
          type: "pg";
          /**
           * The schema that holds one stack's state, at most 63 characters. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          schema_name: string;
          /**
           * The schema is there already.
           */
          skip_schema_creation?: boolean;
          /**
           * The table is there already.
           */
          skip_table_creation?: boolean;
          /**
           * The index is there already.
           */
          skip_index_creation?: boolean;
        }
      | {
          type: "s3";
          /**
           * The bucket; versioning should be on. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          bucket: string;
          /**
           * The state's key in the bucket. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          key: string;
          /**
           * The bucket's region.
           */
          region: string;
          /**
           * Lock by a file beside the state, which takes conditional writes: Terraform 1.10, OpenTofu 1.10.
           */
          use_lockfile?: boolean;
          /**
           * Lock by a DynamoDB table: for engines without use_lockfile. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          dynamodb_table?: string;
          /**
           * Server-side encryption.
           */
          encrypt?: boolean;
          /**
           * Key of the server-side encryption. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          kms_key_id?: string;
          /**
           * The role to take on: one for each instance keeps tenants apart.
           */
          assume_role?: {
            /**
             * The role. May hold {{environment}}, {{instance.id}} and {{stack}}.
             */
            role_arn: string;
            /**
             * Name of the session. May hold {{environment}}, {{instance.id}} and {{stack}}.
             */
            session_name?: string;
            /**
             * External id of the role. May hold {{environment}}, {{instance.id}} and {{stack}}.
             */
            external_id?: string;
          };
          /**
           * Addresses of another service than Amazon's.
           */
          endpoints?: {
            /**
             * Address of S3.
             */
            s3?: string;
            /**
             * Address of DynamoDB.
             */
            dynamodb?: string;
            /**
             * Address of STS.
             */
            sts?: string;
          };
          /**
           * The bucket's name in the path: what most services besides Amazon's want.
           */
          use_path_style?: boolean;
          /**
           * No call to STS.
           */
          skip_credentials_validation?: boolean;
          /**
           * The region is none of Amazon's.
           */
          skip_region_validation?: boolean;
          /**
           * No call for the account's id.
           */
          skip_requesting_account_id?: boolean;
          /**
           * No credentials from the machine.
           */
          skip_metadata_api_check?: boolean;
          /**
           * The service knows no checksums.
           */
          skip_s3_checksum?: boolean;
          /**
           * How often a request is tried again.
           */
          max_retries?: number;
        }
      | {
          type: "gcs";
          /**
           * The bucket; versioning should be on. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          bucket: string;
          /**
           * Where the state is in the bucket: <prefix>/default.tfstate. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          prefix: string;
          /**
           * The service account to act as: one for each instance keeps tenants apart. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          impersonate_service_account?: string;
          /**
           * Key of the encryption. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          kms_encryption_key?: string;
          /**
           * Address of another service than Google's.
           */
          storage_custom_endpoint?: string;
        }
      | {
          type: "azurerm";
          /**
           * The storage account. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          storage_account_name: string;
          /**
           * The container in it. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          container_name: string;
          /**
           * The blob's name. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          key: string;
          /**
           * The account's resource group. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          resource_group_name?: string;
          /**
           * The subscription.
           */
          subscription_id?: string;
          /**
           * The tenant.
           */
          tenant_id?: string;
          /**
           * The client: one for each instance keeps tenants apart. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          client_id?: string;
          /**
           * Log in with the job's OIDC token.
           */
          use_oidc?: boolean;
          /**
           * Log in with the machine's identity.
           */
          use_msi?: boolean;
          /**
           * Read blobs as that identity, without the account's key.
           */
          use_azuread_auth?: boolean;
          /**
           * The Azure cloud, for example public.
           */
          environment?: string;
        }
      | {
          type: "http";
          /**
           * Address of one state. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          address: string;
          /**
           * How a state is written; POST where absent.
           */
          update_method?: "POST" | "PUT";
          /**
           * Address to lock at; nothing is locked where absent. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          lock_address?: string;
          /**
           * How it is locked; LOCK where absent.
           */
          lock_method?: "LOCK" | "POST" | "PUT";
          /**
           * Address to unlock at. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          unlock_address?: string;
          /**
           * How it is unlocked; UNLOCK where absent.
           */
          unlock_method?: "UNLOCK" | "DELETE" | "POST" | "PUT";
          /**
           * How often a request is tried again.
           */
          retry_max?: number;
          /**
           * Shortest wait between two tries, in seconds.
           */
          retry_wait_min?: number;
          /**
           * Longest wait between two tries, in seconds.
           */
          retry_wait_max?: number;
        }
      | {
          type: "cloud";
          /**
           * Host of Terraform Enterprise.
           */
          hostname?: string;
          /**
           * The organization. May hold {{environment}} and {{instance.id}}.
           */
          organization: string;
          /**
           * The workspace of one stack, which has to be there. May hold {{environment}}, {{instance.id}} and {{stack}}.
           */
          workspace: string;
          /**
           * Folder below the fleet's root for the roots that workspaces connected to version control take: `flotilla generate --commit` writes <roots>/<environment>/<id>/<stack> there.
           */
          roots?: string;
        };
    /**
     * A cloud identity of its own for each instance. This version refuses it; the contract is docs/decisions/tenant-identity.md.
     */
    identity?: {
      /**
       * What the engine of one instance is given in the job that plans.
       */
      plan: {
        /**
         * The audience of the OIDC token, one per instance: it must hold {{instance.id}}. May hold {{environment}}.
         */
        audience: string;
        /**
         * The variable that has the path of the token's file.
         */
        tokenVariable: string;
        /**
         * Further variables of the engine. Texts may hold {{environment}} and {{instance.id}}.
         */
        variables?: {
          [k: string]: string;
        };
      };
      /**
       * What the engine of one instance is given in the job that applies.
       */
      apply: {
        /**
         * The audience of the OIDC token, one per instance: it must hold {{instance.id}}. May hold {{environment}}.
         */
        audience: string;
        /**
         * The variable that has the path of the token's file.
         */
        tokenVariable: string;
        /**
         * Further variables of the engine. Texts may hold {{environment}} and {{instance.id}}.
         */
        variables?: {
          [k: string]: string;
        };
      };
    };
    /**
     * What a stack may ask for as environment.<name>.
     */
    inputs?: {
      [k: string]: unknown;
    };
    /**
     * off: pull requests are planned, and nothing is applied.
     */
    apply: "on" | "off";
    /**
     * What needs whose agreement, and what modules may do.
     */
    policy: {
      /**
       * approved: a plan counts as agreed to when its merged pull request was approved by somebody else. merged: a merge is enough.
       */
      review: "approved" | "merged";
      /**
       * Who may confirm plans that nobody reviewed, and approve stages.
       */
      confirmers: {
        /**
         * The least permission in the repository that this takes.
         */
        permission: "admin" | "maintain" | "write";
      };
      /**
       * Resource types whose deletion or replacement always needs a confirmation of its own.
       */
      protectedTypes: string[];
      /**
       * Instances that may fail in the engine jobs that are at work at the same time before they open nothing new.
       */
      failureBudget: number;
      /**
       * Instances of this environment that one job plans or applies at the same time; 10 where it is not said. The stacks of one instance go one after the other.
       */
      parallel?: number;
      /**
       * Instances of each revision and version that are planned, as if they moved, for a pull request that changes an architecture; 3 where it is not said.
       */
      samples?: number;
      /**
       * Engine jobs that work on this environment at the same time, each on policy.parallel instances; 1 where it is not said. Never more than policy.failureBudget and one: a job knows nothing of what fails in the others.
       */
      shards?: number;
      /**
       * Instances that share something and must not be at work together, although policy.parallel would allow it.
       *
       * @maxItems 20
       */
      mutexes?: {
        /**
         * Environments that name the same mutex share it.
         */
        name: string;
        /**
         * What its members share. An instance without that label is no member.
         */
        by: string;
        /**
         * Members with the same value that may be at work at the same time.
         */
        most: number;
      }[];
      /**
       * Report what differs from what was applied although nobody changed the fleet's files. Absent: nobody checks.
       */
      drift?: {
        /**
         * How long an instance is left alone after it was checked; a day where it is not said.
         */
        every?: string;
        /**
         * How long one run may go on beginning plans of this environment; 30 where it is not said. What it does not get to comes first in the next run.
         */
        minutes?: number;
        /**
         * What is known to differ, for a time.
         *
         * @maxItems 200
         */
        ignore?: {
          /**
           * Address of a resource, as a plan shows it; a * at its end stands for whatever follows.
           */
          address: string;
          /**
           * In this stack only.
           */
          stack?: string;
          /**
           * Of this instance only.
           */
          id?: string;
          /**
           * Why it may differ.
           */
          reason: string;
          /**
           * Who answers for it, as a GitHub login.
           */
          owner: string;
          /**
           * When it is reported again.
           */
          until: string;
        }[];
      };
      /**
       * The providers that modules may use; nothing else is installed.
       */
      providers: {
        /**
         * The provider's address, with its registry's host where that is not the engine's own.
         */
        source: string;
        /**
         * The provider runs already and is reached by TF_REATTACH_PROVIDERS; it needs no lock file. For development.
         */
        reattach?: boolean;
        /**
         * Where the engine gets this provider from instead of its registry: a folder on the runner, or a network mirror.
         */
        mirror?: string;
      }[];
      /**
       * What modules of this environment may do although it is refused by default.
       */
      modules?: {
        /**
         * The name that the refusal gives: data.<type>, function.<name> or provider.<name>.<argument>.
         */
        allow: string;
        /**
         * Why it is needed, for those who review the environment.
         */
        reason: string;
      }[];
      /**
       * Agents with ordinary accounts. They approve and confirm nothing, and their pull requests need two people, as those of Apps do.
       *
       * @maxItems 100
       */
      machines?: string[];
      /**
       * How many instances a change of what they share (environment.yaml, stacks.yaml, an architecture's revision) may make pending at once; the check plan refuses more, and what came past it is not applied. Absent: any number.
       */
      blastRadius?: number;
      /**
       * Where health checks may ask although it is not the internet, for instances behind a VPN that the runner reaches. Where kind is local, they may ask everywhere.
       *
       * @maxItems 50
       *
       * Items: A private network in CIDR form: of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10 or fc00::/7.
       */
      privateNetworks?: string[];
      /**
       * Whether engines and operations have to run in bubblewrap, where they see their own stack's folder, the states of its instance and providers only. required: nothing is planned or applied on a machine without it. best-effort: it is used where it is there. required where kind is remote, else best-effort, if nothing is said.
       */
      isolation?: "required" | "best-effort";
      /**
       * How long instances with a lease may live. This version only warns.
       */
      leases?: {
        /**
         * Whether every instance needs a lease.
         */
        required: boolean;
        /**
         * The longest lease.
         */
        maximum?: string;
        /**
         * By how much a lease is extended at a time.
         */
        extension?: string;
      };
    };
    /**
     * When people work, for what is planned ahead. This version checks it and holds nothing back for it.
     */
    calendar?: {
      /**
       * A name of the IANA time zone database.
       */
      timezone: string;
      /**
       * The days on which people work.
       *
       * @minItems 1
       */
      workingDays: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
      /**
       * Days on which nobody works.
       */
      holidays?: string[];
    };
    /**
     * Times in which nothing should change. This version only warns.
     */
    freezes?: {
      /**
       * When the freeze begins.
       */
      from: string;
      /**
       * When it ends.
       */
      until: string;
      /**
       * Why nothing should change.
       */
      reason: string;
      /**
       * Who decided it, as a GitHub login.
       */
      owner: string;
    }[];
    /**
     * Which strategy a release of each kind takes: files of the folder rollouts, without .yaml. A kind that is not here is not rolled out.
     */
    rollouts?: {
      /**
       * Strategy of patches, such as 1.2.3 to 1.2.4.
       */
      patch?: string;
      /**
       * Strategy of minors, such as 1.2.4 to 1.3.0.
       */
      minor?: string;
      /**
       * Strategy of majors, such as 1.3.0 to 2.0.0.
       */
      major?: string;
    };
  };
}
