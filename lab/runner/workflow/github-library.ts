// What the runner uses of GitHub's parser. Import it through github-parser.ts only: it loads only with a module hook.
export { parseWorkflow } from "@actions/workflow-parser";
export { parseAction } from "@actions/workflow-parser/actions/action-parser";
export { convertWorkflowTemplate, ErrorPolicy } from "@actions/workflow-parser/model/convert";
export { convertToIfCondition } from "@actions/workflow-parser/model/converter/if-condition";
