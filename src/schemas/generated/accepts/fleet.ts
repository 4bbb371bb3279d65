// @ts-nocheck
/* Made from schemas/fleet.schema.json by `npm run generate`; edit that file instead. */
export const accepts: (value: unknown) => boolean = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://flotilla.dev/schemas/fleet.schema.json","title":"Fleet","description":"flotilla.yaml: the root marker of a fleet.","type":"object","properties":{"apiVersion":{"const":"flotilla.dev/v1"},"kind":{"const":"Fleet"},"spec":{"type":"object","properties":{"releases":{"type":"object","properties":{"repository":{"type":"string","pattern":"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$"},"tag":{"type":"string","pattern":"\\{\\{version\\}\\}","description":"How a release's tag is made of its version."}},"required":["repository","tag"],"additionalProperties":false},"ledger":{"type":"string","pattern":"^flotilla/[a-z0-9._/-]*[a-z0-9]$","description":"A branch below flotilla/, which only the App may write."},"notify":{"type":"object","properties":{"mention":{"type":"string","pattern":"^@[A-Za-z0-9-]+(/[A-Za-z0-9_.-]+)?$"}},"required":["mention"],"additionalProperties":false}},"required":["releases","ledger"],"additionalProperties":false}},"required":["apiVersion","kind","spec"],"additionalProperties":false};
const pattern4 = new RegExp("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", "u");
const pattern5 = new RegExp("\\{\\{version\\}\\}", "u");
const pattern6 = new RegExp("^flotilla/[a-z0-9._/-]*[a-z0-9]$", "u");
const pattern7 = new RegExp("^@[A-Za-z0-9-]+(/[A-Za-z0-9_.-]+)?$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://flotilla.dev/schemas/fleet.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.apiVersion === undefined) && (missing0 = "apiVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.spec === undefined) && (missing0 = "spec"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "spec"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.apiVersion !== undefined){
const _errs2 = errors;
if("flotilla.dev/v1" !== data.apiVersion){
validate20.errors = [{instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "flotilla.dev/v1"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs3 = errors;
if("Fleet" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Fleet"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data2 = data.spec;
const _errs4 = errors;
if(errors === _errs4){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.releases === undefined) && (missing1 = "releases")) || ((data2.ledger === undefined) && (missing1 = "ledger"))){
validate20.errors = [{instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs6 = errors;
for(const key1 in data2){
if(!(((key1 === "releases") || (key1 === "ledger")) || (key1 === "notify"))){
validate20.errors = [{instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs6 === errors){
if(data2.releases !== undefined){
let data3 = data2.releases;
const _errs7 = errors;
if(errors === _errs7){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if(((data3.repository === undefined) && (missing2 = "repository")) || ((data3.tag === undefined) && (missing2 = "tag"))){
validate20.errors = [{instancePath:instancePath+"/spec/releases",schemaPath:"#/properties/spec/properties/releases/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs9 = errors;
for(const key2 in data3){
if(!((key2 === "repository") || (key2 === "tag"))){
validate20.errors = [{instancePath:instancePath+"/spec/releases",schemaPath:"#/properties/spec/properties/releases/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs9 === errors){
if(data3.repository !== undefined){
let data4 = data3.repository;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate20.errors = [{instancePath:instancePath+"/spec/releases/repository",schemaPath:"#/properties/spec/properties/releases/properties/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec/releases/repository",schemaPath:"#/properties/spec/properties/releases/properties/repository/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.tag !== undefined){
let data5 = data3.tag;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
validate20.errors = [{instancePath:instancePath+"/spec/releases/tag",schemaPath:"#/properties/spec/properties/releases/properties/tag/pattern",keyword:"pattern",params:{pattern: "\\{\\{version\\}\\}"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec/releases/tag",schemaPath:"#/properties/spec/properties/releases/properties/tag/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec/releases",schemaPath:"#/properties/spec/properties/releases/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.ledger !== undefined){
let data6 = data2.ledger;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
validate20.errors = [{instancePath:instancePath+"/spec/ledger",schemaPath:"#/properties/spec/properties/ledger/pattern",keyword:"pattern",params:{pattern: "^flotilla/[a-z0-9._/-]*[a-z0-9]$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec/ledger",schemaPath:"#/properties/spec/properties/ledger/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.notify !== undefined){
let data7 = data2.notify;
const _errs16 = errors;
if(errors === _errs16){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing3;
if((data7.mention === undefined) && (missing3 = "mention")){
validate20.errors = [{instancePath:instancePath+"/spec/notify",schemaPath:"#/properties/spec/properties/notify/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs18 = errors;
for(const key3 in data7){
if(!(key3 === "mention")){
validate20.errors = [{instancePath:instancePath+"/spec/notify",schemaPath:"#/properties/spec/properties/notify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs18 === errors){
if(data7.mention !== undefined){
let data8 = data7.mention;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data8 === "string"){
if(!pattern7.test(data8)){
validate20.errors = [{instancePath:instancePath+"/spec/notify/mention",schemaPath:"#/properties/spec/properties/notify/properties/mention/pattern",keyword:"pattern",params:{pattern: "^@[A-Za-z0-9-]+(/[A-Za-z0-9_.-]+)?$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec/notify/mention",schemaPath:"#/properties/spec/properties/notify/properties/mention/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec/notify",schemaPath:"#/properties/spec/properties/notify/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs16 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
