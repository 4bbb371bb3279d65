import { CloudError, breakObject, closeSession, cloudIn, listFaults, listObjects, mendObject, openSession, proofOf } from "../../../../core/local/cloud/client.js";

export { breakObject, closeSession, cloudIn, listFaults, listObjects, mendObject, openSession };
