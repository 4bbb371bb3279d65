// @ts-nocheck
/* Made from schemas/journal-entry.schema.json by `npm run generate`; edit that file instead. */
export const accepts: (value: unknown) => boolean = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://flotilla.dev/schemas/journal-entry.schema.json","title":"JournalEntry","description":"One line of journal.jsonl: what the engine job did, written and synced before and after it is done.","anyOf":[{"type":"object","properties":{"event":{"const":"started"},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"environment":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]{2,62}$"},"stack":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,30}$"},"attempt":{"type":"string"},"fingerprint":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"shape":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"}},"required":["event","at","environment","id","stack","attempt","fingerprint","shape"],"additionalProperties":false},{"type":"object","properties":{"event":{"const":"clean"},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"environment":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]{2,62}$"},"stack":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,30}$"},"attempt":{"type":"string"},"applied":{"type":"object","properties":{"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"commit":{"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$","description":"A git object id."},"fingerprint":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"reviewedFingerprint":{"anyOf":[{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},{"type":"null"}]},"run":{"type":"string"},"engine":{"type":"string"},"backend":{"type":"string"},"startedAt":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"version":{"type":"string","pattern":"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$","description":"major.minor.patch without a leading v."},"outputs":{"type":"object","additionalProperties":{},"description":"Outputs that are not sensitive, in clear."},"hashes":{"type":"object","additionalProperties":{"type":"string","pattern":"^(hmac:[0-9a-f]{64}|unknown)$"},"description":"HMAC of every declared output, sensitive ones included."},"consumed":{"type":"object","additionalProperties":{"type":"string","pattern":"^(hmac:[0-9a-f]{64}|unknown)$"},"description":"<stack>.<output> -> HMAC of the value this apply consumed."},"pullRequest":{"anyOf":[{"type":"integer"},{"type":"null"}]},"author":{"anyOf":[{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$","description":"A GitHub login."},{"type":"null"}]},"approvers":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$","description":"A GitHub login."}},"confirmer":{"anyOf":[{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$","description":"A GitHub login."},{"type":"null"}]},"backup":{"anyOf":[{"type":"string"},{"type":"null"}]}},"required":["digest","commit","fingerprint","reviewedFingerprint","run","engine","backend","startedAt","at","version","outputs","hashes","consumed","pullRequest","author","approvers","confirmer","backup"],"additionalProperties":false}},"required":["event","at","environment","id","stack","attempt","applied"],"additionalProperties":false},{"type":"object","properties":{"event":{"const":"failed"},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"environment":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]{2,62}$"},"stack":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,30}$"},"attempt":{"type":"string"},"error":{"type":"string"}},"required":["event","at","environment","id","stack","attempt","error"],"additionalProperties":false},{"type":"object","properties":{"event":{"const":"needs-confirmation"},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"environment":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]{2,62}$"},"stack":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,30}$"},"attempt":{"type":"string"},"fingerprint":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"shape":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"why":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string"},"address":{"anyOf":[{"type":"string"},{"type":"null"}]},"message":{"type":"string"}},"required":["code","address","message"],"additionalProperties":false}}},"required":["event","at","environment","id","stack","attempt","fingerprint","shape","why"],"additionalProperties":false},{"type":"object","properties":{"event":{"const":"not-started"},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"environment":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]{2,62}$"},"stack":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,30}$"},"attempt":{"type":"string"},"code":{"enum":["deadline","failure-budget","cancelled","blocked","locked","gone","no-engine","upstream-missing"],"description":"Why it was not started."},"detail":{"type":"string","description":"The same for people."}},"required":["event","at","environment","id","stack","attempt","code","detail"],"additionalProperties":false},{"type":"object","properties":{"event":{"const":"maintenance"},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"environment":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]{2,62}$"},"target":{"type":"string","pattern":"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$","description":"major.minor.patch without a leading v."}},"required":["event","at","environment","id","target"],"additionalProperties":false},{"type":"object","properties":{"event":{"const":"backup"},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"environment":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]{2,62}$"},"evidence":{"type":"object","properties":{"id":{"type":"string"},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"size":{"type":"integer","minimum":0}},"required":["id","at","size"],"additionalProperties":false}},"required":["event","at","environment","id","evidence"],"additionalProperties":false},{"type":"object","properties":{"event":{"const":"health"},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"environment":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]{2,62}$"},"health":{"type":"object","properties":{"state":{"enum":["healthy","unhealthy","unknown"]},"version":{"anyOf":[{"type":"string"},{"type":"null"}]},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$","description":"An ISO 8601 instant with offset."},"detail":{"anyOf":[{"type":"string"},{"type":"null"}]}},"required":["state","version","at","detail"],"additionalProperties":false}},"required":["event","at","environment","id","health"],"additionalProperties":false}]};
const pattern4 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern5 = new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern6 = new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern7 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern13 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern18 = new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern19 = new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
const pattern21 = new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const func1 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://flotilla.dev/schemas/journal-entry.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.event === undefined) && (missing0 = "event")) || ((data.at === undefined) && (missing0 = "at"))) || ((data.environment === undefined) && (missing0 = "environment"))) || ((data.id === undefined) && (missing0 = "id"))) || ((data.stack === undefined) && (missing0 = "stack"))) || ((data.attempt === undefined) && (missing0 = "attempt"))) || ((data.fingerprint === undefined) && (missing0 = "fingerprint"))) || ((data.shape === undefined) && (missing0 = "shape"))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs3 = errors;
for(const key0 in data){
if(!((((((((key0 === "event") || (key0 === "at")) || (key0 === "environment")) || (key0 === "id")) || (key0 === "stack")) || (key0 === "attempt")) || (key0 === "fingerprint")) || (key0 === "shape"))){
const err1 = {instancePath,schemaPath:"#/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs3 === errors){
if(data.event !== undefined){
const _errs4 = errors;
if("started" !== data.event){
const err2 = {instancePath:instancePath+"/event",schemaPath:"#/anyOf/0/properties/event/const",keyword:"const",params:{allowedValue: "started"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.at !== undefined){
let data1 = data.at;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/0/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/0/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.environment !== undefined){
const _errs7 = errors;
if(typeof data.environment !== "string"){
const err5 = {instancePath:instancePath+"/environment",schemaPath:"#/anyOf/0/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.id !== undefined){
let data3 = data.id;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/0/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{2,62}$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/0/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.stack !== undefined){
let data4 = data.stack;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err8 = {instancePath:instancePath+"/stack",schemaPath:"#/anyOf/0/properties/stack/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/stack",schemaPath:"#/anyOf/0/properties/stack/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.attempt !== undefined){
const _errs13 = errors;
if(typeof data.attempt !== "string"){
const err10 = {instancePath:instancePath+"/attempt",schemaPath:"#/anyOf/0/properties/attempt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.fingerprint !== undefined){
let data6 = data.fingerprint;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
const err11 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/anyOf/0/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/anyOf/0/properties/fingerprint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.shape !== undefined){
let data7 = data.shape;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
const err13 = {instancePath:instancePath+"/shape",schemaPath:"#/anyOf/0/properties/shape/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/shape",schemaPath:"#/anyOf/0/properties/shape/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs19 = errors;
if(errors === _errs19){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((((((data.event === undefined) && (missing1 = "event")) || ((data.at === undefined) && (missing1 = "at"))) || ((data.environment === undefined) && (missing1 = "environment"))) || ((data.id === undefined) && (missing1 = "id"))) || ((data.stack === undefined) && (missing1 = "stack"))) || ((data.attempt === undefined) && (missing1 = "attempt"))) || ((data.applied === undefined) && (missing1 = "applied"))){
const err16 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
const _errs21 = errors;
for(const key1 in data){
if(!(((((((key1 === "event") || (key1 === "at")) || (key1 === "environment")) || (key1 === "id")) || (key1 === "stack")) || (key1 === "attempt")) || (key1 === "applied"))){
const err17 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
break;
}
}
if(_errs21 === errors){
if(data.event !== undefined){
const _errs22 = errors;
if("clean" !== data.event){
const err18 = {instancePath:instancePath+"/event",schemaPath:"#/anyOf/1/properties/event/const",keyword:"const",params:{allowedValue: "clean"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.at !== undefined){
let data9 = data.at;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
const err19 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/1/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/1/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.environment !== undefined){
const _errs25 = errors;
if(typeof data.environment !== "string"){
const err21 = {instancePath:instancePath+"/environment",schemaPath:"#/anyOf/1/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.id !== undefined){
let data11 = data.id;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data11 === "string"){
if(!pattern5.test(data11)){
const err22 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/1/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{2,62}$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/1/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.stack !== undefined){
let data12 = data.stack;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data12 === "string"){
if(!pattern6.test(data12)){
const err24 = {instancePath:instancePath+"/stack",schemaPath:"#/anyOf/1/properties/stack/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/stack",schemaPath:"#/anyOf/1/properties/stack/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.attempt !== undefined){
const _errs31 = errors;
if(typeof data.attempt !== "string"){
const err26 = {instancePath:instancePath+"/attempt",schemaPath:"#/anyOf/1/properties/attempt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid2 = _errs31 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.applied !== undefined){
let data14 = data.applied;
const _errs33 = errors;
if(errors === _errs33){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if(((((((((((((((((((data14.digest === undefined) && (missing2 = "digest")) || ((data14.commit === undefined) && (missing2 = "commit"))) || ((data14.fingerprint === undefined) && (missing2 = "fingerprint"))) || ((data14.reviewedFingerprint === undefined) && (missing2 = "reviewedFingerprint"))) || ((data14.run === undefined) && (missing2 = "run"))) || ((data14.engine === undefined) && (missing2 = "engine"))) || ((data14.backend === undefined) && (missing2 = "backend"))) || ((data14.startedAt === undefined) && (missing2 = "startedAt"))) || ((data14.at === undefined) && (missing2 = "at"))) || ((data14.version === undefined) && (missing2 = "version"))) || ((data14.outputs === undefined) && (missing2 = "outputs"))) || ((data14.hashes === undefined) && (missing2 = "hashes"))) || ((data14.consumed === undefined) && (missing2 = "consumed"))) || ((data14.pullRequest === undefined) && (missing2 = "pullRequest"))) || ((data14.author === undefined) && (missing2 = "author"))) || ((data14.approvers === undefined) && (missing2 = "approvers"))) || ((data14.confirmer === undefined) && (missing2 = "confirmer"))) || ((data14.backup === undefined) && (missing2 = "backup"))){
const err27 = {instancePath:instancePath+"/applied",schemaPath:"#/anyOf/1/properties/applied/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
const _errs35 = errors;
for(const key2 in data14){
if(!(func1.call(schema31.anyOf[1].properties.applied.properties, key2))){
const err28 = {instancePath:instancePath+"/applied",schemaPath:"#/anyOf/1/properties/applied/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
break;
}
}
if(_errs35 === errors){
if(data14.digest !== undefined){
let data15 = data14.digest;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data15 === "string"){
if(!pattern7.test(data15)){
const err29 = {instancePath:instancePath+"/applied/digest",schemaPath:"#/anyOf/1/properties/applied/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/applied/digest",schemaPath:"#/anyOf/1/properties/applied/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var valid3 = _errs36 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.commit !== undefined){
let data16 = data14.commit;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data16 === "string"){
if(!pattern13.test(data16)){
const err31 = {instancePath:instancePath+"/applied/commit",schemaPath:"#/anyOf/1/properties/applied/properties/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/applied/commit",schemaPath:"#/anyOf/1/properties/applied/properties/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.fingerprint !== undefined){
let data17 = data14.fingerprint;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data17 === "string"){
if(!pattern7.test(data17)){
const err33 = {instancePath:instancePath+"/applied/fingerprint",schemaPath:"#/anyOf/1/properties/applied/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/applied/fingerprint",schemaPath:"#/anyOf/1/properties/applied/properties/fingerprint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var valid3 = _errs40 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.reviewedFingerprint !== undefined){
let data18 = data14.reviewedFingerprint;
const _errs42 = errors;
const _errs43 = errors;
let valid4 = false;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data18 === "string"){
if(!pattern7.test(data18)){
const err35 = {instancePath:instancePath+"/applied/reviewedFingerprint",schemaPath:"#/anyOf/1/properties/applied/properties/reviewedFingerprint/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/applied/reviewedFingerprint",schemaPath:"#/anyOf/1/properties/applied/properties/reviewedFingerprint/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
var _valid1 = _errs44 === errors;
valid4 = valid4 || _valid1;
const _errs46 = errors;
if(data18 !== null){
const err37 = {instancePath:instancePath+"/applied/reviewedFingerprint",schemaPath:"#/anyOf/1/properties/applied/properties/reviewedFingerprint/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid1 = _errs46 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err38 = {instancePath:instancePath+"/applied/reviewedFingerprint",schemaPath:"#/anyOf/1/properties/applied/properties/reviewedFingerprint/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
else {
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs42 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.run !== undefined){
const _errs48 = errors;
if(typeof data14.run !== "string"){
const err39 = {instancePath:instancePath+"/applied/run",schemaPath:"#/anyOf/1/properties/applied/properties/run/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var valid3 = _errs48 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.engine !== undefined){
const _errs50 = errors;
if(typeof data14.engine !== "string"){
const err40 = {instancePath:instancePath+"/applied/engine",schemaPath:"#/anyOf/1/properties/applied/properties/engine/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var valid3 = _errs50 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.backend !== undefined){
const _errs52 = errors;
if(typeof data14.backend !== "string"){
const err41 = {instancePath:instancePath+"/applied/backend",schemaPath:"#/anyOf/1/properties/applied/properties/backend/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var valid3 = _errs52 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.startedAt !== undefined){
let data22 = data14.startedAt;
const _errs54 = errors;
if(errors === _errs54){
if(typeof data22 === "string"){
if(!pattern4.test(data22)){
const err42 = {instancePath:instancePath+"/applied/startedAt",schemaPath:"#/anyOf/1/properties/applied/properties/startedAt/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/applied/startedAt",schemaPath:"#/anyOf/1/properties/applied/properties/startedAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
var valid3 = _errs54 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.at !== undefined){
let data23 = data14.at;
const _errs56 = errors;
if(errors === _errs56){
if(typeof data23 === "string"){
if(!pattern4.test(data23)){
const err44 = {instancePath:instancePath+"/applied/at",schemaPath:"#/anyOf/1/properties/applied/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/applied/at",schemaPath:"#/anyOf/1/properties/applied/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
var valid3 = _errs56 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.version !== undefined){
let data24 = data14.version;
const _errs58 = errors;
if(errors === _errs58){
if(typeof data24 === "string"){
if(!pattern18.test(data24)){
const err46 = {instancePath:instancePath+"/applied/version",schemaPath:"#/anyOf/1/properties/applied/properties/version/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/applied/version",schemaPath:"#/anyOf/1/properties/applied/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
var valid3 = _errs58 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.outputs !== undefined){
let data25 = data14.outputs;
const _errs60 = errors;
if(errors === _errs60){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
}
else {
const err48 = {instancePath:instancePath+"/applied/outputs",schemaPath:"#/anyOf/1/properties/applied/properties/outputs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
var valid3 = _errs60 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.hashes !== undefined){
let data26 = data14.hashes;
const _errs63 = errors;
if(errors === _errs63){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key3 in data26){
let data27 = data26[key3];
const _errs66 = errors;
if(errors === _errs66){
if(typeof data27 === "string"){
if(!pattern19.test(data27)){
const err49 = {instancePath:instancePath+"/applied/hashes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/anyOf/1/properties/applied/properties/hashes/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(hmac:[0-9a-f]{64}|unknown)$"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/applied/hashes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/anyOf/1/properties/applied/properties/hashes/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var valid5 = _errs66 === errors;
if(!valid5){
break;
}
}
}
else {
const err51 = {instancePath:instancePath+"/applied/hashes",schemaPath:"#/anyOf/1/properties/applied/properties/hashes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
var valid3 = _errs63 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.consumed !== undefined){
let data28 = data14.consumed;
const _errs68 = errors;
if(errors === _errs68){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key4 in data28){
let data29 = data28[key4];
const _errs71 = errors;
if(errors === _errs71){
if(typeof data29 === "string"){
if(!pattern19.test(data29)){
const err52 = {instancePath:instancePath+"/applied/consumed/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/anyOf/1/properties/applied/properties/consumed/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(hmac:[0-9a-f]{64}|unknown)$"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/applied/consumed/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/anyOf/1/properties/applied/properties/consumed/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
var valid6 = _errs71 === errors;
if(!valid6){
break;
}
}
}
else {
const err54 = {instancePath:instancePath+"/applied/consumed",schemaPath:"#/anyOf/1/properties/applied/properties/consumed/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
var valid3 = _errs68 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.pullRequest !== undefined){
let data30 = data14.pullRequest;
const _errs73 = errors;
const _errs74 = errors;
let valid7 = false;
const _errs75 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err55 = {instancePath:instancePath+"/applied/pullRequest",schemaPath:"#/anyOf/1/properties/applied/properties/pullRequest/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid2 = _errs75 === errors;
valid7 = valid7 || _valid2;
const _errs77 = errors;
if(data30 !== null){
const err56 = {instancePath:instancePath+"/applied/pullRequest",schemaPath:"#/anyOf/1/properties/applied/properties/pullRequest/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
var _valid2 = _errs77 === errors;
valid7 = valid7 || _valid2;
if(!valid7){
const err57 = {instancePath:instancePath+"/applied/pullRequest",schemaPath:"#/anyOf/1/properties/applied/properties/pullRequest/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
else {
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs73 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.author !== undefined){
let data31 = data14.author;
const _errs79 = errors;
const _errs80 = errors;
let valid8 = false;
const _errs81 = errors;
if(errors === _errs81){
if(typeof data31 === "string"){
if(!pattern21.test(data31)){
const err58 = {instancePath:instancePath+"/applied/author",schemaPath:"#/anyOf/1/properties/applied/properties/author/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/applied/author",schemaPath:"#/anyOf/1/properties/applied/properties/author/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
var _valid3 = _errs81 === errors;
valid8 = valid8 || _valid3;
const _errs83 = errors;
if(data31 !== null){
const err60 = {instancePath:instancePath+"/applied/author",schemaPath:"#/anyOf/1/properties/applied/properties/author/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid3 = _errs83 === errors;
valid8 = valid8 || _valid3;
if(!valid8){
const err61 = {instancePath:instancePath+"/applied/author",schemaPath:"#/anyOf/1/properties/applied/properties/author/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
else {
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs79 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.approvers !== undefined){
let data32 = data14.approvers;
const _errs85 = errors;
if(errors === _errs85){
if(Array.isArray(data32)){
var valid9 = true;
const len0 = data32.length;
for(let i0=0; i0<len0; i0++){
let data33 = data32[i0];
const _errs87 = errors;
if(errors === _errs87){
if(typeof data33 === "string"){
if(!pattern21.test(data33)){
const err62 = {instancePath:instancePath+"/applied/approvers/" + i0,schemaPath:"#/anyOf/1/properties/applied/properties/approvers/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/applied/approvers/" + i0,schemaPath:"#/anyOf/1/properties/applied/properties/approvers/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
var valid9 = _errs87 === errors;
if(!valid9){
break;
}
}
}
else {
const err64 = {instancePath:instancePath+"/applied/approvers",schemaPath:"#/anyOf/1/properties/applied/properties/approvers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
var valid3 = _errs85 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.confirmer !== undefined){
let data34 = data14.confirmer;
const _errs89 = errors;
const _errs90 = errors;
let valid10 = false;
const _errs91 = errors;
if(errors === _errs91){
if(typeof data34 === "string"){
if(!pattern21.test(data34)){
const err65 = {instancePath:instancePath+"/applied/confirmer",schemaPath:"#/anyOf/1/properties/applied/properties/confirmer/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/applied/confirmer",schemaPath:"#/anyOf/1/properties/applied/properties/confirmer/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
var _valid4 = _errs91 === errors;
valid10 = valid10 || _valid4;
const _errs93 = errors;
if(data34 !== null){
const err67 = {instancePath:instancePath+"/applied/confirmer",schemaPath:"#/anyOf/1/properties/applied/properties/confirmer/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var _valid4 = _errs93 === errors;
valid10 = valid10 || _valid4;
if(!valid10){
const err68 = {instancePath:instancePath+"/applied/confirmer",schemaPath:"#/anyOf/1/properties/applied/properties/confirmer/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
else {
errors = _errs90;
if(vErrors !== null){
if(_errs90){
vErrors.length = _errs90;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs89 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.backup !== undefined){
let data35 = data14.backup;
const _errs95 = errors;
const _errs96 = errors;
let valid11 = false;
const _errs97 = errors;
if(typeof data35 !== "string"){
const err69 = {instancePath:instancePath+"/applied/backup",schemaPath:"#/anyOf/1/properties/applied/properties/backup/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid5 = _errs97 === errors;
valid11 = valid11 || _valid5;
const _errs99 = errors;
if(data35 !== null){
const err70 = {instancePath:instancePath+"/applied/backup",schemaPath:"#/anyOf/1/properties/applied/properties/backup/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid5 = _errs99 === errors;
valid11 = valid11 || _valid5;
if(!valid11){
const err71 = {instancePath:instancePath+"/applied/backup",schemaPath:"#/anyOf/1/properties/applied/properties/backup/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
else {
errors = _errs96;
if(vErrors !== null){
if(_errs96){
vErrors.length = _errs96;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs95 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/applied",schemaPath:"#/anyOf/1/properties/applied/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
var valid2 = _errs33 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
else {
const err73 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
var _valid0 = _errs19 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs101 = errors;
if(errors === _errs101){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((((((((data.event === undefined) && (missing3 = "event")) || ((data.at === undefined) && (missing3 = "at"))) || ((data.environment === undefined) && (missing3 = "environment"))) || ((data.id === undefined) && (missing3 = "id"))) || ((data.stack === undefined) && (missing3 = "stack"))) || ((data.attempt === undefined) && (missing3 = "attempt"))) || ((data.error === undefined) && (missing3 = "error"))){
const err74 = {instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: missing3}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
else {
const _errs103 = errors;
for(const key5 in data){
if(!(((((((key5 === "event") || (key5 === "at")) || (key5 === "environment")) || (key5 === "id")) || (key5 === "stack")) || (key5 === "attempt")) || (key5 === "error"))){
const err75 = {instancePath,schemaPath:"#/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
break;
}
}
if(_errs103 === errors){
if(data.event !== undefined){
const _errs104 = errors;
if("failed" !== data.event){
const err76 = {instancePath:instancePath+"/event",schemaPath:"#/anyOf/2/properties/event/const",keyword:"const",params:{allowedValue: "failed"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var valid12 = _errs104 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.at !== undefined){
let data37 = data.at;
const _errs105 = errors;
if(errors === _errs105){
if(typeof data37 === "string"){
if(!pattern4.test(data37)){
const err77 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/2/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/2/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
var valid12 = _errs105 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.environment !== undefined){
const _errs107 = errors;
if(typeof data.environment !== "string"){
const err79 = {instancePath:instancePath+"/environment",schemaPath:"#/anyOf/2/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var valid12 = _errs107 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.id !== undefined){
let data39 = data.id;
const _errs109 = errors;
if(errors === _errs109){
if(typeof data39 === "string"){
if(!pattern5.test(data39)){
const err80 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/2/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{2,62}$"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/2/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
var valid12 = _errs109 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.stack !== undefined){
let data40 = data.stack;
const _errs111 = errors;
if(errors === _errs111){
if(typeof data40 === "string"){
if(!pattern6.test(data40)){
const err82 = {instancePath:instancePath+"/stack",schemaPath:"#/anyOf/2/properties/stack/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/stack",schemaPath:"#/anyOf/2/properties/stack/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
var valid12 = _errs111 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.attempt !== undefined){
const _errs113 = errors;
if(typeof data.attempt !== "string"){
const err84 = {instancePath:instancePath+"/attempt",schemaPath:"#/anyOf/2/properties/attempt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var valid12 = _errs113 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.error !== undefined){
const _errs115 = errors;
if(typeof data.error !== "string"){
const err85 = {instancePath:instancePath+"/error",schemaPath:"#/anyOf/2/properties/error/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var valid12 = _errs115 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
}
}
}
else {
const err86 = {instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
var _valid0 = _errs101 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs117 = errors;
if(errors === _errs117){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((((((((((data.event === undefined) && (missing4 = "event")) || ((data.at === undefined) && (missing4 = "at"))) || ((data.environment === undefined) && (missing4 = "environment"))) || ((data.id === undefined) && (missing4 = "id"))) || ((data.stack === undefined) && (missing4 = "stack"))) || ((data.attempt === undefined) && (missing4 = "attempt"))) || ((data.fingerprint === undefined) && (missing4 = "fingerprint"))) || ((data.shape === undefined) && (missing4 = "shape"))) || ((data.why === undefined) && (missing4 = "why"))){
const err87 = {instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: missing4}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
else {
const _errs119 = errors;
for(const key6 in data){
if(!(func1.call(schema31.anyOf[3].properties, key6))){
const err88 = {instancePath,schemaPath:"#/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
break;
}
}
if(_errs119 === errors){
if(data.event !== undefined){
const _errs120 = errors;
if("needs-confirmation" !== data.event){
const err89 = {instancePath:instancePath+"/event",schemaPath:"#/anyOf/3/properties/event/const",keyword:"const",params:{allowedValue: "needs-confirmation"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var valid13 = _errs120 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.at !== undefined){
let data44 = data.at;
const _errs121 = errors;
if(errors === _errs121){
if(typeof data44 === "string"){
if(!pattern4.test(data44)){
const err90 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/3/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/3/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
var valid13 = _errs121 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.environment !== undefined){
const _errs123 = errors;
if(typeof data.environment !== "string"){
const err92 = {instancePath:instancePath+"/environment",schemaPath:"#/anyOf/3/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
var valid13 = _errs123 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.id !== undefined){
let data46 = data.id;
const _errs125 = errors;
if(errors === _errs125){
if(typeof data46 === "string"){
if(!pattern5.test(data46)){
const err93 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/3/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{2,62}$"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/3/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
var valid13 = _errs125 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.stack !== undefined){
let data47 = data.stack;
const _errs127 = errors;
if(errors === _errs127){
if(typeof data47 === "string"){
if(!pattern6.test(data47)){
const err95 = {instancePath:instancePath+"/stack",schemaPath:"#/anyOf/3/properties/stack/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/stack",schemaPath:"#/anyOf/3/properties/stack/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
var valid13 = _errs127 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.attempt !== undefined){
const _errs129 = errors;
if(typeof data.attempt !== "string"){
const err97 = {instancePath:instancePath+"/attempt",schemaPath:"#/anyOf/3/properties/attempt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var valid13 = _errs129 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.fingerprint !== undefined){
let data49 = data.fingerprint;
const _errs131 = errors;
if(errors === _errs131){
if(typeof data49 === "string"){
if(!pattern7.test(data49)){
const err98 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/anyOf/3/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/anyOf/3/properties/fingerprint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
var valid13 = _errs131 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.shape !== undefined){
let data50 = data.shape;
const _errs133 = errors;
if(errors === _errs133){
if(typeof data50 === "string"){
if(!pattern7.test(data50)){
const err100 = {instancePath:instancePath+"/shape",schemaPath:"#/anyOf/3/properties/shape/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/shape",schemaPath:"#/anyOf/3/properties/shape/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
var valid13 = _errs133 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.why !== undefined){
let data51 = data.why;
const _errs135 = errors;
if(errors === _errs135){
if(Array.isArray(data51)){
var valid14 = true;
const len1 = data51.length;
for(let i1=0; i1<len1; i1++){
let data52 = data51[i1];
const _errs137 = errors;
if(errors === _errs137){
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
let missing5;
if((((data52.code === undefined) && (missing5 = "code")) || ((data52.address === undefined) && (missing5 = "address"))) || ((data52.message === undefined) && (missing5 = "message"))){
const err102 = {instancePath:instancePath+"/why/" + i1,schemaPath:"#/anyOf/3/properties/why/items/required",keyword:"required",params:{missingProperty: missing5}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
else {
const _errs139 = errors;
for(const key7 in data52){
if(!(((key7 === "code") || (key7 === "address")) || (key7 === "message"))){
const err103 = {instancePath:instancePath+"/why/" + i1,schemaPath:"#/anyOf/3/properties/why/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
break;
}
}
if(_errs139 === errors){
if(data52.code !== undefined){
const _errs140 = errors;
if(typeof data52.code !== "string"){
const err104 = {instancePath:instancePath+"/why/" + i1+"/code",schemaPath:"#/anyOf/3/properties/why/items/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
var valid15 = _errs140 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data52.address !== undefined){
let data54 = data52.address;
const _errs142 = errors;
const _errs143 = errors;
let valid16 = false;
const _errs144 = errors;
if(typeof data54 !== "string"){
const err105 = {instancePath:instancePath+"/why/" + i1+"/address",schemaPath:"#/anyOf/3/properties/why/items/properties/address/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
var _valid6 = _errs144 === errors;
valid16 = valid16 || _valid6;
const _errs146 = errors;
if(data54 !== null){
const err106 = {instancePath:instancePath+"/why/" + i1+"/address",schemaPath:"#/anyOf/3/properties/why/items/properties/address/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
var _valid6 = _errs146 === errors;
valid16 = valid16 || _valid6;
if(!valid16){
const err107 = {instancePath:instancePath+"/why/" + i1+"/address",schemaPath:"#/anyOf/3/properties/why/items/properties/address/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
else {
errors = _errs143;
if(vErrors !== null){
if(_errs143){
vErrors.length = _errs143;
}
else {
vErrors = null;
}
}
}
var valid15 = _errs142 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data52.message !== undefined){
const _errs148 = errors;
if(typeof data52.message !== "string"){
const err108 = {instancePath:instancePath+"/why/" + i1+"/message",schemaPath:"#/anyOf/3/properties/why/items/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
var valid15 = _errs148 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
else {
const err109 = {instancePath:instancePath+"/why/" + i1,schemaPath:"#/anyOf/3/properties/why/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
var valid14 = _errs137 === errors;
if(!valid14){
break;
}
}
}
else {
const err110 = {instancePath:instancePath+"/why",schemaPath:"#/anyOf/3/properties/why/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
var valid13 = _errs135 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
const err111 = {instancePath,schemaPath:"#/anyOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
var _valid0 = _errs117 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs150 = errors;
if(errors === _errs150){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if(((((((((data.event === undefined) && (missing6 = "event")) || ((data.at === undefined) && (missing6 = "at"))) || ((data.environment === undefined) && (missing6 = "environment"))) || ((data.id === undefined) && (missing6 = "id"))) || ((data.stack === undefined) && (missing6 = "stack"))) || ((data.attempt === undefined) && (missing6 = "attempt"))) || ((data.code === undefined) && (missing6 = "code"))) || ((data.detail === undefined) && (missing6 = "detail"))){
const err112 = {instancePath,schemaPath:"#/anyOf/4/required",keyword:"required",params:{missingProperty: missing6}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
else {
const _errs152 = errors;
for(const key8 in data){
if(!((((((((key8 === "event") || (key8 === "at")) || (key8 === "environment")) || (key8 === "id")) || (key8 === "stack")) || (key8 === "attempt")) || (key8 === "code")) || (key8 === "detail"))){
const err113 = {instancePath,schemaPath:"#/anyOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
break;
}
}
if(_errs152 === errors){
if(data.event !== undefined){
const _errs153 = errors;
if("not-started" !== data.event){
const err114 = {instancePath:instancePath+"/event",schemaPath:"#/anyOf/4/properties/event/const",keyword:"const",params:{allowedValue: "not-started"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
var valid17 = _errs153 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data.at !== undefined){
let data57 = data.at;
const _errs154 = errors;
if(errors === _errs154){
if(typeof data57 === "string"){
if(!pattern4.test(data57)){
const err115 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/4/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/4/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
var valid17 = _errs154 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data.environment !== undefined){
const _errs156 = errors;
if(typeof data.environment !== "string"){
const err117 = {instancePath:instancePath+"/environment",schemaPath:"#/anyOf/4/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var valid17 = _errs156 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data.id !== undefined){
let data59 = data.id;
const _errs158 = errors;
if(errors === _errs158){
if(typeof data59 === "string"){
if(!pattern5.test(data59)){
const err118 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/4/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{2,62}$"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/4/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
var valid17 = _errs158 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data.stack !== undefined){
let data60 = data.stack;
const _errs160 = errors;
if(errors === _errs160){
if(typeof data60 === "string"){
if(!pattern6.test(data60)){
const err120 = {instancePath:instancePath+"/stack",schemaPath:"#/anyOf/4/properties/stack/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/stack",schemaPath:"#/anyOf/4/properties/stack/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
var valid17 = _errs160 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data.attempt !== undefined){
const _errs162 = errors;
if(typeof data.attempt !== "string"){
const err122 = {instancePath:instancePath+"/attempt",schemaPath:"#/anyOf/4/properties/attempt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
var valid17 = _errs162 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data.code !== undefined){
let data62 = data.code;
const _errs164 = errors;
if(!((((((((data62 === "deadline") || (data62 === "failure-budget")) || (data62 === "cancelled")) || (data62 === "blocked")) || (data62 === "locked")) || (data62 === "gone")) || (data62 === "no-engine")) || (data62 === "upstream-missing"))){
const err123 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/4/properties/code/enum",keyword:"enum",params:{allowedValues: schema31.anyOf[4].properties.code.enum}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
var valid17 = _errs164 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data.detail !== undefined){
const _errs165 = errors;
if(typeof data.detail !== "string"){
const err124 = {instancePath:instancePath+"/detail",schemaPath:"#/anyOf/4/properties/detail/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
var valid17 = _errs165 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
const err125 = {instancePath,schemaPath:"#/anyOf/4/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
var _valid0 = _errs150 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs167 = errors;
if(errors === _errs167){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((((((data.event === undefined) && (missing7 = "event")) || ((data.at === undefined) && (missing7 = "at"))) || ((data.environment === undefined) && (missing7 = "environment"))) || ((data.id === undefined) && (missing7 = "id"))) || ((data.target === undefined) && (missing7 = "target"))){
const err126 = {instancePath,schemaPath:"#/anyOf/5/required",keyword:"required",params:{missingProperty: missing7}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
else {
const _errs169 = errors;
for(const key9 in data){
if(!(((((key9 === "event") || (key9 === "at")) || (key9 === "environment")) || (key9 === "id")) || (key9 === "target"))){
const err127 = {instancePath,schemaPath:"#/anyOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
break;
}
}
if(_errs169 === errors){
if(data.event !== undefined){
const _errs170 = errors;
if("maintenance" !== data.event){
const err128 = {instancePath:instancePath+"/event",schemaPath:"#/anyOf/5/properties/event/const",keyword:"const",params:{allowedValue: "maintenance"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
var valid18 = _errs170 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.at !== undefined){
let data65 = data.at;
const _errs171 = errors;
if(errors === _errs171){
if(typeof data65 === "string"){
if(!pattern4.test(data65)){
const err129 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/5/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/5/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
var valid18 = _errs171 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.environment !== undefined){
const _errs173 = errors;
if(typeof data.environment !== "string"){
const err131 = {instancePath:instancePath+"/environment",schemaPath:"#/anyOf/5/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
var valid18 = _errs173 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.id !== undefined){
let data67 = data.id;
const _errs175 = errors;
if(errors === _errs175){
if(typeof data67 === "string"){
if(!pattern5.test(data67)){
const err132 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/5/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{2,62}$"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/5/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
var valid18 = _errs175 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.target !== undefined){
let data68 = data.target;
const _errs177 = errors;
if(errors === _errs177){
if(typeof data68 === "string"){
if(!pattern18.test(data68)){
const err134 = {instancePath:instancePath+"/target",schemaPath:"#/anyOf/5/properties/target/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/target",schemaPath:"#/anyOf/5/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
var valid18 = _errs177 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
}
}
else {
const err136 = {instancePath,schemaPath:"#/anyOf/5/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
var _valid0 = _errs167 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs179 = errors;
if(errors === _errs179){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((((((data.event === undefined) && (missing8 = "event")) || ((data.at === undefined) && (missing8 = "at"))) || ((data.environment === undefined) && (missing8 = "environment"))) || ((data.id === undefined) && (missing8 = "id"))) || ((data.evidence === undefined) && (missing8 = "evidence"))){
const err137 = {instancePath,schemaPath:"#/anyOf/6/required",keyword:"required",params:{missingProperty: missing8}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
else {
const _errs181 = errors;
for(const key10 in data){
if(!(((((key10 === "event") || (key10 === "at")) || (key10 === "environment")) || (key10 === "id")) || (key10 === "evidence"))){
const err138 = {instancePath,schemaPath:"#/anyOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
break;
}
}
if(_errs181 === errors){
if(data.event !== undefined){
const _errs182 = errors;
if("backup" !== data.event){
const err139 = {instancePath:instancePath+"/event",schemaPath:"#/anyOf/6/properties/event/const",keyword:"const",params:{allowedValue: "backup"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
var valid19 = _errs182 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data.at !== undefined){
let data70 = data.at;
const _errs183 = errors;
if(errors === _errs183){
if(typeof data70 === "string"){
if(!pattern4.test(data70)){
const err140 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/6/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/6/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
var valid19 = _errs183 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data.environment !== undefined){
const _errs185 = errors;
if(typeof data.environment !== "string"){
const err142 = {instancePath:instancePath+"/environment",schemaPath:"#/anyOf/6/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
var valid19 = _errs185 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data.id !== undefined){
let data72 = data.id;
const _errs187 = errors;
if(errors === _errs187){
if(typeof data72 === "string"){
if(!pattern5.test(data72)){
const err143 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/6/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{2,62}$"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/6/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
var valid19 = _errs187 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data.evidence !== undefined){
let data73 = data.evidence;
const _errs189 = errors;
if(errors === _errs189){
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
let missing9;
if((((data73.id === undefined) && (missing9 = "id")) || ((data73.at === undefined) && (missing9 = "at"))) || ((data73.size === undefined) && (missing9 = "size"))){
const err145 = {instancePath:instancePath+"/evidence",schemaPath:"#/anyOf/6/properties/evidence/required",keyword:"required",params:{missingProperty: missing9}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
else {
const _errs191 = errors;
for(const key11 in data73){
if(!(((key11 === "id") || (key11 === "at")) || (key11 === "size"))){
const err146 = {instancePath:instancePath+"/evidence",schemaPath:"#/anyOf/6/properties/evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
break;
}
}
if(_errs191 === errors){
if(data73.id !== undefined){
const _errs192 = errors;
if(typeof data73.id !== "string"){
const err147 = {instancePath:instancePath+"/evidence/id",schemaPath:"#/anyOf/6/properties/evidence/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
var valid20 = _errs192 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data73.at !== undefined){
let data75 = data73.at;
const _errs194 = errors;
if(errors === _errs194){
if(typeof data75 === "string"){
if(!pattern4.test(data75)){
const err148 = {instancePath:instancePath+"/evidence/at",schemaPath:"#/anyOf/6/properties/evidence/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/evidence/at",schemaPath:"#/anyOf/6/properties/evidence/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
var valid20 = _errs194 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data73.size !== undefined){
let data76 = data73.size;
const _errs196 = errors;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err150 = {instancePath:instancePath+"/evidence/size",schemaPath:"#/anyOf/6/properties/evidence/properties/size/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(errors === _errs196){
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 < 0 || isNaN(data76)){
const err151 = {instancePath:instancePath+"/evidence/size",schemaPath:"#/anyOf/6/properties/evidence/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
var valid20 = _errs196 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
else {
const err152 = {instancePath:instancePath+"/evidence",schemaPath:"#/anyOf/6/properties/evidence/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
var valid19 = _errs189 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
}
}
else {
const err153 = {instancePath,schemaPath:"#/anyOf/6/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
var _valid0 = _errs179 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs198 = errors;
if(errors === _errs198){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((((((data.event === undefined) && (missing10 = "event")) || ((data.at === undefined) && (missing10 = "at"))) || ((data.environment === undefined) && (missing10 = "environment"))) || ((data.id === undefined) && (missing10 = "id"))) || ((data.health === undefined) && (missing10 = "health"))){
const err154 = {instancePath,schemaPath:"#/anyOf/7/required",keyword:"required",params:{missingProperty: missing10}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
else {
const _errs200 = errors;
for(const key12 in data){
if(!(((((key12 === "event") || (key12 === "at")) || (key12 === "environment")) || (key12 === "id")) || (key12 === "health"))){
const err155 = {instancePath,schemaPath:"#/anyOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
break;
}
}
if(_errs200 === errors){
if(data.event !== undefined){
const _errs201 = errors;
if("health" !== data.event){
const err156 = {instancePath:instancePath+"/event",schemaPath:"#/anyOf/7/properties/event/const",keyword:"const",params:{allowedValue: "health"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
var valid21 = _errs201 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.at !== undefined){
let data78 = data.at;
const _errs202 = errors;
if(errors === _errs202){
if(typeof data78 === "string"){
if(!pattern4.test(data78)){
const err157 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/7/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/at",schemaPath:"#/anyOf/7/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
var valid21 = _errs202 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.environment !== undefined){
const _errs204 = errors;
if(typeof data.environment !== "string"){
const err159 = {instancePath:instancePath+"/environment",schemaPath:"#/anyOf/7/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
var valid21 = _errs204 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.id !== undefined){
let data80 = data.id;
const _errs206 = errors;
if(errors === _errs206){
if(typeof data80 === "string"){
if(!pattern5.test(data80)){
const err160 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/7/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{2,62}$"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/7/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
var valid21 = _errs206 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.health !== undefined){
let data81 = data.health;
const _errs208 = errors;
if(errors === _errs208){
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
let missing11;
if(((((data81.state === undefined) && (missing11 = "state")) || ((data81.version === undefined) && (missing11 = "version"))) || ((data81.at === undefined) && (missing11 = "at"))) || ((data81.detail === undefined) && (missing11 = "detail"))){
const err162 = {instancePath:instancePath+"/health",schemaPath:"#/anyOf/7/properties/health/required",keyword:"required",params:{missingProperty: missing11}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
else {
const _errs210 = errors;
for(const key13 in data81){
if(!((((key13 === "state") || (key13 === "version")) || (key13 === "at")) || (key13 === "detail"))){
const err163 = {instancePath:instancePath+"/health",schemaPath:"#/anyOf/7/properties/health/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
break;
}
}
if(_errs210 === errors){
if(data81.state !== undefined){
let data82 = data81.state;
const _errs211 = errors;
if(!(((data82 === "healthy") || (data82 === "unhealthy")) || (data82 === "unknown"))){
const err164 = {instancePath:instancePath+"/health/state",schemaPath:"#/anyOf/7/properties/health/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.anyOf[7].properties.health.properties.state.enum}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
var valid22 = _errs211 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data81.version !== undefined){
let data83 = data81.version;
const _errs212 = errors;
const _errs213 = errors;
let valid23 = false;
const _errs214 = errors;
if(typeof data83 !== "string"){
const err165 = {instancePath:instancePath+"/health/version",schemaPath:"#/anyOf/7/properties/health/properties/version/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
var _valid7 = _errs214 === errors;
valid23 = valid23 || _valid7;
const _errs216 = errors;
if(data83 !== null){
const err166 = {instancePath:instancePath+"/health/version",schemaPath:"#/anyOf/7/properties/health/properties/version/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
var _valid7 = _errs216 === errors;
valid23 = valid23 || _valid7;
if(!valid23){
const err167 = {instancePath:instancePath+"/health/version",schemaPath:"#/anyOf/7/properties/health/properties/version/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
else {
errors = _errs213;
if(vErrors !== null){
if(_errs213){
vErrors.length = _errs213;
}
else {
vErrors = null;
}
}
}
var valid22 = _errs212 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data81.at !== undefined){
let data84 = data81.at;
const _errs218 = errors;
if(errors === _errs218){
if(typeof data84 === "string"){
if(!pattern4.test(data84)){
const err168 = {instancePath:instancePath+"/health/at",schemaPath:"#/anyOf/7/properties/health/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/health/at",schemaPath:"#/anyOf/7/properties/health/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
var valid22 = _errs218 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data81.detail !== undefined){
let data85 = data81.detail;
const _errs220 = errors;
const _errs221 = errors;
let valid24 = false;
const _errs222 = errors;
if(typeof data85 !== "string"){
const err170 = {instancePath:instancePath+"/health/detail",schemaPath:"#/anyOf/7/properties/health/properties/detail/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
var _valid8 = _errs222 === errors;
valid24 = valid24 || _valid8;
const _errs224 = errors;
if(data85 !== null){
const err171 = {instancePath:instancePath+"/health/detail",schemaPath:"#/anyOf/7/properties/health/properties/detail/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
var _valid8 = _errs224 === errors;
valid24 = valid24 || _valid8;
if(!valid24){
const err172 = {instancePath:instancePath+"/health/detail",schemaPath:"#/anyOf/7/properties/health/properties/detail/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
else {
errors = _errs221;
if(vErrors !== null){
if(_errs221){
vErrors.length = _errs221;
}
else {
vErrors = null;
}
}
}
var valid22 = _errs220 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
}
}
else {
const err173 = {instancePath:instancePath+"/health",schemaPath:"#/anyOf/7/properties/health/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
var valid21 = _errs208 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
}
}
}
else {
const err174 = {instancePath,schemaPath:"#/anyOf/7/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
var _valid0 = _errs198 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid0){
const err175 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate20.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate20.evaluated = {"dynamicProps":true,"dynamicItems":false};
