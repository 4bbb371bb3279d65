import { expect, test } from "vitest";
import { refuseEnterpriseServer } from "../../actions/entry.ts";

// "upload-artifact@v4+ is not currently supported on GitHub Enterprise Server (GHES) yet." https://github.com/actions/upload-artifact#readme
test.for(["https://github.com", "https://acme.ghe.com", "http://127.0.0.1:4000", "http://localhost:4000", "file:///srv/fleets"])(
  "%s is worked with",
  (serverUrl) => expect(() => refuseEnterpriseServer({ serverUrl })).not.toThrow(),
);

test.for(["https://github.acme.example", "https://ghe.com.example", "https://github.com.example", "https://ghe.com"])(
  "%s is refused by its name",
  (serverUrl) => expect(() => refuseEnterpriseServer({ serverUrl })).toThrow(`${serverUrl} is a GitHub Enterprise Server`),
);
