import { CloudError, breakObject, closeSession, cloudIn, listObjects, mendObject, openSession, proofOf } from "../../../../core/local/cloud/client.js";

export { breakObject, closeSession, cloudIn, listObjects, mendObject, openSession };
