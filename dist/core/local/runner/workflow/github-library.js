import "../../../../rolldown-runtime.js";
import { ErrorPolicy, convertToIfCondition, convertWorkflowTemplate, parseAction, parseWorkflow } from "../../../../vendor/actions-workflow-parser.js";

export { ErrorPolicy, convertToIfCondition, convertWorkflowTemplate, parseAction, parseWorkflow };
