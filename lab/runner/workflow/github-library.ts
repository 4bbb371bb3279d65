// What the runner uses of GitHub's parser. Import it through github-parser.ts only: under plain Node it loads with a module hook alone.
export { parseWorkflow } from "@actions/workflow-parser";
export { parseAction } from "@actions/workflow-parser/actions/action-parser";
export { convertWorkflowTemplate, ErrorPolicy } from "@actions/workflow-parser/model/convert";
export { convertToIfCondition } from "@actions/workflow-parser/model/converter/if-condition";
