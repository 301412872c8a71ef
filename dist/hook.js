"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// builtin:node:path
var builtin, basename, delimiter, dirname, isAbsolute, join, normalize, posix, relative, resolve, sep;
var init_node_path = __esm({
  "builtin:node:path"() {
    builtin = process.getBuiltinModule("node:path");
    basename = builtin.basename;
    delimiter = builtin.delimiter;
    dirname = builtin.dirname;
    isAbsolute = builtin.isAbsolute;
    join = builtin.join;
    normalize = builtin.normalize;
    posix = builtin.posix;
    relative = builtin.relative;
    resolve = builtin.resolve;
    sep = builtin.sep;
  }
});

// builtin:node:fs
var builtin2, accessSync, appendFileSync, chmodSync, closeSync, constants, copyFileSync, existsSync, fchmodSync, fstatSync, fsyncSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdir, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, rmdirSync, statSync, unlinkSync, writeFileSync, writeSync;
var init_node_fs = __esm({
  "builtin:node:fs"() {
    builtin2 = process.getBuiltinModule("node:fs");
    accessSync = builtin2.accessSync;
    appendFileSync = builtin2.appendFileSync;
    chmodSync = builtin2.chmodSync;
    closeSync = builtin2.closeSync;
    constants = builtin2.constants;
    copyFileSync = builtin2.copyFileSync;
    existsSync = builtin2.existsSync;
    fchmodSync = builtin2.fchmodSync;
    fstatSync = builtin2.fstatSync;
    fsyncSync = builtin2.fsyncSync;
    linkSync = builtin2.linkSync;
    lstatSync = builtin2.lstatSync;
    mkdirSync = builtin2.mkdirSync;
    mkdtempSync = builtin2.mkdtempSync;
    openSync = builtin2.openSync;
    readFileSync = builtin2.readFileSync;
    readSync = builtin2.readSync;
    readdir = builtin2.readdir;
    readdirSync = builtin2.readdirSync;
    readlinkSync = builtin2.readlinkSync;
    realpathSync = builtin2.realpathSync;
    renameSync = builtin2.renameSync;
    rmSync = builtin2.rmSync;
    rmdirSync = builtin2.rmdirSync;
    statSync = builtin2.statSync;
    unlinkSync = builtin2.unlinkSync;
    writeFileSync = builtin2.writeFileSync;
    writeSync = builtin2.writeSync;
  }
});

// compiled:rules
var rules, RULES, PROVIDERS;
var init_rules = __esm({
  "compiled:rules"() {
    rules = [
      { "id": "sk-api-key", "title": "Secret API key (sk_live_/sk_test_)", "provider": null, "family": "sk", "trigger": { "on": "prefix", "text": ["sk_live_", "sk_test_"] }, "pattern": /sk_(?:live|test)_(?<body>a2V5Xz[A-Za-z0-9+/]{40,160}={0,2}(?![A-Za-z0-9+/=])|(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y, "body": "strong", "shortBody": 14, "severity": "high", "testKey": /^sk_test_/, "maskPrefix": /^sk_(?:live|test)_/, "published": ["sk_test_4eC39HqLyjWDarjtT1zdp7dc", "sk_test_BQokikJOvBiI2HlWgH4olfQ2"], "publisher": "stripe", "message": "Whoever holds it can act as the account that it belongs to.", "examples": [], "counterExamples": [] },
      { "id": "stripe-restricted-key", "title": "Stripe restricted key", "provider": "stripe", "trigger": { "on": "prefix", "text": ["rk_live_", "rk_test_"] }, "pattern": /rk_(?:live|test)_(?<body>[A-Za-z0-9]{20,250})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "testKey": /^rk_test_/, "maskPrefix": /^rk_(?:live|test)_/, "message": "It can do whatever its permissions in the Stripe account allow.", "examples": [], "counterExamples": [] },
      { "id": "tb-api-key", "title": "API key (tb_)", "provider": null, "family": "tb", "trigger": { "on": "prefix", "text": ["tb_"] }, "pattern": /tb_(?:(?:live|test|prod|dev)_)?(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y, "body": "weak", "shortBody": 16, "severity": "high", "testKey": /^tb_test_/, "maskPrefix": /^tb_(?:(?:live|test|prod|dev)_)?/, "message": "A TinyBrain key without scopes has full access; a ThingsBoard key acts as its user.", "examples": [], "counterExamples": [] },
      { "id": "tinybrain-short-key", "title": "Short TinyBrain API key", "provider": "tinybrain", "trigger": { "on": "prefix", "text": ["TINYBRAIN_"] }, "pattern": /TINYBRAIN_[A-Z_]{0,24}["']?\]?\s{0,3}[:=]\s{0,3}["'`]?(?<secret>tb_(?<body>[A-Za-z0-9_-]{8,12}))(?![.+/]?[A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^tb_/, "message": "A TinyBrain key without scopes has full access.", "examples": [], "counterExamples": [] },
      { "id": "memory-api-key", "title": "Memory API key", "provider": null, "family": "mem", "trigger": { "on": "prefix", "text": ["mem_live_", "mem_test_", "mem_prod_", "mem_dev_"] }, "pattern": /mem_(?:live|test|prod|dev)_(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){20,160}(?=-->|[^A-Za-z0-9_-]|$))/y, "body": "strong", "exact": /^mem_(?:live|test)_[0-9a-f]{64}$/, "severity": "high", "testKey": /^mem_(?:test|dev)_/, "maskPrefix": /^mem_(?:live|test|prod|dev)_/, "message": "It reads and writes the memories of the organization; a sign-up key can also create and delete keys.", "examples": [], "counterExamples": [] },
      { "id": "twig-api-key", "title": "Twig AI API key", "provider": "twig", "trigger": { "on": "prefix", "text": ["twigsk_live_", "twigsk_test_"] }, "pattern": /twigsk_(?:live|test)_(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y, "body": "strong", "severity": "high", "exact": /^twigsk_(?:live|test)_/, "testKey": /^twigsk_test_/, "maskPrefix": /^twigsk_(?:live|test)_/, "message": "It can chat, and read or change agents and data, as its scopes allow.", "examples": [], "counterExamples": [] },
      { "id": "1password-service-account-token", "title": "1Password service account token", "provider": "1password", "trigger": { "on": "prefix", "text": ["ops_eyJ"] }, "pattern": /ops_eyJ(?<body>[A-Za-z0-9+/_-]{60})[A-Za-z0-9+/_-]{140,1540}={0,2}(?![A-Za-z0-9_-])/y, "reach": 1700, "body": "strong", "severity": "high", "maskPrefix": /^ops_/, "message": "Reads every secret of the vaults that it was given.", "examples": [], "counterExamples": [] },
      { "id": "adafruit-io-key", "title": "Adafruit IO key", "provider": "adafruit", "trigger": { "on": "prefix", "text": ["aio_"] }, "pattern": /aio_(?<body>[A-Za-z0-9]{28})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^aio_/, "message": "Reads and writes the feeds of its owner.", "examples": [], "counterExamples": [] },
      { "id": "adyen-api-key", "title": "Adyen API key", "provider": "adyen", "trigger": { "on": "prefix", "text": ["AQE"] }, "pattern": /(?<![+/])AQE[a-z][A-Za-z0-9+/]{60,240}-(?<body>[A-Za-z0-9+/]{40,60}=?)-[A-Za-z0-9!-~]{8,24}?(?=["'`\s]|$)/y, "body": "strong", "severity": "high", "maskPrefix": /^AQE/, "message": "Takes and refunds payments of the merchant.", "examples": [], "counterExamples": [] },
      { "id": "airtable-token", "title": "Airtable personal access token", "provider": "airtable", "trigger": { "on": "prefix", "text": ["pat"] }, "pattern": /pat[A-Za-z0-9]{14}\.(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^pat/, "message": "Reads and writes the bases in its scope.", "examples": [], "counterExamples": [] },
      { "id": "algolia-admin-key", "title": "Algolia admin or write key", "provider": "algolia", "trigger": { "on": "token", "keywords": ["algolia"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /algolia[^\n;]{0,30}(?:admin|write|secret|private|usage|monitoring)[^\n;]{0,20}(?:key|token)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Changes and deletes indices.", "examples": [], "counterExamples": [] },
      { "id": "alibaba-access-key-id", "title": "Alibaba Cloud AccessKey id", "provider": "alibaba", "trigger": { "on": "prefix", "text": ["LTAI"] }, "pattern": /LTAI(?<body>[A-Za-z0-9]{20})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^LTAI/, "message": "Names an AccessKey; not secret alone, but its secret is usually nearby.", "examples": [], "counterExamples": [] },
      { "id": "alibaba-access-key-secret", "title": "Alibaba Cloud AccessKey secret", "provider": "alibaba", "trigger": { "on": "token", "keywords": ["alibaba", "aliyun", "alicloud", "ltai"] }, "pattern": /(?<![A-Za-z0-9_-])[A-Za-z0-9]{30}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:ali(?:baba|yun|cloud)[^\n;]{0,50}secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|LTAI[A-Za-z0-9]{20}["']?\s{0,3}[,:]\s{0,3}(?:["'][a-z_]{0,30}secret["']\s{0,3}:\s{0,3})?)["'`]?$/i, "severity": "high", "message": "Signs any request that its user may make.", "examples": [], "counterExamples": [] },
      { "id": "anthropic-api-key", "title": "Anthropic API key", "provider": "anthropic", "trigger": { "on": "prefix", "text": ["sk-ant-api"] }, "pattern": /sk-ant-api\d\d-(?<body>[A-Za-z0-9_-]{80,120})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sk-ant-api\d\d-/, "message": "Calls Claude models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "anthropic-admin-key", "title": "Anthropic admin key", "provider": "anthropic", "trigger": { "on": "prefix", "text": ["sk-ant-admin"] }, "pattern": /sk-ant-admin\d\d-(?<body>[A-Za-z0-9_-]{80,120})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sk-ant-admin\d\d-/, "message": "Manages members, workspaces and keys of an Anthropic organization.", "examples": [], "counterExamples": [] },
      { "id": "anthropic-oauth-token", "title": "Anthropic OAuth or session token", "provider": "anthropic", "trigger": { "on": "prefix", "text": ["sk-ant-oat", "sk-ant-ort", "sk-ant-sid"] }, "pattern": /sk-ant-(?:oat|ort|sid)\d\d-(?<body>[A-Za-z0-9_-]{80,130})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sk-ant-[a-z]{3}\d\d-/, "message": "Uses the Claude subscription or session of a person.", "examples": [], "counterExamples": [] },
      { "id": "apify-token", "title": "Apify API token", "provider": "apify", "trigger": { "on": "prefix", "text": ["apify_api_"] }, "pattern": /apify_api_(?<body>[A-Za-z0-9]{34,40})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^apify_api_/, "message": "Runs actors at the owner\u2019s expense and reads their data.", "examples": [], "counterExamples": [] },
      { "id": "artifactory-api-key", "title": "Artifactory API key", "provider": "artifactory", "trigger": { "on": "prefix", "text": ["AKCp"] }, "pattern": /AKCp(?<body>[A-Za-z0-9]{69})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^AKCp/, "message": "Reads and publishes artifacts as its owner.", "examples": [], "counterExamples": [] },
      { "id": "artifactory-reference-token", "title": "Artifactory reference token", "provider": "artifactory", "trigger": { "on": "prefix", "text": ["cmVmdGtuOjAxOj"] }, "pattern": /cmVmdGtuOjAxOj(?<body>[A-Za-z0-9]{50})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^cmVmdGtuOjAxOj/, "message": "Reads and publishes artifacts as its owner.", "examples": [], "counterExamples": [] },
      { "id": "asana-token", "title": "Asana personal access token", "provider": "asana", "trigger": { "on": "token", "keywords": ["asana"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:asana)[^\n;]{0,60}(?:(?:token|pat|secret))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Reads and changes tasks.", "examples": [], "counterExamples": [] },
      { "id": "atlassian-api-token", "title": "Atlassian API token", "provider": "atlassian", "trigger": { "on": "prefix", "text": ["ATATT3xFfGF0", "ATCTT3xFfGN0", "ATSTT3xFfGN0"] }, "pattern": /AT(?:ATT3xFfGF0|[CS]TT3xFfGN0)(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{0,340}(?:=[A-F0-9]{8})?(?![A-Za-z0-9_=-])/y, "reach": 512, "body": "strong", "severity": "high", "maskPrefix": /^(?:ATATT3xFfGF0|ATCTT3xFfGN0|ATSTT3xFfGN0)/, "message": "Acts as its owner in Jira, Confluence or Bitbucket.", "examples": [], "counterExamples": [] },
      { "id": "bitbucket-app-password", "title": "Bitbucket app password", "provider": "atlassian", "trigger": { "on": "prefix", "text": ["ATBB"] }, "pattern": /ATBB(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^ATBB/, "message": "Reads and writes repositories as its owner.", "examples": [], "counterExamples": [] },
      { "id": "aws-access-key-id", "title": "AWS access key id", "provider": "aws", "trigger": { "on": "prefix", "text": ["AKIA"] }, "pattern": /(?<!Credential=)AKIA[A-Z2-7]{16}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^AKIA/, "message": "Names a long-lived AWS access key; not secret alone, but its secret key is usually nearby.", "examples": [], "counterExamples": [] },
      { "id": "aws-temporary-access-key-id", "title": "AWS temporary access key id", "provider": "aws", "trigger": { "on": "prefix", "text": ["ASIA"] }, "pattern": /ASIA[A-Z2-7]{16}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "low", "maskPrefix": /^ASIA/, "message": "Names a temporary AWS session; useless without its secret key and session token.", "examples": [], "counterExamples": [] },
      { "id": "aws-secret-access-key", "title": "AWS secret access key", "provider": "aws", "trigger": { "on": "token", "keywords": ["aws", "secret_access", "secret-access", "secretaccess", "akia", "asia"] }, "pattern": /(?<![A-Za-z0-9/+])(?=[A-Za-z0-9/+]{0,39}[A-Z])(?=[A-Za-z0-9/+]{0,39}[a-z])(?=[A-Za-z0-9/+]{0,39}[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/y, "body": "weak", "before": /(?:aws[^\n;]{0,50}secret[a-z_-]{0,8}(?:_?key)?|secret[_-]?access[_-]?key|(?:AKIA|ASIA)[A-Z2-7]{16}["']?\s{0,3}[,:/|]?[^A-Za-z0-9+/]{0,6}(?:aws_?)?(?:secret[a-z_-]{0,20})?)["'\\\]]{0,2}\s{0,4}(?:=>|:=|[:=,])?\s{0,4}["'`\\]{0,2}$/i, "severity": "high", "message": "Signs any AWS request that its user may make.", "examples": [], "counterExamples": [] },
      { "id": "aws-session-token", "title": "AWS session token", "provider": "aws", "trigger": { "on": "prefix", "text": ["IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz"] }, "pattern": /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)(?<body>[A-Za-z0-9+/]{60})[A-Za-z0-9+/]{40,1940}={0,2}(?![A-Za-z0-9+/=])/y, "reach": 2048, "body": "strong", "severity": "medium", "maskPrefix": /^(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)/, "message": "Third part of temporary AWS credentials; works until the session ends, together with its key pair.", "examples": [], "counterExamples": [] },
      { "id": "aws-bedrock-api-key", "title": "Amazon Bedrock API key", "provider": "aws", "trigger": { "on": "prefix", "text": ["ABSKQmVkcm9ja0FQSUtleS", "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t"] }, "pattern": /(?:ABSKQmVkcm9ja0FQSUtleS|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t)(?<body>[A-Za-z0-9+/]{60})[A-Za-z0-9+/]{0,1840}={0,2}(?![A-Za-z0-9+/=])/y, "reach": 2048, "body": "strong", "severity": "high", "maskPrefix": /^(?:ABSK|bedrock-api-key-)/, "message": "Calls any Bedrock model at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "aws-mws-key", "title": "Amazon MWS auth token", "provider": "aws", "trigger": { "on": "prefix", "text": ["amzn.mws."] }, "pattern": /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^amzn\.mws\./, "message": "Acts for a seller account in Amazon Marketplace Web Service.", "examples": [], "counterExamples": [] },
      { "id": "azure-storage-account-key", "title": "Azure storage or Cosmos DB account key", "provider": "azure", "trigger": { "on": "prefix", "text": ["AccountKey="] }, "pattern": /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/y, "reach": 128, "body": "strong", "severity": "high", "published": ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==", "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw=="], "message": "Full control of everything in the storage or database account.", "examples": [], "counterExamples": [] },
      { "id": "azure-storage-key-value", "title": "Azure storage or Cosmos DB key", "provider": "azure", "trigger": { "on": "token", "keywords": ["storage", "account_key", "account-key", "accountkey", "cosmos"] }, "pattern": /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])/y, "body": "weak", "before": /(?:(?:azure_?)?storage[^\n;]{0,30}key|account[_-]?key|cosmos[^\n;]{0,30}key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`\\]{0,2}$/i, "severity": "high", "message": "Full control of everything in the storage or database account.", "examples": [], "counterExamples": [] },
      { "id": "azure-shared-access-key", "title": "Azure Service Bus, Event Hubs or IoT Hub key", "provider": "azure", "trigger": { "on": "prefix", "text": ["SharedAccessKey="] }, "pattern": /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/y, "body": "strong", "severity": "high", "message": "Sends, reads or manages messages of the namespace, according to its policy.", "examples": [], "counterExamples": [] },
      { "id": "azure-client-secret", "title": "Microsoft Entra client secret", "provider": "azure", "trigger": { "on": "prefix", "text": ["8Q~"], "anywhere": true }, "pattern": /8Q~[A-Za-z0-9_.~-]{31,34}(?![A-Za-z0-9_.~-])(?<=(?<![A-Za-z0-9_.~-])(?<secret>[A-Za-z0-9_.~-]{3}(?<body>8Q~[A-Za-z0-9_.~-]{31,34})))/y, "body": "strong", "severity": "high", "message": "Signs in as the application in Microsoft Entra ID.", "examples": [], "counterExamples": [] },
      { "id": "azure-sas-signature", "title": "Azure shared access signature", "provider": "azure", "trigger": { "on": "prefix", "text": ["sig="] }, "pattern": /(?<=[?&"'\s]s[vreiptk]=[^\s"'<>]{1,220}&)sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){43}(?:%3[Dd]|=))(?![A-Za-z0-9])/y, "body": "strong", "severity": "medium", "message": "Opens the named storage or queue until the time in the link.", "examples": [], "counterExamples": [] },
      { "id": "azure-devops-token", "title": "Azure DevOps personal access token", "provider": "azure", "trigger": { "on": "token", "keywords": ["azure", "devops", "vsts", "azp_", "ado_", "vss_", "system_accesstoken"] }, "pattern": /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[a-z2-7]{52})(?![A-Za-z0-9])/y, "body": "weak", "before": /(?:azure[_-]?devops|azp|ado|vsts|vss|system_access)[^\n;]{0,40}(?:pat|token|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Acts as its owner in Azure DevOps: code, builds and releases.", "examples": [], "counterExamples": [] },
      { "id": "azure-cognitive-key", "title": "Azure OpenAI or AI services key", "provider": "azure", "trigger": { "on": "token", "keywords": ["azure", "cognitive", "openai", "api-key", "speech", "subscription-key"] }, "pattern": /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9]{27}|[0-9a-f]{32})(?![A-Za-z0-9-])/y, "body": "weak", "before": /(?:(?:azure|cognitive)[^\n;]{0,40}key|ocp-apim-subscription-key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Calls Azure AI models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "basic-auth-url", "title": "Password in a web address", "provider": null, "trigger": { "on": "literal", "text": ["://"] }, "pattern": /(?<=(?:https?|wss?|git|svn)):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?!gh[opsur]_|github_pat_|gl(?:pat|dt)-|x-oauth-basic)(?=(?:%[0-9a-f]{2}|[^\s@%0-9]){0,127}[0-9])(?=[^\s@]{0,127}[a-z])[^\s@/"'`<>{}\\]{8,128})@(?!(?:localhost|127\.|0\.0\.0\.0|host\.docker|hostname|(?:my|your|the|some)[_.-]?(?:db|host|server|domain|site|company|proxy|database|cluster|app)|(?:host|server|domain|site|company|proxy|foo|bar|baz|test|a|b|x|acme|mysite|website|remote)\.(?:com|org|net|tld|io|local)|[a-z0-9.-]{0,80}\bexample\.|[a-z0-9.-]{0,80}\.(?:example|test|invalid|localhost|local|tld)(?![a-z0-9.-])))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy, "reach": 512, "body": "exact", "severity": "medium", "lowEntropy": true, "message": "Signs in to the site on the same line.", "examples": [], "counterExamples": [] },
      { "id": "basic-auth-header", "title": "Basic authentication header", "provider": null, "trigger": { "on": "token", "keywords": ["basic "] }, "pattern": /(?!czZCaGRSa3F0Mz|dXNlcm5hbWU6|dXNlcjp|QWxhZGRpbjp|YWRtaW46YWRtaW4|dGVzdDp0ZXN0|Zm9vOmJhc|eW91c|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){3,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=])/y, "body": "exact", "before": /(?:auth[^\n]{0,60}|["'`=:]\s{0,2})basic\s{1,2}$/i, "severity": "medium", "lowEntropy": true, "message": "Holds a user name and password in base64.", "examples": [], "counterExamples": [] },
      { "id": "basic-auth-curl", "title": "Password in a curl command", "provider": null, "trigger": { "on": "literal", "text": ["-u ", "--user"] }, "pattern": /(?<=curl[^\n]{0,300}\s)(?:-u |--user[ =])["']?(?<user>[^\s:"'$<>{}@]{1,64}):(?<secret>(?!(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)["'\s]|\k<user>["'\s]|(?:api:)?key-|\$|<|%)(?=[^\s]{0,127}[0-9])(?=[^\s]{0,127}[a-z])[^\s"'$<>{}\\]{8,128})(?=["'\s]|$)/iy, "body": "exact", "severity": "medium", "lowEntropy": true, "message": "Signs in to the site on the same line.", "examples": [], "counterExamples": [] },
      { "id": "brevo-api-key", "title": "Brevo API or SMTP key", "provider": "brevo", "trigger": { "on": "prefix", "text": ["xkeysib-", "xsmtpsib-"] }, "pattern": /(?:xkeysib|xsmtpsib)-(?<body>[0-9a-f]{64})-[A-Za-z0-9]{16}(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:xkeysib-|xsmtpsib-)/, "message": "Sends mail as your domain and reads contacts.", "examples": [], "counterExamples": [] },
      { "id": "buildkite-token", "title": "Buildkite API access token", "provider": "buildkite", "trigger": { "on": "prefix", "text": ["bkua_"] }, "pattern": /bkua_(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^bkua_/, "message": "Reads and starts builds as its owner.", "examples": [], "counterExamples": [] },
      { "id": "circleci-token", "title": "CircleCI API token", "provider": "circleci", "trigger": { "on": "prefix", "text": ["CCIPAT_", "CCIPRJ_"] }, "pattern": /CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:CCIPAT_|CCIPRJ_)/, "message": "Reads and starts pipelines, and reads their settings.", "examples": [], "counterExamples": [] },
      { "id": "clojars-token", "title": "Clojars deploy token", "provider": "clojars", "trigger": { "on": "prefix", "text": ["CLOJARS_"] }, "pattern": /CLOJARS_(?<body>[0-9a-f]{60})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^CLOJARS_/, "message": "Publishes libraries as its owner.", "examples": [], "counterExamples": [] },
      { "id": "cloudflare-token", "title": "Cloudflare API token", "provider": "cloudflare", "trigger": { "on": "prefix", "text": ["cfut_", "cfat_", "cfk_"] }, "pattern": /cf(?:ut|at|k)_[A-Za-z0-9_-]{40,56}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:cfut_|cfat_|cfk_)/, "message": "Changes DNS, Workers and firewall of the zones in its scope; the global key everything.", "examples": [], "counterExamples": [] },
      { "id": "cloudflare-legacy-token", "title": "Cloudflare API token", "provider": "cloudflare", "trigger": { "on": "token", "keywords": ["cloudflare", "cf_api", "cf_token", "cf-api"] }, "pattern": /(?<![A-Za-z0-9_-])(?![0-9a-f]{40}(?![A-Za-z0-9_-]))[A-Za-z0-9_-]{40}(?![A-Za-z0-9_=+/-])/y, "body": "weak", "before": /(?:cloudflare|\bcf)[^\n;]{0,40}token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Changes what its scope covers: DNS, Workers, firewall.", "examples": [], "counterExamples": [] },
      { "id": "cloudflare-global-key", "title": "Cloudflare global API key", "provider": "cloudflare", "trigger": { "on": "token", "keywords": ["cloudflare", "x-auth-key", "cf_api", "cf_global", "cf-global"] }, "pattern": /(?<![A-Za-z0-9])[0-9a-f]{37}(?![A-Za-z0-9-])/y, "body": "weak", "before": /(?:(?:cloudflare|\bcf)[^\n;]{0,40}key|x-auth-key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Full control of the Cloudflare account.", "examples": [], "counterExamples": [] },
      { "id": "cloudflare-origin-ca-key", "title": "Cloudflare origin CA key", "provider": "cloudflare", "trigger": { "on": "prefix", "text": ["v1.0-"] }, "pattern": /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^v1\.0-/, "message": "Issues and revokes origin certificates.", "examples": [], "counterExamples": [] },
      { "id": "cohere-api-key", "title": "Cohere API key", "provider": "cohere", "trigger": { "on": "token", "keywords": ["cohere", "co_api_key"] }, "pattern": /(?<![A-Za-z0-9_-])(?![0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{40}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:cohere|co_api)[^\n;]{0,60}(?:(?:key|token|secret|pat))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "connection-url-password", "title": "Password in a database or service URL", "provider": null, "trigger": { "on": "literal", "text": ["://"] }, "pattern": /(?<=(?:^|[^a-z]|\\[nrt]|\[\d{1,3}m)(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|ftps?|ftpes|sftp|ssh|smtps?|imaps?|ldaps?|nats|couchdb|neo4j|bolt|oracle|snowflake|influxdb|cassandra|mqtts?)(?:\+[a-z0-9]{1,12})?):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?=[^\s@]{0,127}[0-9!#%^&*?~=+]|[^\s@]{16,128}@)[^\s@/"'`<>{}\\]{6,128})@(?!(?:localhost|127\.|0\.0\.0\.0|host\.docker|hostname|(?:my|your|the|some)[_.-]?(?:db|host|server|domain|site|company|proxy|database|cluster|app)|(?:host|server|domain|site|company|proxy|foo|bar|baz|test|a|b|x|acme|mysite|website|remote)\.(?:com|org|net|tld|io|local)|[a-z0-9.-]{0,80}\bexample\.|[a-z0-9.-]{0,80}\.(?:example|test|invalid|localhost|local|tld)(?![a-z0-9.-])))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy, "reach": 512, "body": "exact", "severity": "high", "lowEntropy": true, "message": "Signs in to the database or service on the same line.", "examples": [], "counterExamples": [] },
      { "id": "connection-url-local-password", "title": "Password in a URL of a local service", "provider": null, "trigger": { "on": "literal", "text": ["://"] }, "pattern": /(?<=(?:^|[^a-z]|\\[nrt]|\[\d{1,3}m)(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|ftps?|ftpes|sftp|ssh|smtps?|imaps?|ldaps?|nats|couchdb|neo4j|bolt|oracle|snowflake|influxdb|cassandra|mqtts?)(?:\+[a-z0-9]{1,12})?):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?=[a-z0-9_-]{0,127}[0-9])[a-z0-9_-]{20,128})@(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|[a-z0-9_-]{1,40})(?![a-z0-9.-])/iy, "reach": 512, "body": "weak", "severity": "medium", "message": "Signs in to the service on the same line, wherever that password is used again.", "examples": [], "counterExamples": [] },
      { "id": "connection-string-password", "title": "Password in a connection string", "provider": null, "trigger": { "on": "literal", "text": ["Password=", "Pwd="] }, "pattern": /(?<=(?:Server|Data Source|Host|Address|Addr|Uid|User Id|User ID|UserID|Username|Initial Catalog|Database)=[^;"'\n]{1,100};[^"'\n]{0,120})(?<=;\s?)(?:Password|Pwd)=(?<secret>(?!(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)[;"'\s]|\$|<|\{|%|\[)(?=[^;\s]{0,127}[0-9!#%^&*?~=+@])[^;"'\s<>{}\\]{8,128})(?=[;"'\s\\]|$)/iy, "reach": 256, "body": "exact", "severity": "high", "lowEntropy": true, "message": "Signs in to the database that the string names.", "examples": [], "counterExamples": [] },
      { "id": "contentful-management-token", "title": "Contentful management token", "provider": "contentful", "trigger": { "on": "prefix", "text": ["CFPAT-"] }, "pattern": /CFPAT-(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^CFPAT-/, "message": "Changes the content and settings of every space of its owner.", "examples": [], "counterExamples": [] },
      { "id": "crates-io-token", "title": "crates.io API token", "provider": "crates-io", "trigger": { "on": "prefix", "text": ["cio"] }, "pattern": /cio(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^cio/, "message": "Publishes crates as its owner.", "examples": [], "counterExamples": [] },
      { "id": "databricks-token", "title": "Databricks personal access token", "provider": "databricks", "trigger": { "on": "prefix", "text": ["dapi"] }, "pattern": /dapi(?<body>[0-9a-f]{32})(?:-\d)?(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^dapi/, "message": "Runs code and reads data in the workspace as its owner.", "examples": [], "counterExamples": [] },
      { "id": "datadog-key", "title": "Datadog API or application key", "provider": "datadog", "trigger": { "on": "token", "keywords": ["datadog", "dd_api", "dd_app", "dd-api", "dd-app", "ddapi"] }, "pattern": /(?<![A-Za-z0-9_-])(?:[0-9a-f]{40}|[0-9a-f]{32})(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:datadog[^\n;]{0,30}(?:api|app(?:lication)?)?[_-]?key|\bdd[_-]?(?:api|app(?:lication)?)[_-]?key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Writes telemetry; with an application key, reads and configures the account.", "examples": [], "counterExamples": [] },
      { "id": "deepseek-api-key", "title": "DeepSeek API key", "provider": "deepseek", "trigger": { "on": "token", "keywords": ["deepseek"] }, "pattern": /(?<![A-Za-z0-9_-])sk-(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/y, "body": "weak", "before": /deepseek[^\n]{0,80}$/i, "severity": "high", "maskPrefix": /^sk-/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "digitalocean-token", "title": "DigitalOcean token", "provider": "digitalocean", "trigger": { "on": "prefix", "text": ["dop_v1_", "doo_v1_", "dor_v1_"] }, "pattern": /do[opr]_v1_(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:dop_v1_|doo_v1_|dor_v1_)/, "message": "Creates, reads and destroys droplets and data of the account.", "examples": [], "counterExamples": [] },
      { "id": "discord-bot-token", "title": "Discord bot token", "provider": "discord", "trigger": { "on": "prefix", "text": ["MT", "Mj", "Mz", "ND", "NT", "Nj", "Nz", "OD", "OT"] }, "pattern": /(?<![+/])(?:[MNO][DTjz][AEIMQUYcgk][w-z0-5]){5,6}(?:[MNO][DTjzAQgw](?:[AEIMQUYcgk])?)?\.[A-Za-z0-9_-]{6,7}\.(?<body>[A-Za-z0-9_-]{27,45})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "message": "Reads and sends everything as the bot.", "examples": [], "counterExamples": [] },
      { "id": "discord-webhook", "title": "Discord webhook", "provider": "discord", "trigger": { "on": "prefix", "text": ["discord.com/api/webhooks/", "discordapp.com/api/webhooks/", "ptb.discord.com/api/webhooks/", "canary.discord.com/api/webhooks/"] }, "pattern": /(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/(?<body>[A-Za-z0-9_-]{60,72})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "medium", "maskPrefix": /^[a-z.]{1,24}\/api\/webhooks\//, "message": "Posts messages into a channel.", "examples": [], "counterExamples": [] },
      { "id": "docker-hub-token", "title": "Docker Hub access token", "provider": "docker", "trigger": { "on": "prefix", "text": ["dckr_pat_", "dckr_oat_"] }, "pattern": /(?:dckr_pat_|dckr_oat_)(?<body>[A-Za-z0-9_-]{27,32})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:dckr_pat_|dckr_oat_)/, "message": "Pushes and pulls images as its owner.", "examples": [], "counterExamples": [] },
      { "id": "docker-config-auth", "title": "Registry credentials in a Docker configuration", "provider": null, "trigger": { "on": "token", "keywords": ["auth"] }, "pattern": /(?!dXNlcm5hbWU6|dXNlcjp|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){4,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=])/y, "body": "exact", "before": /["']auth["']\s{0,4}:\s{0,4}["']$/, "severity": "high", "lowEntropy": true, "message": "Holds a registry user and password in base64.", "examples": [], "counterExamples": [] },
      { "id": "doppler-token", "title": "Doppler token", "provider": "doppler", "trigger": { "on": "prefix", "text": ["dp.pt.", "dp.ct.", "dp.sa.", "dp.said.", "dp.scim.", "dp.audit."] }, "pattern": /(?:dp\.pt\.|dp\.ct\.|dp\.sa\.|dp\.said\.|dp\.scim\.|dp\.audit\.)(?<body>[A-Za-z0-9]{40,44})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:dp\.pt\.|dp\.ct\.|dp\.sa\.|dp\.said\.|dp\.scim\.|dp\.audit\.)/, "message": "Reads the secrets of every project that its owner may read.", "examples": [], "counterExamples": [] },
      { "id": "doppler-service-token", "title": "Doppler service token", "provider": "doppler", "trigger": { "on": "prefix", "text": ["dp.st.", "dp.st.dev.", "dp.st.stg.", "dp.st.prd.", "dp.st.prod.", "dp.st.staging.", "dp.st.production.", "dp.st.test.", "dp.st.ci."] }, "pattern": /dp\.st\.(?:[a-z0-9_-]{2,35}\.)?(?<body>[A-Za-z0-9]{40,44})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^dp\.st\.(?:[a-z]{2,12}\.)?/, "message": "Reads the secrets of one config.", "examples": [], "counterExamples": [] },
      { "id": "dropbox-token", "title": "Dropbox access token", "provider": "dropbox", "trigger": { "on": "prefix", "text": ["sl.", "sl.u."] }, "pattern": /sl\.(?<body>(?:u\.)?[A-Za-z0-9_-]{100,1600})(?![A-Za-z0-9_-])/y, "reach": 1664, "body": "strong", "severity": "medium", "maskPrefix": /^sl\./, "message": "Reads and writes the files of its owner for about four hours.", "examples": [], "counterExamples": [] },
      { "id": "duffel-token", "title": "Duffel access token", "provider": "duffel", "trigger": { "on": "prefix", "text": ["duffel_live_", "duffel_test_"] }, "pattern": /(?:duffel_live_|duffel_test_)(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "testKey": /^duffel_test_/, "maskPrefix": /^(?:duffel_live_|duffel_test_)/, "message": "Books flights in your name.", "examples": [], "counterExamples": [] },
      { "id": "dynatrace-token", "title": "Dynatrace token", "provider": "dynatrace", "trigger": { "on": "prefix", "text": ["dt0c01.", "dt0s01.", "dt0s02.", "dt0s04.", "dt0s06.", "dt0s08.", "dt0s16."] }, "pattern": /dt0[a-z]\d\d\.[A-Z0-9]{8,24}\.(?<body>[A-Z0-9]{64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:dt0c01\.|dt0s01\.|dt0s02\.|dt0s04\.|dt0s06\.|dt0s08\.|dt0s16\.)/, "message": "Reads or writes monitoring data and settings, according to its scopes.", "examples": [], "counterExamples": [] },
      { "id": "easypost-api-key", "title": "EasyPost API key", "provider": "easypost", "trigger": { "on": "prefix", "text": ["EZAK", "EZTK"] }, "pattern": /(?:EZAK|EZTK)(?<body>[A-Za-z0-9]{54})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "testKey": /^EZTK/, "maskPrefix": /^(?:EZAK|EZTK)/, "message": "Buys postage at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "elevenlabs-api-key", "title": "ElevenLabs API key", "provider": "elevenlabs", "trigger": { "on": "token", "keywords": ["eleven", "xi-api-key", "xi_api_key"] }, "pattern": /(?<![A-Za-z0-9_-])sk_(?<body>[0-9a-f]{48})(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:eleven|xi[-_]api)[^\n]{0,80}$/i, "severity": "high", "maskPrefix": /^sk_/, "message": "Makes speech at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "facebook-access-token", "title": "Meta access token", "provider": "facebook", "trigger": { "on": "prefix", "text": ["EAA", "IGQ", "IGAA"] }, "pattern": /(?<![+/])(?:EAA[A-Z](?=[A-Za-z0-9]{90})|IGQ[A-Z](?=[A-Za-z0-9_-]{100})|IGAA(?=[A-Za-z0-9_-]{100}))(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{30,360}(?![A-Za-z0-9_+/=-])/y, "reach": 512, "body": "strong", "severity": "high", "maskPrefix": /^(?:EAA|IGQ|IGAA)/, "message": "Acts as its user, page or system user in the Graph API.", "examples": [], "counterExamples": [] },
      { "id": "figma-token", "title": "Figma personal access token", "provider": "figma", "trigger": { "on": "prefix", "text": ["figd_"] }, "pattern": /figd_(?<body>[A-Za-z0-9_-]{38,44})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^figd_/, "message": "Reads the files of its owner.", "examples": [], "counterExamples": [] },
      { "id": "flutterwave-secret-key", "title": "Flutterwave secret key", "provider": "flutterwave", "trigger": { "on": "prefix", "text": ["FLWSECK-", "FLWSECK_TEST-"] }, "pattern": /FLWSECK(?:_TEST)?-(?<body>[0-9a-f]{32})-(?:[A-Za-z0-9]{12,16}-)?X(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "testKey": /^FLWSECK_TEST-/, "maskPrefix": /^(?:FLWSECK-|FLWSECK_TEST-)/, "message": "Moves money of the merchant account.", "examples": [], "counterExamples": [] },
      { "id": "fly-token", "title": "Fly.io access token", "provider": "fly", "trigger": { "on": "prefix", "text": ["fm2_", "fm1r_", "fm1a_", "fo1_"] }, "pattern": /(?:fo1_(?=[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-]))|fm(?:2|1[ar])_)(?<body>[A-Za-z0-9+/_-]{43})[A-Za-z0-9+/_-]{0,1157}={0,3}(?![A-Za-z0-9+/=_-])/y, "reach": 1300, "body": "strong", "severity": "high", "maskPrefix": /^f[mo]\d[ar]?_/, "message": "Deploys and reads the secrets of apps in its scope.", "examples": [], "counterExamples": [] },
      { "id": "frame-io-token", "title": "Frame.io developer token", "provider": "frame-io", "trigger": { "on": "prefix", "text": ["fio-u-"] }, "pattern": /fio-u-(?<body>[A-Za-z0-9_-]{64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^fio-u-/, "message": "Reads and changes the videos of its owner.", "examples": [], "counterExamples": [] },
      { "id": "github-token", "title": "GitHub token", "provider": "github", "trigger": { "on": "prefix", "text": ["ghp_", "gho_", "ghu_", "ghs_"] }, "pattern": /gh[opus]_(?!eyJ)(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y, "body": "exact", "checksum": "github", "severity": "high", "maskPrefix": /^(?:ghp_|gho_|ghu_|ghs_)/, "message": "Acts as its GitHub user or app in every repository that it may reach.", "examples": [], "counterExamples": [] },
      { "id": "github-app-jwt-token", "title": "GitHub App installation token", "provider": "github", "trigger": { "on": "prefix", "text": ["ghs_"] }, "pattern": /ghs_(?:\d{1,12}_)?eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{20,1200}\.(?<body>[A-Za-z0-9_-]{40})[A-Za-z0-9_-]{0,660}(?![A-Za-z0-9_-])/y, "reach": 2048, "body": "strong", "severity": "medium", "maskPrefix": /^ghs_/, "message": "Acts as a GitHub App installation for at most an hour.", "examples": [], "counterExamples": [] },
      { "id": "github-refresh-token", "title": "GitHub refresh token", "provider": "github", "trigger": { "on": "prefix", "text": ["ghr_"] }, "pattern": /ghr_(?<body>[A-Za-z0-9]{36,76})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^ghr_/, "message": "Mints new user tokens of a GitHub App for six months.", "examples": [], "counterExamples": [] },
      { "id": "github-fine-grained-token", "title": "GitHub fine-grained personal access token", "provider": "github", "trigger": { "on": "prefix", "text": ["github_pat_"] }, "pattern": /github_pat_[A-Za-z0-9]{22}_(?<body>[A-Za-z0-9]{59})(?![A-Za-z0-9_-])/y, "body": "exact", "checksum": "github-fine-grained", "severity": "high", "maskPrefix": /^github_pat_/, "message": "Reaches the repositories and permissions that its owner picked.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-personal-access-token", "title": "GitLab access token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glpat-"] }, "pattern": /glpat-(?<body>[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-]|\.[A-Za-z0-9])|[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}(?![A-Za-z0-9_-]))/y, "reach": 384, "body": "exact", "severity": "high", "maskPrefix": /^glpat-/, "message": "Acts as a user, project or group in the GitLab API and in git.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-deploy-token", "title": "GitLab deploy token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["gldt-"] }, "pattern": /gldt-(?<body>[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^gldt-/, "message": "Reads or writes packages, images and code of a project or group.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-runner-token", "title": "GitLab runner token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glrt-", "glrtr-"] }, "pattern": /glrtr?-(?:t\d_)?(?<body>[A-Za-z0-9_-]{20}|[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9})(?![A-Za-z0-9_-])/y, "reach": 384, "body": "exact", "severity": "high", "maskPrefix": /^(?:glrt-|glrtr-)/, "message": "Registers or impersonates a CI runner, which sees jobs and their secrets.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-registration-token", "title": "GitLab runner registration token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["GR1348941"] }, "pattern": /GR1348941(?<body>[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^GR1348941/, "message": "Registers new CI runners for the project.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-trigger-token", "title": "GitLab pipeline trigger token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glptt-"] }, "pattern": /glptt-(?<body>[0-9a-f]{40}|[A-Za-z0-9_-]{20,40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "medium", "maskPrefix": /^glptt-/, "message": "Starts pipelines of one project.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-ci-job-token", "title": "GitLab CI job token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glcbt-"] }, "pattern": /glcbt-[A-Za-z0-9]{1,5}_(?<body>[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "low", "maskPrefix": /^glcbt-/, "message": "Valid only while its CI job runs.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-oauth-secret", "title": "GitLab OAuth application secret", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["gloas-"] }, "pattern": /gloas-(?<body>[A-Za-z0-9_-]{64})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^gloas-/, "message": "Lets anyone act as the OAuth application.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-service-token", "title": "GitLab SCIM, feed, feature flag or incoming mail token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glsoat-", "glft-", "glffct-", "glimt-"] }, "pattern": /(?:glsoat-|glft-|glffct-|glimt-)(?<body>[0-9a-f]{64}-\d{1,12}|[A-Za-z0-9_-]{20,25})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:glsoat-|glft-|glffct-|glimt-)/, "message": "Provisions users, reads feeds or flags, or files issues by mail, according to its prefix.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-agent-token", "title": "GitLab agent for Kubernetes token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glagent-"] }, "pattern": /glagent-(?<body>[A-Za-z0-9_-]{50})[A-Za-z0-9_-]{0,974}(?![A-Za-z0-9_-])/y, "reach": 1152, "body": "exact", "severity": "high", "maskPrefix": /^glagent-/, "message": "Connects as the Kubernetes agent of a project.", "examples": [], "counterExamples": [] },
      { "id": "google-firebase-web-key", "title": "Firebase web or Android API key (public by design: not reported)", "provider": "google", "trigger": { "on": "prefix", "text": ["AIza"] }, "pattern": /(?<=current_key["']\s{0,4}:\s{0,4}["'])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])|AIza[A-Za-z0-9_-]{35}(?=["'`][\s,;]{1,12}["']?(?:authDomain|projectId|databaseURL|messagingSenderId|appId)["']?\s{0,4}:)/y, "body": "exact", "severity": "low", "maskPrefix": /^AIza/, "message": "Meant to be public; restrict it to the app and to Firebase APIs, or strangers can spend its quota.", "examples": [], "counterExamples": [] },
      { "id": "google-api-key", "title": "Google API key", "provider": "google", "trigger": { "on": "prefix", "text": ["AIza"] }, "pattern": /(?<![+/])AIza(?<body>[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "medium", "maskPrefix": /^AIza/, "message": "Calls the Google APIs that it is not restricted from (Gemini, Maps, Translate) at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "google-oauth-client-secret", "title": "Google OAuth client secret", "provider": "google", "trigger": { "on": "prefix", "text": ["GOCSPX-"] }, "pattern": /GOCSPX-(?<body>[A-Za-z0-9_-]{28})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^GOCSPX-/, "message": "Lets anyone act as the OAuth application.", "examples": [], "counterExamples": [] },
      { "id": "google-oauth-access-token", "title": "Google OAuth access token", "provider": "google", "trigger": { "on": "prefix", "text": ["ya29."] }, "pattern": /ya29\.(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{0,640}(?![A-Za-z0-9_-])/y, "reach": 768, "body": "strong", "severity": "medium", "maskPrefix": /^ya29\./, "message": "Acts as a Google user or service account for about an hour.", "examples": [], "counterExamples": [] },
      { "id": "google-oauth-refresh-token", "title": "Google OAuth refresh token", "provider": "google", "trigger": { "on": "prefix", "text": ["1//0"] }, "pattern": /(?<![A-Za-z0-9+/])1\/\/0[A-Za-z0-9](?<body>[A-Za-z0-9_-]{50,140})(?![A-Za-z0-9_+/=-])/y, "body": "strong", "severity": "high", "maskPrefix": /^1\/\//, "message": "Mints access tokens for a Google user until consent is withdrawn.", "examples": [], "counterExamples": [] },
      { "id": "google-service-account-key", "title": "Google service account key", "provider": "google", "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /(?<=private_key\\{0,2}"\s{0,4}:\s{0,4}\\{0,2}")-----BEGIN PRIVATE KEY-----[\\nr\s]{0,6}(?<body>MII[A-Za-z0-9+/]{37})[A-Za-z0-9+/=\\\s]{400,3900}(?:-----END PRIVATE KEY-----)?/y, "reach": 4096, "body": "exact", "severity": "high", "message": "Acts as the service account in Google Cloud until the key is deleted.", "examples": [], "counterExamples": [] },
      { "id": "grafana-service-account-token", "title": "Grafana service account token", "provider": "grafana", "trigger": { "on": "prefix", "text": ["glsa_"] }, "pattern": /glsa_(?<body>[A-Za-z0-9]{32})_[0-9A-Fa-f]{8}(?![A-Za-z0-9_-])/y, "body": "strong", "checksum": "grafana", "severity": "high", "maskPrefix": /^glsa_/, "message": "Reads dashboards and data sources, and may change them.", "examples": [], "counterExamples": [] },
      { "id": "grafana-cloud-token", "title": "Grafana Cloud access policy token", "provider": "grafana", "trigger": { "on": "prefix", "text": ["glc_eyJ"] }, "pattern": /glc_(?<body>eyJ[A-Za-z0-9+/]{60,400})={0,2}(?![A-Za-z0-9+/=_-])/y, "reach": 512, "body": "strong", "severity": "high", "maskPrefix": /^glc_/, "message": "Writes or reads metrics, logs and traces of the stack.", "examples": [], "counterExamples": [] },
      { "id": "groq-api-key", "title": "Groq API key", "provider": "groq", "trigger": { "on": "prefix", "text": ["gsk_"] }, "pattern": /gsk_(?<body>[A-Za-z0-9]{52})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^gsk_/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "heroku-api-key", "title": "Heroku API key", "provider": "heroku", "trigger": { "on": "prefix", "text": ["HRKU-"] }, "pattern": /HRKU-(?:AA[A-Za-z0-9_-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^HRKU-/, "message": "Deploys to and reads the configuration of every app of its owner.", "examples": [], "counterExamples": [] },
      { "id": "heroku-legacy-key", "title": "Heroku API key", "provider": "heroku", "trigger": { "on": "token", "keywords": ["heroku"] }, "pattern": /(?<![A-Za-z0-9-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/y, "body": "exact", "before": /heroku[^\n;]{0,30}(?:api[_-]?key|token|secret|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Deploys to and reads the configuration of every app of its owner.", "examples": [], "counterExamples": [] },
      { "id": "hubspot-token", "title": "HubSpot private app token", "provider": "hubspot", "trigger": { "on": "prefix", "text": ["pat-na1-", "pat-na2-", "pat-eu1-", "pat-ap1-"] }, "pattern": /pat-(?:na|eu|ap)\d-(?<body>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:pat-na1-|pat-na2-|pat-eu1-|pat-ap1-)/, "message": "Reads and changes contacts and deals in its scope.", "examples": [], "counterExamples": [] },
      { "id": "huggingface-token", "title": "Hugging Face token", "provider": "huggingface", "trigger": { "on": "prefix", "text": ["hf_", "api_org_"] }, "pattern": /(?:hf|api_org)_(?<body>[A-Za-z0-9]{34})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:hf_|api_org_)/, "message": "Reads private models and data, and may change them.", "examples": [], "counterExamples": [] },
      { "id": "infracost-api-key", "title": "Infracost API key", "provider": "infracost", "trigger": { "on": "prefix", "text": ["ico-"] }, "pattern": /ico-(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^ico-/, "message": "Prices infrastructure in the name of the organization.", "examples": [], "counterExamples": [] },
      { "id": "jwt-token", "title": "Signed JSON Web Token", "provider": null, "trigger": { "on": "prefix", "text": ["eyJ"] }, "pattern": /eyJ[A-Za-z0-9_-]{14,600}\.(?!eyJzdWIiOiIxMjM0NTY3ODkw|eyJzb21lIjoicGF5bG9hZCJ|eyJpc3MiOiJzdXBhYmFzZSIs|[A-Za-z0-9_-]{0,120}(?:c3VwYWJhc2UtZGVtb|N1cGFiYXNlLWRlbW|zdXBhYmFzZS1kZW1v))eyJ[A-Za-z0-9_-]{10,3000}\.(?<body>[A-Za-z0-9_-]{42})[A-Za-z0-9_-]{0,658}(?![A-Za-z0-9_-])/y, "reach": 4096, "body": "exact", "checksum": "jwt", "severity": "medium", "maskPrefix": /^eyJ/, "message": "Signs in as its subject until it expires.", "examples": [], "counterExamples": [] },
      { "id": "langsmith-api-key", "title": "LangSmith API key", "provider": "langsmith", "trigger": { "on": "prefix", "text": ["lsv2_pt_", "lsv2_sk_"] }, "pattern": /lsv2_(?:pt|sk)_(?<body>[0-9a-f]{32})_[0-9a-f]{10}(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:lsv2_pt_|lsv2_sk_)/, "message": "Reads traces, with the prompts and data in them.", "examples": [], "counterExamples": [] },
      { "id": "launchdarkly-key", "title": "LaunchDarkly API token or SDK key", "provider": "launchdarkly", "trigger": { "on": "prefix", "text": ["api-", "sdk-"] }, "pattern": /(?:api|sdk)-(?<body>[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "medium", "maskPrefix": /^(?:api-|sdk-)/, "message": "Reads flag rules; an API token also changes them.", "examples": [], "counterExamples": [] },
      { "id": "linear-api-key", "title": "Linear API key", "provider": "linear", "trigger": { "on": "prefix", "text": ["lin_api_", "lin_oauth_"] }, "pattern": /(?:lin_api_|lin_oauth_)(?<body>[A-Za-z0-9]{40,64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:lin_api_|lin_oauth_)/, "message": "Reads and changes issues as its owner.", "examples": [], "counterExamples": [] },
      { "id": "lob-api-key", "title": "Lob API key", "provider": "lob", "trigger": { "on": "prefix", "text": ["live_", "test_"] }, "pattern": /(?<=\blob[^\n]{0,100})(?:live|test)_(?<body>[0-9a-f]{35})(?![A-Za-z0-9_-])/iy, "body": "strong", "severity": "high", "testKey": /^test_/, "maskPrefix": /^(?:live_|test_)/, "message": "Sends letters at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "mailchimp-api-key", "title": "Mailchimp API key", "provider": "mailchimp", "trigger": { "on": "token", "keywords": ["mailchimp", "chimp", "mc_api", "api", "key"] }, "pattern": /(?<![A-Za-z0-9-])(?<body>[0-9a-f]{32})-us\d{1,2}(?![A-Za-z0-9-])/y, "body": "weak", "before": /["'`=:\s(]$/, "severity": "high", "message": "Reads and mails the audience.", "examples": [], "counterExamples": [] },
      { "id": "mailgun-api-key", "title": "Mailgun API key", "provider": "mailgun", "trigger": { "on": "token", "keywords": ["mailgun", "mg_", "key", "api"] }, "pattern": /(?<![A-Za-z0-9-])(?<body>[0-9a-f]{32})-[0-9a-f]{8}-[0-9a-f]{8}(?![A-Za-z0-9-])/y, "body": "strong", "before": /(?:mailgun[^\n]{0,80}|\bmg_[^\n]{0,40}|(?:api|private|signing)[_-]?key["'\\\]]{0,3}\s{0,4}(?:=>|[:=,(])\s{0,4}["'`]?)$/i, "severity": "high", "message": "Sends mail as your domains and reads their events.", "examples": [], "counterExamples": [] },
      { "id": "mailgun-legacy-key", "title": "Mailgun private API key", "provider": "mailgun", "trigger": { "on": "prefix", "text": ["key-"] }, "pattern": /(?<=mailgun[^\n]{0,120}|api:)key-(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/iy, "body": "strong", "severity": "high", "maskPrefix": /^key-/, "message": "Sends mail as your domains and reads their events.", "examples": [], "counterExamples": [] },
      { "id": "mapbox-secret-token", "title": "Mapbox secret token", "provider": "mapbox", "trigger": { "on": "prefix", "text": ["sk.eyJ"] }, "pattern": /sk\.eyJ1Ijoi[A-Za-z0-9_-]{20,160}\.(?<body>[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^sk\./, "message": "Uploads and changes maps of the account.", "examples": [], "counterExamples": [] },
      { "id": "mistral-api-key", "title": "Mistral API key", "provider": "mistral", "trigger": { "on": "token", "keywords": ["mistral"] }, "pattern": /(?<![A-Za-z0-9_-])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:mistral)[^\n;]{0,60}(?:(?:key|token|secret|pat))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "neon-api-key", "title": "Neon API key", "provider": "neon", "trigger": { "on": "prefix", "text": ["napi_"] }, "pattern": /napi_(?<body>[a-z0-9]{64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^napi_/, "message": "Manages databases and their passwords.", "examples": [], "counterExamples": [] },
      { "id": "netlify-token", "title": "Netlify personal access token", "provider": "netlify", "trigger": { "on": "prefix", "text": ["nfp_"] }, "pattern": /nfp_(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^nfp_/, "message": "Deploys and reads the variables of every site of its owner.", "examples": [], "counterExamples": [] },
      { "id": "new-relic-user-key", "title": "New Relic user key", "provider": "new-relic", "trigger": { "on": "prefix", "text": ["NRAK-"] }, "pattern": /NRAK-(?<body>[A-Z0-9]{27})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^NRAK-/, "message": "Queries and configures the account as its owner.", "examples": [], "counterExamples": [] },
      { "id": "new-relic-insert-key", "title": "New Relic insert or query key", "provider": "new-relic", "trigger": { "on": "prefix", "text": ["NRII-", "NRIQ-", "NRRA-"] }, "pattern": /(?:NRII-|NRIQ-|NRRA-)(?<body>[A-Za-z0-9_-]{32,42})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^(?:NRII-|NRIQ-|NRRA-)/, "message": "Writes or queries telemetry of the account.", "examples": [], "counterExamples": [] },
      { "id": "new-relic-license-key", "title": "New Relic license key", "provider": "new-relic", "trigger": { "on": "token", "keywords": ["newrelic", "new_relic", "new-relic", "license"] }, "pattern": /(?<![A-Za-z0-9])(?:eu01xx)?(?<body>[0-9a-f]{30,36})(?:FFFF)?NRAL(?![A-Za-z0-9_-])/y, "body": "weak", "before": /["'`=:\s]$/, "severity": "medium", "message": "Writes telemetry into the account.", "examples": [], "counterExamples": [] },
      { "id": "notion-token", "title": "Notion integration token", "provider": "notion", "trigger": { "on": "prefix", "text": ["ntn_"] }, "pattern": /ntn_(?<body>\d{11}[A-Za-z0-9]{35})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^ntn_/, "message": "Reads and writes the pages that the integration was given.", "examples": [], "counterExamples": [] },
      { "id": "notion-legacy-token", "title": "Notion integration token", "provider": "notion", "trigger": { "on": "prefix", "text": ["secret_"] }, "pattern": /secret_(?<body>[A-Za-z0-9]{43})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^secret_/, "message": "Reads and writes the pages that the integration was given.", "examples": [], "counterExamples": [] },
      { "id": "npm-token", "title": "npm access token", "provider": "npm", "trigger": { "on": "prefix", "text": ["npm_"] }, "pattern": /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_-])/y, "body": "strong", "checksum": "npm", "severity": "high", "maskPrefix": /^npm_/, "message": "Publishes packages as its owner, according to its scope.", "examples": [], "counterExamples": [] },
      { "id": "npm-legacy-token", "title": "Package registry token", "provider": null, "trigger": { "on": "prefix", "text": ["_authToken="] }, "pattern": /_authToken=["']?(?<secret>(?!npm_)(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9_-]{32,200}={0,2}))(?![A-Za-z0-9_.-])/y, "body": "strong", "severity": "high", "message": "Reads or publishes packages in the registry on the same line.", "examples": [], "counterExamples": [] },
      { "id": "npm-basic-auth", "title": "Package registry user and password", "provider": null, "trigger": { "on": "prefix", "text": ["_auth="] }, "pattern": /(?<=(?:^|[\n:]))_auth=["']?(?<secret>(?!dXNlcm5hbWU6|dXNlcjp|QWxhZGRpbjp|YWRtaW46YWRtaW4|dGVzdDp0ZXN0|Zm9vOmJhc|eW91c|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){3,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=]))/y, "body": "exact", "severity": "high", "lowEntropy": true, "message": "Holds a registry user and password in base64.", "examples": [], "counterExamples": [] },
      { "id": "nuget-api-key", "title": "NuGet API key", "provider": "nuget", "trigger": { "on": "prefix", "text": ["oy2"] }, "pattern": /oy2(?<body>[a-z0-9]{43})(?![A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^oy2/, "message": "Publishes packages in its scope.", "examples": [], "counterExamples": [] },
      { "id": "nvidia-api-key", "title": "NVIDIA API key", "provider": "nvidia", "trigger": { "on": "prefix", "text": ["nvapi-"] }, "pattern": /nvapi-(?<body>[A-Za-z0-9_-]{60,70})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^nvapi-/, "message": "Runs models and pulls containers as its owner.", "examples": [], "counterExamples": [] },
      { "id": "octopus-api-key", "title": "Octopus Deploy API key", "provider": "octopus", "trigger": { "on": "prefix", "text": ["API-"] }, "pattern": /API-(?<body>[A-Z0-9]{25,36})(?![A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^API-/, "message": "Deploys as its owner.", "examples": [], "counterExamples": [] },
      { "id": "okta-api-token", "title": "Okta API token", "provider": "okta", "trigger": { "on": "token", "keywords": ["okta", "ssws"] }, "pattern": /(?<![A-Za-z0-9_-])00(?<body>[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:okta[^\n;]{0,40}(?:token|key|secret)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?(?:SSWS\s)?|SSWS\s{1,2})$/i, "severity": "high", "message": "Manages users and applications as its owner.", "examples": [], "counterExamples": [] },
      { "id": "openai-project-key", "title": "OpenAI project or service account key", "provider": "openai", "trigger": { "on": "prefix", "text": ["sk-proj-", "sk-svcacct-", "sk-None-"] }, "pattern": /sk-(?:proj|svcacct|None)-(?<body>[A-Za-z0-9_-]{40,180})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:sk-proj-|sk-svcacct-|sk-None-)/, "message": "Calls OpenAI models at the owner\u2019s expense and reads the project\u2019s files.", "examples": [], "counterExamples": [] },
      { "id": "openai-admin-key", "title": "OpenAI admin key", "provider": "openai", "trigger": { "on": "prefix", "text": ["sk-admin-"] }, "pattern": /sk-admin-(?<body>[A-Za-z0-9_-]{40,180})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sk-admin-/, "message": "Manages the users, projects and keys of an OpenAI organization.", "examples": [], "counterExamples": [] },
      { "id": "openai-legacy-key", "title": "OpenAI user key", "provider": "openai", "trigger": { "on": "prefix", "text": ["sk-"] }, "pattern": /sk-(?<body>[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sk-/, "message": "Calls OpenAI models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "openrouter-api-key", "title": "OpenRouter API key", "provider": "openrouter", "trigger": { "on": "prefix", "text": ["sk-or-v1-"] }, "pattern": /sk-or-v1-(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^sk-or-v1-/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "openshift-token", "title": "OpenShift user token", "provider": "openshift", "trigger": { "on": "prefix", "text": ["sha256~"] }, "pattern": /sha256~(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sha256~/, "message": "Acts as its user in the cluster.", "examples": [], "counterExamples": [] },
      { "id": "pagerduty-api-key", "title": "PagerDuty API key", "provider": "pagerduty", "trigger": { "on": "token", "keywords": ["pagerduty", "pager_duty", "token token"] }, "pattern": /(?<![A-Za-z0-9_-])(?:u\+)?[A-Za-z0-9_+-]{20}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:pager_?duty)[^\n;]{0,60}(?:(?:api_?key|token))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Reads and changes incidents and schedules.", "examples": [], "counterExamples": [] },
      { "id": "perplexity-api-key", "title": "Perplexity API key", "provider": "perplexity", "trigger": { "on": "prefix", "text": ["pplx-"] }, "pattern": /pplx-(?<body>[A-Za-z0-9]{48,56})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^pplx-/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "pinecone-api-key", "title": "Pinecone API key", "provider": "pinecone", "trigger": { "on": "prefix", "text": ["pcsk_"] }, "pattern": /pcsk_(?<body>[A-Za-z0-9]{5,7}_[A-Za-z0-9]{60,66})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^pcsk_/, "message": "Reads and writes the vectors of the project.", "examples": [], "counterExamples": [] },
      { "id": "plaid-access-token", "title": "Plaid access token", "provider": "plaid", "trigger": { "on": "prefix", "text": ["access-production-", "access-development-", "access-sandbox-"] }, "pattern": /(?:access-production-|access-development-|access-sandbox-)(?<body>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "testKey": /^access-sandbox-/, "maskPrefix": /^(?:access-production-|access-development-|access-sandbox-)/, "message": "Reads the bank accounts of a person.", "examples": [], "counterExamples": [] },
      { "id": "plaid-secret", "title": "Plaid secret", "provider": "plaid", "trigger": { "on": "token", "keywords": ["plaid"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{30}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:plaid)[^\n;]{0,60}(?:secret)_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Reads what Plaid\u2019s users have linked, together with the client id.", "examples": [], "counterExamples": [] },
      { "id": "planetscale-token", "title": "PlanetScale token or password", "provider": "planetscale", "trigger": { "on": "prefix", "text": ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"] }, "pattern": /(?:pscale_tkn_|pscale_pw_|pscale_oauth_)(?<body>[A-Za-z0-9_.=-]{32,64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:pscale_tkn_|pscale_pw_|pscale_oauth_)/, "message": "Reads and changes the databases that it was made for.", "examples": [], "counterExamples": [] },
      { "id": "posthog-personal-key", "title": "PostHog personal API key", "provider": "posthog", "trigger": { "on": "prefix", "text": ["phx_", "phs_"] }, "pattern": /(?:phx_|phs_)(?<body>[A-Za-z0-9]{40,56})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:phx_|phs_)/, "message": "Reads events and settings as its owner.", "examples": [], "counterExamples": [] },
      { "id": "postman-api-key", "title": "Postman API key", "provider": "postman", "trigger": { "on": "prefix", "text": ["PMAK-"] }, "pattern": /PMAK-[0-9a-f]{24}-(?<body>[0-9a-f]{34})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^PMAK-/, "message": "Reads collections and environments, with the secrets in them.", "examples": [], "counterExamples": [] },
      { "id": "postmark-token", "title": "Postmark API token", "provider": "postmark", "trigger": { "on": "token", "keywords": ["postmark"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y, "body": "exact", "before": /postmark[^\n;]{0,40}(?:key|token)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Sends mail as your domain.", "examples": [], "counterExamples": [] },
      { "id": "prefect-api-key", "title": "Prefect API key", "provider": "prefect", "trigger": { "on": "prefix", "text": ["pnu_", "pnb_"] }, "pattern": /(?:pnu_|pnb_)(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:pnu_|pnb_)/, "message": "Starts flows and reads their blocks.", "examples": [], "counterExamples": [] },
      { "id": "private-key-pem", "title": "Private key", "provider": null, "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /(?<!private_key\\{0,2}"\s{0,4}:\s{0,4}\\{0,2}")-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ANY) )?PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}(?!b3BlbnNzaC1rZXktdjEAAAAACmFlcz)(?:(?=M[A-Z])|b3BlbnNzaC1rZXktdjE[A-Za-z0-9+/]{20,60}[\\nr\s"'+,|>]{0,24})(?<body>[A-Za-z0-9+/]{22,40})[A-Za-z0-9+/=\\\s"',+]{20,3900}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y, "reach": 4096, "body": "exact", "severity": "high", "mediumInTests": true, "message": "Proves an identity to every server that trusts its public half.", "examples": [], "counterExamples": [] },
      { "id": "private-key-encrypted", "title": "Encrypted private key", "provider": null, "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /-----BEGIN (?:ENCRYPTED PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}|(?:RSA|EC|DSA) PRIVATE KEY-----[\\nr\s"'+,|>]{1,80}Proc-Type: 4,ENCRYPTED[\\nr\s"'+,|>]{1,80}DEK-Info: [A-Za-z0-9,-]{10,80}[\\nr\s"'+,|>]{1,80}|OPENSSH PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}(?=b3BlbnNzaC1rZXktdjEAAAAACmFlcz))(?<body>[A-Za-z0-9+/]{40})[A-Za-z0-9+/=\\\s"',+]{24,3800}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y, "reach": 4096, "body": "exact", "severity": "low", "message": "Opens what its public half protects to whoever guesses the passphrase.", "examples": [], "counterExamples": [] },
      { "id": "private-key-pgp", "title": "PGP private key", "provider": null, "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[\\nr\s"'+,|>]{1,80}(?:Version|Comment|Charset|Hash): [^\n\\]{0,100}){0,4}[\\nr\s"'+,|>]{1,80}(?<body>[lx][A-Za-z0-9+/]{39})[A-Za-z0-9+/=\\\s"',+]{64,3700}(?:-----END PGP PRIVATE KEY BLOCK-----)?/y, "reach": 4096, "body": "exact", "severity": "high", "mediumInTests": true, "message": "Signs and decrypts as its owner, if it has no passphrase.", "examples": [], "counterExamples": [] },
      { "id": "private-key-putty", "title": "PuTTY private key", "provider": null, "trigger": { "on": "prefix", "text": ["PuTTY-User-Key-File-"] }, "pattern": /PuTTY-User-Key-File-[23]: [a-z0-9-]{3,40}\r?\nEncryption: none\r?\nComment: [^\r\n]{0,200}\r?\nPublic-Lines: \d{1,3}\r?\n(?:[A-Za-z0-9+/=]{1,64}\r?\n){1,40}Private-Lines: \d{1,3}\r?\n(?<body>[A-Za-z0-9+/]{40,64})(?:[A-Za-z0-9+/=]{0,64}\r?\n){0,40}/y, "reach": 4096, "body": "exact", "severity": "high", "mediumInTests": true, "message": "Proves an identity to every server that trusts its public half.", "examples": [], "counterExamples": [] },
      { "id": "private-key-age", "title": "age secret key", "provider": null, "trigger": { "on": "prefix", "text": ["AGE-SECRET-KEY-1"] }, "pattern": /AGE-SECRET-KEY-1(?<body>[A-Z0-9]{58})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "mediumInTests": true, "maskPrefix": /^AGE-SECRET-KEY-1/, "message": "Decrypts every file that was encrypted to its public half.", "examples": [], "counterExamples": [] },
      { "id": "pulumi-token", "title": "Pulumi access token", "provider": "pulumi", "trigger": { "on": "prefix", "text": ["pul-"] }, "pattern": /pul-(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^pul-/, "message": "Reads stacks with their secrets, and changes infrastructure.", "examples": [], "counterExamples": [] },
      { "id": "pypi-token", "title": "PyPI upload token", "provider": "pypi", "trigger": { "on": "prefix", "text": ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"] }, "pattern": /pypi-Ag(?:EIcHlwaS5vcmc|ENdGVzdC5weXBpLm9yZw)(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{10,840}(?![A-Za-z0-9_-])/y, "reach": 1024, "body": "strong", "severity": "high", "testKey": /^pypi-AgEN/, "maskPrefix": /^(?:pypi-AgEIcHlwaS5vcmc|pypi-AgENdGVzdC5weXBpLm9yZw)/, "message": "Uploads releases to the projects in its scope.", "examples": [], "counterExamples": [] },
      { "id": "razorpay-key-secret", "title": "Razorpay key secret", "provider": "razorpay", "trigger": { "on": "token", "keywords": ["razorpay", "rzp_"] }, "pattern": /(?<![A-Za-z0-9_-])[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:razorpay[^\n;]{0,40}secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|rzp_(?:live|test)_[A-Za-z0-9]{14}["']?\s{0,3}[:,]\s{0,3}(?:["']?key_secret["']?\s{0,3}[:=]\s{0,3})?)["'`]?$/i, "severity": "high", "message": "Takes and refunds payments of the merchant.", "examples": [], "counterExamples": [] },
      { "id": "readme-api-key", "title": "ReadMe API key", "provider": "readme", "trigger": { "on": "prefix", "text": ["rdme_xn8s9h", "rdme_"] }, "pattern": /(?:rdme_xn8s9h|rdme_)(?<body>[A-Za-z0-9]{50,76})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:rdme_xn8s9h|rdme_)/, "message": "Changes the published documentation.", "examples": [], "counterExamples": [] },
      { "id": "render-api-key", "title": "Render API key", "provider": "render", "trigger": { "on": "prefix", "text": ["rnd_"] }, "pattern": /rnd_(?<body>[A-Za-z0-9]{26,36})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^rnd_/, "message": "Deploys and reads the variables of every service of its owner.", "examples": [], "counterExamples": [] },
      { "id": "replicate-token", "title": "Replicate API token", "provider": "replicate", "trigger": { "on": "prefix", "text": ["r8_"] }, "pattern": /r8_(?<body>[A-Za-z0-9]{37})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^r8_/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "resend-api-key", "title": "Resend API key", "provider": "resend", "trigger": { "on": "prefix", "text": ["re_"] }, "pattern": /re_(?<body>[A-Za-z0-9]{8}_[A-Za-z0-9]{24})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^re_/, "message": "Sends mail as your domain.", "examples": [], "counterExamples": [] },
      { "id": "rubygems-api-key", "title": "RubyGems API key", "provider": "rubygems", "trigger": { "on": "prefix", "text": ["rubygems_"] }, "pattern": /rubygems_(?<body>[0-9a-f]{48})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^rubygems_/, "message": "Publishes gems as its owner.", "examples": [], "counterExamples": [] },
      { "id": "sendgrid-api-key", "title": "SendGrid API key", "provider": "sendgrid", "trigger": { "on": "prefix", "text": ["SG."] }, "pattern": /SG\.[A-Za-z0-9_-]{22}\.(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^SG\./, "message": "Sends mail as your domain.", "examples": [], "counterExamples": [] },
      { "id": "sentry-org-token", "title": "Sentry organization token", "provider": "sentry", "trigger": { "on": "prefix", "text": ["sntrys_"] }, "pattern": /sntrys_eyJ[A-Za-z0-9+/=]{60,500}_(?<body>[A-Za-z0-9+/]{43})(?![A-Za-z0-9+/_-])/y, "reach": 640, "body": "strong", "severity": "high", "maskPrefix": /^sntrys_/, "message": "Uploads releases and source maps of the organization.", "examples": [], "counterExamples": [] },
      { "id": "sentry-user-token", "title": "Sentry user or integration token", "provider": "sentry", "trigger": { "on": "prefix", "text": ["sntryu_", "sntrya_", "sntryi_"] }, "pattern": /(?:sntryu_|sntrya_|sntryi_)(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:sntryu_|sntrya_|sntryi_)/, "message": "Acts as its owner in the Sentry API.", "examples": [], "counterExamples": [] },
      { "id": "shippo-token", "title": "Shippo API token", "provider": "shippo", "trigger": { "on": "prefix", "text": ["shippo_live_", "shippo_test_"] }, "pattern": /(?:shippo_live_|shippo_test_)(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "testKey": /^shippo_test_/, "maskPrefix": /^(?:shippo_live_|shippo_test_)/, "message": "Buys postage at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "shopify-token", "title": "Shopify access token or secret", "provider": "shopify", "trigger": { "on": "prefix", "text": ["shpat_", "shpca_", "shppa_", "shpss_", "shptka_"] }, "pattern": /shp(?:at|ca|pa|ss|tka)_(?<body>[0-9a-fA-F]{32,64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:shpat_|shpca_|shppa_|shpss_|shptka_)/, "message": "Reads and changes orders, customers and products of the shop, or signs as its app.", "examples": [], "counterExamples": [] },
      { "id": "slack-bot-token", "title": "Slack bot token", "provider": "slack", "trigger": { "on": "prefix", "text": ["xoxb-"] }, "pattern": /xoxb-(?:\d{10,14}-){1,2}(?<body>[A-Za-z0-9]{18,34})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^xoxb-/, "message": "Reads and writes in the workspace as the bot.", "examples": [], "counterExamples": [] },
      { "id": "slack-user-token", "title": "Slack user or workspace token", "provider": "slack", "trigger": { "on": "prefix", "text": ["xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxo-"] }, "pattern": /xox[paros]-(?:\d{1,14}-){1,4}(?<body>[A-Za-z0-9]{20,64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:xoxp-|xoxa-|xoxr-|xoxs-|xoxo-)/, "message": "Acts as a person in the workspace: reads every channel that they can.", "examples": [], "counterExamples": [] },
      { "id": "slack-rotating-token", "title": "Slack rotating or refresh token", "provider": "slack", "trigger": { "on": "prefix", "text": ["xoxe.xoxb-", "xoxe.xoxp-", "xoxe-"] }, "pattern": /xoxe(?:\.xox[bp])?-\d-(?<body>[A-Za-z0-9]{60})[A-Za-z0-9]{40,140}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:xoxe\.xoxb-|xoxe\.xoxp-|xoxe-)/, "message": "Yields fresh workspace tokens.", "examples": [], "counterExamples": [] },
      { "id": "slack-session-token", "title": "Slack browser session token", "provider": "slack", "trigger": { "on": "prefix", "text": ["xoxc-", "xoxd-"] }, "pattern": /xox(?:c-(?:\d{8,14}-){3}|d-)(?<body>(?:[A-Za-z0-9_+/=-]|%[0-9A-Fa-f]{2}){60,400})/y, "reach": 512, "body": "strong", "severity": "high", "maskPrefix": /^(?:xoxc-|xoxd-)/, "message": "Is a signed-in browser session of a person.", "examples": [], "counterExamples": [] },
      { "id": "slack-app-token", "title": "Slack app-level token", "provider": "slack", "trigger": { "on": "prefix", "text": ["xapp-"] }, "pattern": /xapp-\d-[A-Z0-9]{9,12}-\d{10,14}-(?<body>[0-9a-z]{64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^xapp-/, "message": "Opens the event stream of the app in every workspace that has it.", "examples": [], "counterExamples": [] },
      { "id": "slack-webhook", "title": "Slack incoming webhook", "provider": "slack", "trigger": { "on": "prefix", "text": ["hooks.slack.com/services/", "hooks.slack.com/workflows/", "hooks.slack.com/triggers/"] }, "pattern": /hooks\.slack\.com\/(?:services\/T[A-Z0-9]{7,12}\/B[A-Z0-9]{7,12}|workflows\/T[A-Z0-9]{7,12}\/A[A-Z0-9]{7,12}\/\d{10,20}|triggers\/[TE][A-Z0-9]{7,12}\/\d{10,20})\/(?<body>[A-Za-z0-9]{23,34})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^hooks\.slack\.com\//, "message": "Posts messages into a channel, or starts a workflow, as your app.", "examples": [], "counterExamples": [] },
      { "id": "snyk-token", "title": "Snyk API token", "provider": "snyk", "trigger": { "on": "token", "keywords": ["snyk"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y, "body": "exact", "before": /(?:snyk)[^\n;]{0,60}(?:(?:token|key))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Reads projects and their vulnerabilities as its owner.", "examples": [], "counterExamples": [] },
      { "id": "sourcegraph-token", "title": "Sourcegraph access token", "provider": "sourcegraph", "trigger": { "on": "prefix", "text": ["sgp_", "sgd_"] }, "pattern": /sg[pd]_(?:(?:[0-9a-f]{16}|local)_)?(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:sgp_|sgd_)/, "message": "Reads private code as its owner.", "examples": [], "counterExamples": [] },
      { "id": "spotify-client-secret", "title": "Spotify client secret", "provider": "spotify", "trigger": { "on": "token", "keywords": ["spotify", "spotipy"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:spotif?y|spotipy)[^\n;]{0,60}(?:secret)_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "medium", "message": "Acts as the application.", "examples": [], "counterExamples": [] },
      { "id": "square-access-token", "title": "Square access token", "provider": "square", "trigger": { "on": "prefix", "text": ["EAAA", "sq0atp-"] }, "pattern": /(?<![+/])(?:EAAA(?=[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-]))|sq0atp-)(?<body>[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])|[A-Za-z0-9_-]{60})(?![A-Za-z0-9_+/=-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:EAAA|sq0atp-)/, "message": "Takes payments and reads customers of the merchant.", "examples": [], "counterExamples": [] },
      { "id": "square-oauth-secret", "title": "Square OAuth secret", "provider": "square", "trigger": { "on": "prefix", "text": ["sq0csp-"] }, "pattern": /sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sq0csp-/, "message": "Lets anyone act as the OAuth application.", "examples": [], "counterExamples": [] },
      { "id": "stripe-webhook-secret", "title": "Stripe webhook signing secret", "provider": null, "trigger": { "on": "prefix", "text": ["whsec_"] }, "pattern": /whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9_+/=-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^whsec_/, "message": "Forges webhook events that your server will believe.", "examples": [], "counterExamples": [] },
      { "id": "stripe-organization-key", "title": "Stripe organization API key", "provider": "stripe", "trigger": { "on": "prefix", "text": ["sk_org_live_", "sk_org_test_"] }, "pattern": /sk_org_(?:live|test)_[A-Za-z0-9]{24,250}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "testKey": /^sk_org_test_/, "maskPrefix": /^(?:sk_org_live_|sk_org_test_)/, "message": "Reaches every account of a Stripe organization.", "examples": [], "counterExamples": [] },
      { "id": "supabase-secret-key", "title": "Supabase secret key", "provider": "supabase", "trigger": { "on": "prefix", "text": ["sb_secret_"] }, "pattern": /sb_secret_(?<body>[A-Za-z0-9_-]{20,60})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sb_secret_/, "message": "Reads and writes the whole database, past row level security.", "examples": [], "counterExamples": [] },
      { "id": "supabase-access-token", "title": "Supabase access token", "provider": "supabase", "trigger": { "on": "prefix", "text": ["sbp_"] }, "pattern": /sbp_(?:v0_|oauth_)?(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^sbp_/, "message": "Manages the projects of its owner.", "examples": [], "counterExamples": [] },
      { "id": "supabase-service-role-key", "title": "Supabase service_role key", "provider": "supabase", "trigger": { "on": "prefix", "text": ["eyJ"] }, "pattern": /eyJ[A-Za-z0-9_-]{20,60}\.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I[A-Za-z0-9_-]{27}Iiwicm9sZSI6InNlcnZpY2Vfcm9sZS[A-Za-z0-9_-]{10,120}\.(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y, "reach": 512, "body": "strong", "severity": "high", "maskPrefix": /^eyJ/, "message": "Reads and writes the whole database, past row level security.", "examples": [], "counterExamples": [] },
      { "id": "tailscale-key", "title": "Tailscale key", "provider": "tailscale", "trigger": { "on": "prefix", "text": ["tskey-"] }, "pattern": /tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,20}-(?<body>[A-Za-z0-9]{24,40})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^tskey-/, "message": "Joins or manages the private network.", "examples": [], "counterExamples": [] },
      { "id": "tavily-api-key", "title": "Tavily API key", "provider": "tavily", "trigger": { "on": "prefix", "text": ["tvly-", "tvly-dev-", "tvly-prod-"] }, "pattern": /(?:tvly-|tvly-dev-|tvly-prod-)(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:tvly-|tvly-dev-|tvly-prod-)/, "message": "Searches at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "telegram-bot-token", "title": "Telegram bot token", "provider": "telegram", "trigger": { "on": "token", "keywords": ["telegram", "bot", "token", "tg_"] }, "pattern": /AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])(?<=(?<![A-Za-z0-9_-])(?:bot)?(?<secret>\d{8,10}:AA(?<body>[A-Za-z0-9_-]{33})))/y, "body": "exact", "before": /(?<!\d)\d{8,10}:$/, "severity": "high", "message": "Reads and sends everything as the bot.", "examples": [], "counterExamples": [] },
      { "id": "tencent-secret-id", "title": "Tencent Cloud SecretId", "provider": "tencent", "trigger": { "on": "prefix", "text": ["AKID"] }, "pattern": /AKID(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^AKID/, "message": "Names an API key; not secret alone, but its secret is usually nearby.", "examples": [], "counterExamples": [] },
      { "id": "tencent-secret-key", "title": "Tencent Cloud SecretKey", "provider": "tencent", "trigger": { "on": "token", "keywords": ["tencent", "akid"] }, "pattern": /(?<![A-Za-z0-9_-])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:tencent[^\n;]{0,40}secret_?key["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|AKID[A-Za-z0-9]{32}["']\s{0,3},\s{0,3})["'`]?$/i, "severity": "high", "message": "Signs any request that its user may make.", "examples": [], "counterExamples": [] },
      { "id": "terraform-cloud-token", "title": "HCP Terraform API token", "provider": "terraform-cloud", "trigger": { "on": "prefix", "text": [".atlasv1."], "anywhere": true }, "pattern": /\.atlasv1\.[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])(?<=(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{14}\.atlasv1\.(?<body>[A-Za-z0-9_-]{60,80})))/y, "body": "strong", "severity": "high", "message": "Reads state with the secrets in it, and changes infrastructure.", "examples": [], "counterExamples": [] },
      { "id": "twilio-auth-token", "title": "Twilio auth token", "provider": "twilio", "trigger": { "on": "token", "keywords": ["twilio", "account_sid", "accountsid", "client"] }, "pattern": /(?<![A-Za-z0-9])[0-9a-f]{32}(?![A-Za-z0-9-])/y, "body": "weak", "before": /(?:twilio[^\n;]{0,30}auth[_-]?token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|AC[0-9a-f]{32}["']\s{0,4},\s{0,6})["'`]?$/i, "severity": "high", "message": "Full control of the Twilio account: sends messages and calls at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "twilio-api-key-secret", "title": "Twilio API key secret", "provider": "twilio", "trigger": { "on": "token", "keywords": ["twilio"] }, "pattern": /(?<![A-Za-z0-9])[A-Za-z0-9]{32}(?![A-Za-z0-9-])/y, "body": "weak", "before": /twilio[^\n;]{0,30}(?:api[_-]?)?(?:key[_-]?)?secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Sends messages and calls together with its key SID.", "examples": [], "counterExamples": [] },
      { "id": "twilio-api-key-sid", "title": "Twilio API key SID", "provider": "twilio", "trigger": { "on": "prefix", "text": ["SK"] }, "pattern": /(?<![+/])SK(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "low", "maskPrefix": /^SK/, "message": "Names a Twilio API key; useless without its secret.", "examples": [], "counterExamples": [] },
      { "id": "twitch-token", "title": "Twitch token or client secret", "provider": "twitch", "trigger": { "on": "token", "keywords": ["twitch", "oauth:"] }, "pattern": /(?<![A-Za-z0-9_-])[a-z0-9]{30}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:twitch[^\n;]{0,40}(?:token|secret|oauth|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?(?:oauth:)?)$/i, "severity": "high", "message": "Acts as its user or application.", "examples": [], "counterExamples": [] },
      { "id": "typeform-token", "title": "Typeform personal access token", "provider": "typeform", "trigger": { "on": "prefix", "text": ["tfp_"] }, "pattern": /tfp_(?<body>[A-Za-z0-9_-]{40,46})_[A-Za-z0-9_-]{10,16}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^tfp_/, "message": "Reads forms and their answers.", "examples": [], "counterExamples": [] },
      { "id": "unkey-root-key", "title": "Unkey root key", "provider": "unkey", "trigger": { "on": "prefix", "text": ["unkey_"] }, "pattern": /unkey_(?<body>(?:live_|test_)?[A-Za-z0-9]{20,44})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^unkey_/, "message": "Creates and deletes the API keys of the workspace.", "examples": [], "counterExamples": [] },
      { "id": "vault-token", "title": "Vault token", "provider": "vault", "trigger": { "on": "prefix", "text": ["hvs.", "hvr."] }, "pattern": /(?:hvs\.|hvr\.)(?<body>[A-Za-z0-9_-]{90,160})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:hvs\.|hvr\.)/, "message": "Reads the secrets that its policies allow.", "examples": [], "counterExamples": [] },
      { "id": "vault-short-token", "title": "Vault token", "provider": "vault", "trigger": { "on": "prefix", "text": ["hvs."] }, "pattern": /hvs\.(?<body>[A-Za-z0-9]{24})(?![A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^hvs\./, "message": "Reads the secrets that its policies allow; root and orphan tokens have this form too.", "examples": [], "counterExamples": [] },
      { "id": "vault-batch-token", "title": "Vault batch token", "provider": "vault", "trigger": { "on": "prefix", "text": ["hvb."] }, "pattern": /hvb\.(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{78,240}(?![A-Za-z0-9_-])/y, "reach": 384, "body": "strong", "severity": "high", "maskPrefix": /^hvb\./, "message": "Reads the secrets that its policies allow until it expires.", "examples": [], "counterExamples": [] },
      { "id": "vercel-token", "title": "Vercel token", "provider": "vercel", "trigger": { "on": "prefix", "text": ["vcp_", "vci_", "vca_", "vcr_", "vck_"] }, "pattern": /vc[picark]_(?<body>[A-Za-z0-9]{24,90})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:vcp_|vci_|vca_|vcr_|vck_)/, "message": "Deploys and reads the environment variables of the projects in its scope, or calls models.", "examples": [], "counterExamples": [] },
      { "id": "vercel-legacy-token", "title": "Vercel token", "provider": "vercel", "trigger": { "on": "token", "keywords": ["vercel"] }, "pattern": /(?<![A-Za-z0-9_-])[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /vercel_?(?:api_?|access_?)?token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Deploys and reads the environment variables of every project of its owner.", "examples": [], "counterExamples": [] },
      { "id": "xai-api-key", "title": "xAI API key", "provider": "xai", "trigger": { "on": "prefix", "text": ["xai-"] }, "pattern": /xai-(?<body>[A-Za-z0-9]{80})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^xai-/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "yandex-api-key", "title": "Yandex Cloud API key", "provider": "yandex", "trigger": { "on": "prefix", "text": ["AQVN"] }, "pattern": /AQVN(?<body>[A-Za-z0-9_-]{35,38})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^AQVN/, "message": "Calls the services of its service account.", "examples": [], "counterExamples": [] },
      { "id": "yandex-static-secret", "title": "Yandex Cloud static access secret", "provider": "yandex", "trigger": { "on": "prefix", "text": ["YC"] }, "pattern": /(?<=(?:yc_|yandex|aws|secret)[^\n]{0,60})YC(?<body>[A-Za-z0-9_-]{38})(?![A-Za-z0-9_-])/iy, "body": "weak", "severity": "high", "maskPrefix": /^YC/, "message": "Reads and writes object storage.", "examples": [], "counterExamples": [] },
      { "id": "yandex-oauth-token", "title": "Yandex OAuth token", "provider": "yandex", "trigger": { "on": "prefix", "text": ["y0_"] }, "pattern": /y0_(?<body>[A-Za-z0-9_-]{50,64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^y0_/, "message": "Acts as its Yandex user.", "examples": [], "counterExamples": [] },
      { "id": "yandex-iam-token", "title": "Yandex Cloud IAM token", "provider": "yandex", "trigger": { "on": "prefix", "text": ["t1."] }, "pattern": /t1\.[A-Za-z0-9_-]{40,300}={0,2}\.(?<body>[A-Za-z0-9_-]{86})={0,2}(?![A-Za-z0-9_-])/y, "reach": 512, "body": "strong", "severity": "medium", "maskPrefix": /^t1\./, "message": "Acts as its user or service account for at most twelve hours.", "examples": [], "counterExamples": [] },
      { "id": "generic-api-key", "title": "Secret under a telling name", "provider": null, "trigger": { "on": "token", "keywords": ["key", "token", "secret", "passw", "_pass", "pwd", "passphrase", "auth", "bearer", "credential", "creds", "curl ", "identified by"] }, "pattern": /(?:(?<=\$\{)[A-Z][A-Z0-9_]{2,60}-|(?<=[}A-Z0-9]:)-)?(?<secret>[A-Za-z0-9_+/=~-](?:(?!-->)[A-Za-z0-9_+/=~-]|\.(?=[A-Za-z0-9_+/=~-])){15,511})(?=-->|[^A-Za-z0-9_+/=~-]|$)/y, "named": true, "severity": "medium", "message": "A random-looking value is assigned to a name that says API key, token or secret.", "examples": [], "counterExamples": [] }
    ];
    RULES = [rules[0], rules[1], rules[2], rules[3], rules[4], rules[5], rules[6], rules[7], rules[8], rules[9], rules[10], rules[11], rules[12], rules[13], rules[14], rules[15], rules[16], rules[17], rules[18], rules[19], rules[20], rules[21], rules[22], rules[23], rules[24], rules[25], rules[26], rules[27], rules[28], rules[29], rules[30], rules[31], rules[32], rules[33], rules[34], rules[35], rules[36], rules[37], rules[38], rules[39], rules[40], rules[41], rules[42], rules[43], rules[44], rules[45], rules[46], rules[47], rules[48], rules[49], rules[50], rules[51], rules[52], rules[53], rules[54], rules[55], rules[56], rules[57], rules[58], rules[59], rules[60], rules[61], rules[62], rules[63], rules[64], rules[65], rules[66], rules[67], rules[68], rules[69], rules[70], rules[71], rules[72], rules[73], rules[74], rules[75], rules[76], rules[77], rules[78], rules[79], rules[80], rules[81], rules[82], rules[83], rules[84], rules[85], rules[86], rules[87], rules[88], rules[89], rules[90], rules[91], rules[92], rules[93], rules[94], rules[95], rules[96], rules[97], rules[98], rules[99], rules[100], rules[101], rules[102], rules[103], rules[104], rules[105], rules[106], rules[107], rules[108], rules[109], rules[110], rules[111], rules[112], rules[113], rules[114], rules[115], rules[116], rules[117], rules[118], rules[119], rules[120], rules[121], rules[122], rules[123], rules[124], rules[125], rules[126], rules[127], rules[128], rules[129], rules[130], rules[131], rules[132], rules[133], rules[134], rules[135], rules[136], rules[137], rules[138], rules[139], rules[140], rules[141], rules[142], rules[143], rules[144], rules[145], rules[146], rules[147], rules[148], rules[149], rules[150], rules[151], rules[152], rules[153], rules[154], rules[155], rules[156], rules[157], rules[158], rules[159], rules[160], rules[161], rules[162], rules[163], rules[164], rules[165], rules[166], rules[167], rules[168], rules[169], rules[170], rules[171], rules[172], rules[173], rules[174], rules[175], rules[176], rules[177], rules[178], rules[179], rules[180], rules[181], rules[182], rules[183], rules[184], rules[185], rules[186], rules[187], rules[188], rules[189], rules[190], rules[191], rules[192], rules[193], rules[194]];
    PROVIDERS = [
      { "id": "tinybrain", "name": "TinyBrain", "source": "docs: TinyBrain API, Authentication; API reference", "rules": [], "families": [{ "family": "tb", "value": /^/ }], "clues": { "names": ["TINYBRAIN", "tiny_brain"], "hosts": ["api.tinybrain.dev", "app.tinybrain.dev", "tinybrain.dev", "tinybrainlab.ai"], "packages": ["@tinybrain/sdk", "tinybrain-sdk", "tinybrain_sdk", "tinybrain"] }, "dashboard": { "url": "https://app.tinybrain.dev", "steps": ["Open Settings, API Keys", "Create a new key and deploy it", "Revoke the leaked key"] }, "api": { "hosts": ["api.tinybrain.dev"], "baseUrl": "https://api.tinybrain.dev", "auth": { "in": "bearer" }, "rateLimit": { "requests": 100, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/api/v1/intelligence/vips", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }], "means": "active" }, { "status": [200], "where": [{ "at": ["data", "vips"], "kind": "array" }], "means": "active" }, { "status": [401, 403], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["invalid api key", "INVALID_API_KEY"] }], "means": "inactive", "detail": "the key is wrong or was revoked" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["expired"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["unauthorized"] }], "means": "unknown", "detail": 'TinyBrain says "Unauthorized", which can mean a missing scope' }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "active-limited", "detail": "the key is live, with limited scopes" }] }, { "method": "GET", "path": "/api/v1/memories/{random}", "answers": [{ "status": [404], "where": [{ "at": ["success"], "equals": [false] }, { "at": ["error.code", "error.message", "error"] }], "means": "active" }, { "status": [401, 403], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["invalid api key", "INVALID_API_KEY"] }], "means": "inactive", "detail": "the key is wrong or was revoked" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["expired"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["unauthorized"] }], "means": "unknown", "detail": 'TinyBrain says "Unauthorized", which can mean a missing scope' }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "active-limited", "detail": "the key is live, with limited scopes" }] }] } } },
      { "id": "memory-api", "name": "Memory API", "source": "docs: Memory API, Authentication; public server source (api/middleware/auth.py, config/settings.py)", "rules": [rules[4]], "families": [{ "family": "mem", "prefix": /^mem_(?:live|test)_/, "value": /^[0-9a-f]{64}$/, "unique": true }, { "family": "mem", "value": /^/ }], "clues": { "names": ["MEMORY_API"], "hosts": ["api.memory-api.com", "memory-api.com"], "packages": ["@memory-api/sdk", "memory-api", "memory_api"] }, "dashboard": { "url": "https://dashboard.memory-api.com/", "steps": ["Open the dashboard, API keys", "Create a new key and deploy it", "Revoke the leaked key"] }, "api": { "hosts": ["api.memory-api.com"], "baseUrl": "https://api.memory-api.com", "auth": { "in": "bearer" }, "rateLimit": { "requests": 10, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/v1/account/api-keys", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["data"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["API_KEY_EXPIRED"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["API_KEY_DISABLED"] }], "means": "inactive", "detail": "the key was revoked" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INVALID_API_KEY", "INVALID_API_KEY_FORMAT"] }], "means": "inactive", "detail": "the key is not known" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "active-limited", "detail": "the key is live, without the scope read" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["ORGANIZATION_DISABLED"] }], "means": "active-limited", "detail": "the key is genuine, its organization is disabled" }, { "status": [429], "where": [{ "at": ["error.code", "detail.code"], "equals": ["RATE_LIMIT_EXCEEDED", "DAILY_QUOTA_EXCEEDED", "CONCURRENT_LIMIT_EXCEEDED"] }], "means": "active", "detail": "the key is live and over its limit" }] }] }, "list": { "by": "leaked-or-management", "call": { "method": "GET", "path": "/v1/account/api-keys", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }], "means": "listed" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "forbidden" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["MISSING_API_KEY", "INVALID_API_KEY", "INVALID_API_KEY_FORMAT", "API_KEY_DISABLED", "API_KEY_EXPIRED", "ORGANIZATION_NOT_FOUND"] }], "means": "forbidden" }] }, "items": ["data", "data.api_keys", "data.keys", "data.items", "api_keys", "keys"], "id": ["id", "key_id"], "hint": ["key_prefix", "prefix"], "ended": [{ "at": ["is_active", "active"], "equals": [false] }, { "at": ["revoked"], "equals": [true] }, { "at": ["revoked_at"] }], "name": ["name"], "scopes": ["scopes"], "environment": ["environment"], "expiresAt": ["expires_at"] }, "create": { "call": { "method": "POST", "path": "/v1/account/api-keys", "body": { "as": "json", "fields": { "name": "{name}", "environment": "{environment}", "scopes": "{scopes}", "expires_in_days": "{expiresInDays}" } }, "answers": [{ "status": [201, 200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["data"], "kind": "object" }], "means": "created" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "forbidden" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["MISSING_API_KEY", "INVALID_API_KEY", "INVALID_API_KEY_FORMAT", "API_KEY_DISABLED", "API_KEY_EXPIRED", "ORGANIZATION_NOT_FOUND"] }], "means": "forbidden" }] }, "environmentIn": "^mem_(live|test)_", "key": ["data.key", "data.api_key.key", "data.api_key"], "id": ["data.id", "data.key_id", "data.api_key.id"] }, "revoke": { "by": "management", "id": { "from": "list" }, "replaceFirst": { "scope": "admin" }, "call": { "method": "DELETE", "path": "/v1/account/api-keys/{id}", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["data.revoked"], "equals": [true] }], "means": "revoked" }, { "status": [404], "where": [{ "at": ["error.code", "detail.code"], "equals": ["API_KEY_NOT_FOUND"] }], "means": "gone" }, { "status": [400], "where": [{ "at": ["error.code", "detail.code"], "equals": ["CANNOT_REVOKE_CURRENT_KEY"] }], "means": "itself" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "forbidden" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["MISSING_API_KEY", "INVALID_API_KEY", "INVALID_API_KEY_FORMAT", "API_KEY_DISABLED", "API_KEY_EXPIRED", "ORGANIZATION_NOT_FOUND"] }], "means": "forbidden" }] } } } },
      { "id": "product-api", "name": "Product API", "source": "docs: API Key Authentication (tasks, projects, users)", "rules": [], "families": [{ "family": "sk", "value": /^(?!a2V5Xz|5[1-9][A-Za-z0-9]{90,150}$)/ }], "clues": { "names": ["PRODUCT_API", "PRODUCT_KEY", "ProductClient"], "hosts": ["api.example.com/v1/tasks", "api.example.com/v1/api-keys", "api.example.com/v1/rate-limit", "api.example.com/v1/projects"], "packages": ["@product/api-client", "product-api", "product_api", "product/api-client", "github.com/product/api-go"] }, "dashboard": { "url": "https://dashboard.example.com/settings/api", "steps": ["Open Settings, API, in the dashboard of your installation", "Generate a new key and deploy it", "Revoke the leaked key"] }, "api": { "hosts": [], "auth": { "in": "bearer" }, "rateLimit": { "requests": 100, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/v1/rate-limit", "answers": [{ "status": [200], "where": [{ "at": ["limit"], "kind": "number" }, { "at": ["remaining"], "kind": "number" }, { "at": ["reset", "reset_at"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error", "message"] }], "means": "inactive", "detail": "the key is invalid, expired or revoked" }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "active-limited", "detail": "the key is live, with limited permissions" }] }] }, "list": { "by": "leaked-or-management", "call": { "method": "GET", "path": "/v1/api-keys", "answers": [{ "status": [200], "where": [{ "at": ["data"], "kind": "array" }], "means": "listed" }, { "status": [401, 403], "where": [{ "at": ["error", "message"] }], "means": "forbidden" }] }, "items": ["data"], "id": ["id"], "hint": ["prefix"], "ended": [{ "at": ["revoked"], "equals": [true] }, { "at": ["revoked_at"] }, { "at": ["status"], "equals": ["revoked", "inactive"] }], "name": ["name"], "scopes": ["permissions"], "expiresAt": ["expires_at"] }, "describe": { "call": { "method": "GET", "path": "/v1/api-keys/{id}", "answers": [{ "status": [200], "where": [{ "at": ["id"] }], "means": "described" }] }, "name": ["name"], "scopes": ["permissions"], "expiresAt": ["expires_at"] }, "create": { "call": { "method": "POST", "path": "/v1/api-keys", "body": { "as": "json", "fields": { "name": "{name}", "permissions": "{scopes}", "expires_at": "{expiresAt}" } }, "answers": [{ "status": [201, 200], "where": [{ "at": ["key"], "kind": "string" }, { "at": ["id"] }], "means": "created" }, { "status": [401, 403], "where": [{ "at": ["error", "message"] }], "means": "forbidden" }] }, "key": ["key"], "id": ["id"] }, "revoke": { "by": "management-or-leaked", "id": { "from": "list" }, "call": { "method": "DELETE", "path": "/v1/api-keys/{id}", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [200], "means": "revoked" }, { "status": [404], "where": [{ "at": ["error", "message"] }], "means": "gone" }, { "status": [401, 403], "where": [{ "at": ["error", "message"] }], "means": "forbidden" }] } } } },
      { "id": "twig", "name": "Twig AI", "source": "docs: Twig AI, Authentication & API Keys; help.twig.so, Getting started", "rules": [rules[5]], "families": [{ "family": "sk", "value": /^(?!a2V5Xz|5[1-9][A-Za-z0-9]{90,150}$)/ }], "clues": { "names": ["TWIG_API", "TWIG_KEY", "TWIG_SECRET", "TWIG_TOKEN"], "hosts": ["api.twig.so", "app.twig.so", "help.twig.so", "twig.so"] }, "dashboard": { "url": "https://app.twig.so", "steps": ["Open Settings, API Keys", "Generate a new key and deploy it", "Delete the leaked key"] }, "api": { "hosts": ["api.twig.so"], "baseUrl": "https://api.twig.so", "auth": { "in": "bearer" }, "rateLimit": { "requests": 20, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/api/agents", "answers": [{ "status": [200], "where": [{ "at": [""], "kind": "array" }], "means": "active" }, { "status": [200], "where": [{ "at": ["agents", "data", "items", "aiAgentManagers"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["expired_api_key"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["invalid_api_key", "unauthorized"] }], "means": "inactive", "detail": "the key is unknown or revoked" }, { "status": [403], "where": [{ "at": ["error.code"], "equals": ["insufficient_scope", "forbidden"] }], "means": "active-limited", "detail": "the key is live, without the scope agents:read" }] }, { "method": "GET", "path": "/api/ai-agent-managers", "answers": [{ "status": [200], "where": [{ "at": [""], "kind": "array" }], "means": "active" }, { "status": [200], "where": [{ "at": ["agents", "data", "items", "aiAgentManagers"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["expired_api_key"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["invalid_api_key", "unauthorized"] }], "means": "inactive", "detail": "the key is unknown or revoked" }, { "status": [403], "where": [{ "at": ["error.code"], "equals": ["insufficient_scope", "forbidden"] }], "means": "active-limited", "detail": "the key is live, without the scope agents:read" }] }] } } },
      { "id": "1password", "name": "1Password", "source": "https://developer.1password.com/docs/service-accounts/", "rules": [rules[6]], "clues": { "names": ["OP_SERVICE_ACCOUNT_TOKEN", "ONEPASSWORD"], "hosts": ["1password.com"], "packages": ["@1password/sdk"] }, "dashboard": { "url": "https://my.1password.com/developer-tools/infrastructure-secrets", "steps": ["Open Developer, the service account, Rotate token", "Deploy the new token"] } },
      { "id": "adafruit", "name": "Adafruit IO", "source": "https://io.adafruit.com/api/docs/", "rules": [rules[7]], "clues": { "names": ["ADAFRUIT", "AIO_KEY"], "hosts": ["io.adafruit.com"], "packages": ["adafruit-io"] }, "dashboard": { "url": "https://io.adafruit.com", "steps": ["Open the key icon, Regenerate", "Deploy the new key"] } },
      { "id": "adyen", "name": "Adyen", "source": "https://docs.adyen.com/development-resources/api-credentials/", "rules": [rules[8]], "clues": { "names": ["ADYEN"], "hosts": ["adyen.com"], "packages": ["@adyen/api-library", "adyen"] }, "dashboard": { "url": "https://ca-test.adyen.com", "steps": ["Open Developers, API credentials, the credential", "Generate a new API key: the old one keeps working for a while; deploy the new one"] } },
      { "id": "airtable", "name": "Airtable", "source": "https://airtable.com/developers/web/guides/personal-access-tokens", "rules": [rules[9]], "clues": { "names": ["AIRTABLE"], "hosts": ["api.airtable.com", "airtable.com"], "packages": ["airtable", "pyairtable"] }, "dashboard": { "url": "https://airtable.com/create/tokens", "steps": ["Open Builder hub, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "algolia", "name": "Algolia", "source": "https://www.algolia.com/doc/guides/security/api-keys/", "rules": [rules[10]], "clues": { "names": ["ALGOLIA"], "hosts": ["algolia.net", "algolia.com", "algolianet.com"], "packages": ["algoliasearch"] }, "dashboard": { "url": "https://dashboard.algolia.com/account/api-keys/all", "steps": ["Open Settings, API keys", "Regenerate the admin key, or delete the restricted one, and deploy the new one"] } },
      { "id": "alibaba", "name": "Alibaba Cloud", "source": "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair", "rules": [rules[11], rules[12]], "clues": { "names": ["ALIBABA", "ALIYUN", "ALICLOUD"], "hosts": ["aliyuncs.com", "aliyun.com", "alibabacloud.com"], "packages": ["@alicloud", "aliyun-python-sdk-core"] }, "dashboard": { "url": "https://ram.console.aliyun.com/manage/ak", "steps": ["Open RAM, the user, AccessKey", "Create a second pair and deploy it", "Disable the old pair, then delete it"] } },
      { "id": "anthropic", "name": "Anthropic", "source": "https://docs.claude.com/en/api/overview", "rules": [rules[13], rules[14], rules[15]], "clues": { "names": ["ANTHROPIC", "CLAUDE_API_KEY", "CLAUDE_CODE_OAUTH_TOKEN"], "hosts": ["api.anthropic.com", "anthropic.com"], "packages": ["@anthropic-ai/sdk", "anthropic", "@ai-sdk/anthropic", "langchain_anthropic"] }, "dashboard": { "url": "https://console.anthropic.com/settings/keys", "steps": ["Open Settings, API keys", "Create a new key and deploy it", "Delete or disable the old key"] }, "api": { "keys": "^sk-ant-api\\d\\d-", "hosts": ["api.anthropic.com"], "baseUrl": "https://api.anthropic.com", "auth": { "in": "header", "name": "x-api-key" }, "headers": { "anthropic-version": "2023-06-01" }, "verify": { "calls": [{ "method": "GET", "path": "/v1/models", "answers": [{ "status": [200], "where": [{ "at": ["data"], "kind": "array" }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.type"], "equals": ["authentication_error"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["error.type"], "equals": ["permission_error"] }], "means": "active-limited" }] }] }, "list": { "by": "management", "call": { "method": "GET", "path": "/v1/organizations/api_keys", "query": { "limit": "100" }, "answers": [{ "status": [200], "where": [{ "at": ["data"], "kind": "array" }], "means": "listed" }, { "status": [401, 403], "where": [{ "at": ["error.type"], "equals": ["authentication_error", "permission_error"] }], "means": "forbidden" }] }, "items": ["data"], "id": ["id"], "hint": ["partial_key_hint"], "ended": [{ "at": ["status"], "equals": ["inactive", "archived", "expired"] }], "more": { "when": { "at": ["has_more"], "equals": [true] }, "cursor": ["last_id"], "query": "after_id" }, "name": ["name"] }, "revoke": { "by": "management", "id": { "from": "list" }, "call": { "method": "POST", "path": "/v1/organizations/api_keys/{id}", "body": { "as": "json", "fields": { "status": "inactive" } }, "answers": [{ "status": [200], "where": [{ "at": ["status"], "equals": ["inactive", "archived"] }], "means": "revoked" }, { "status": [404], "where": [{ "at": ["error.type"], "equals": ["not_found_error"] }], "means": "gone" }, { "status": [401, 403], "where": [{ "at": ["error.type"], "equals": ["authentication_error", "permission_error"] }], "means": "forbidden" }] } } } },
      { "id": "apideck", "name": "Apideck", "source": "https://developers.apideck.com/reference/authentication", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9-]{93}$/ }], "clues": { "names": ["APIDECK"], "hosts": ["unify.apideck.com", "apideck.com"], "packages": ["@apideck/node", "@apideck/unify", "apideck-unify", "apideck"] }, "dashboard": { "url": "https://platform.apideck.com/configuration/api-keys", "steps": ["Open Configuration, API keys", "Create a new key and deploy it", "Delete the old key"] } },
      { "id": "apify", "name": "Apify", "source": "https://docs.apify.com/platform/integrations/api", "rules": [rules[16]], "clues": { "names": ["APIFY"], "hosts": ["api.apify.com", "apify.com"], "packages": ["apify-client", "apify"] }, "dashboard": { "url": "https://console.apify.com/settings/integrations", "steps": ["Open Settings, API & Integrations", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "artifactory", "name": "JFrog Artifactory", "source": "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens", "rules": [rules[17], rules[18]], "clues": { "names": ["ARTIFACTORY", "JFROG"], "hosts": ["jfrog.io", "jfrog.com"] } },
      { "id": "asana", "name": "Asana", "source": "https://developers.asana.com/docs/personal-access-token", "rules": [rules[19]], "clues": { "names": ["ASANA"], "hosts": ["app.asana.com", "asana.com"], "packages": ["asana"] }, "dashboard": { "url": "https://app.asana.com/0/my-apps", "steps": ["Open My apps, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "atlassian", "name": "Atlassian", "source": "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/", "rules": [rules[20], rules[21]], "clues": { "names": ["ATLASSIAN", "JIRA", "CONFLUENCE", "BITBUCKET"], "hosts": ["atlassian.net", "atlassian.com", "bitbucket.org"], "packages": ["jira.js", "atlassian-python-api"] }, "dashboard": { "url": "https://id.atlassian.com/manage-profile/security/api-tokens", "steps": ["Open Account settings, Security, API tokens (or the Bitbucket repository, Access tokens)", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "aws", "name": "Amazon Web Services", "source": "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html", "rules": [rules[22], rules[23], rules[24], rules[25], rules[26], rules[27]], "clues": { "names": ["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN", "AWS_BEARER_TOKEN_BEDROCK"], "hosts": ["amazonaws.com", "aws.amazon.com"], "packages": ["aws-sdk", "@aws-sdk", "boto3", "botocore"] }, "dashboard": { "url": "https://console.aws.amazon.com/iam/home#/security_credentials", "steps": ["Open IAM, the user that owns the key, Security credentials", "Create a second access key and put it where the old one was used", "Deactivate the old key, watch for failures, then delete it", "Look through CloudTrail for calls made with the old key"] } },
      { "id": "azure", "name": "Microsoft Azure", "source": "https://learn.microsoft.com/en-us/purview/sit-defn-all-creds", "rules": [rules[28], rules[29], rules[30], rules[31], rules[32], rules[33], rules[34]], "clues": { "names": ["AZURE", "AZURE_CLIENT_SECRET", "AZURE_STORAGE", "ARM_CLIENT_SECRET", "COSMOS"], "hosts": ["azure.com", "windows.net", "azurewebsites.net", "microsoftonline.com", "visualstudio.com", "dev.azure.com"], "packages": ["@azure/identity", "@azure/storage-blob", "azure-identity", "azure-storage-blob", "azure.identity"] }, "dashboard": { "url": "https://portal.azure.com", "steps": ["For a storage, Cosmos DB, Service Bus or Event Hubs key: open the resource, Access keys or Shared access policies, move clients to the second key, regenerate the first", "For a client secret: Entra ID, App registrations, Certificates & secrets, add a new one, deploy it, delete the old one", "A shared access signature dies when the key that signed it is regenerated"] } },
      { "id": "basic-auth", "name": "Basic authentication", "source": "https://www.rfc-editor.org/rfc/rfc7617", "rules": [rules[35], rules[36], rules[37]], "clues": {} },
      { "id": "brevo", "name": "Brevo", "source": "https://developers.brevo.com/docs/getting-started", "rules": [rules[38]], "clues": { "names": ["BREVO", "SENDINBLUE"], "hosts": ["api.brevo.com", "api.sendinblue.com"], "packages": ["@getbrevo/brevo", "sib-api-v3-sdk"] }, "dashboard": { "url": "https://app.brevo.com/settings/keys/api", "steps": ["Open SMTP & API", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "buildkite", "name": "Buildkite", "source": "https://buildkite.com/docs/apis/managing-api-tokens", "rules": [rules[39]], "clues": { "names": ["BUILDKITE"], "hosts": ["api.buildkite.com", "buildkite.com"] }, "dashboard": { "url": "https://buildkite.com/user/api-access-tokens", "steps": ["Open Personal settings, API access tokens", "Create a new one and deploy it", "Delete the old one"] }, "api": { "keys": "^bkua_", "hosts": ["api.buildkite.com"], "baseUrl": "https://api.buildkite.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v2/access-token", "answers": [{ "status": [200], "where": [{ "at": ["uuid"] }, { "at": ["scopes"], "kind": "array" }], "means": "active" }, { "status": [401], "where": [{ "at": ["message"], "includes": ["authentication required"] }], "means": "inactive" }] }] }, "revoke": { "by": "leaked", "call": { "method": "DELETE", "path": "/v2/access-token", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [401], "means": "gone" }] } } } },
      { "id": "circleci", "name": "CircleCI", "source": "https://circleci.com/docs/managing-api-tokens/", "rules": [rules[40]], "clues": { "names": ["CIRCLECI", "CIRCLE_TOKEN"], "hosts": ["circleci.com"] }, "dashboard": { "url": "https://app.circleci.com/settings/user/tokens", "steps": ["Open User settings, Personal API tokens (or the project, API permissions)", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "clerk", "name": "Clerk", "source": "https://clerk.com/docs/deployments/clerk-environment-variables", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9]{32,70}$/ }], "clues": { "names": ["CLERK"], "hosts": ["api.clerk.com", "api.clerk.dev", "clerk.com"], "packages": ["@clerk/nextjs", "@clerk/backend", "@clerk/clerk-sdk-node", "@clerk/express", "clerk-sdk-go", "clerk_backend_api"] }, "dashboard": { "url": "https://dashboard.clerk.com/last-active?path=api-keys", "steps": ["Open API keys", "Add a new secret key and deploy it", "Delete the old secret key"] }, "api": { "keys": "^sk_(?:live|test)_", "hosts": ["api.clerk.com"], "baseUrl": "https://api.clerk.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v1/users/count", "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["total_count"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["errors.0.code"], "includes": ["invalid"] }], "means": "inactive" }] }] } } },
      { "id": "clojars", "name": "Clojars", "source": "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens", "rules": [rules[41]], "clues": { "names": ["CLOJARS"], "hosts": ["clojars.org"] }, "dashboard": { "url": "https://clojars.org/tokens", "steps": ["Open Deploy tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "cloudflare", "name": "Cloudflare", "source": "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/", "rules": [rules[42], rules[43], rules[44], rules[45]], "clues": { "names": ["CLOUDFLARE", "CF_API", "X-Auth-Key"], "hosts": ["api.cloudflare.com", "cloudflare.com"], "packages": ["cloudflare", "wrangler"] }, "dashboard": { "url": "https://dash.cloudflare.com/profile/api-tokens", "steps": ["Open My Profile, API Tokens (or Manage Account, API Tokens)", "Roll the token: its value changes and the old one dies; deploy the new value", "For the global key: Change, and prefer tokens from now on"] }, "api": { "keys": "^(?:cf[au]t_|[A-Za-z0-9_-]{40}$)", "hosts": ["api.cloudflare.com"], "baseUrl": "https://api.cloudflare.com", "auth": { "in": "bearer" }, "verify": { "every": true, "calls": [{ "method": "GET", "path": "/client/v4/user/tokens/verify", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["result.status"], "equals": ["active"] }], "means": "active" }, { "status": [200], "where": [{ "at": ["result.status"], "equals": ["expired"] }], "means": "expired" }, { "status": [200], "where": [{ "at": ["result.status"], "equals": ["disabled"] }], "means": "inactive" }, { "status": [401, 403], "where": [{ "at": ["success"], "equals": [false] }, { "at": ["errors.0.code"], "equals": [1e3] }], "means": "inactive" }] }, { "method": "GET", "path": "/client/v4/accounts/00000000000000000000000000000000/tokens/verify", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["result.status"], "equals": ["active"] }], "means": "active" }, { "status": [200], "where": [{ "at": ["result.status"], "equals": ["expired"] }], "means": "expired" }, { "status": [200], "where": [{ "at": ["result.status"], "equals": ["disabled"] }], "means": "inactive" }, { "status": [401, 403], "where": [{ "at": ["success"], "equals": [false] }, { "at": ["errors.0.code"], "equals": [1e3] }], "means": "inactive" }] }] }, "revoke": { "by": "leaked-or-management", "id": { "from": "verify", "at": ["result.id"] }, "call": { "method": "DELETE", "path": "/client/v4/user/tokens/{id}", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }], "means": "revoked" }, { "status": [404], "where": [{ "at": ["success"], "equals": [false] }], "means": "gone" }, { "status": [400, 401, 403], "where": [{ "at": ["success"], "equals": [false] }], "means": "forbidden" }] } } } },
      { "id": "cohere", "name": "Cohere", "source": "https://docs.cohere.com/reference/about", "rules": [rules[46]], "clues": { "names": ["COHERE", "CO_API_KEY"], "hosts": ["api.cohere.com", "api.cohere.ai"], "packages": ["cohere-ai", "cohere"] }, "dashboard": { "url": "https://dashboard.cohere.com/api-keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "connection-url", "name": "Connection URL", "source": "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1", "rules": [rules[47], rules[48], rules[49]], "clues": {} },
      { "id": "contentful", "name": "Contentful", "source": "https://www.contentful.com/developers/docs/references/authentication/", "rules": [rules[50]], "clues": { "names": ["CONTENTFUL"], "hosts": ["api.contentful.com", "contentful.com"], "packages": ["contentful-management", "contentful"] }, "dashboard": { "url": "https://app.contentful.com/account/profile/cma_tokens", "steps": ["Open Account settings, CMA tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "crates-io", "name": "crates.io", "source": "https://doc.rust-lang.org/cargo/reference/publishing.html", "rules": [rules[51]], "clues": { "names": ["CARGO_REGISTRY_TOKEN", "CRATES_IO"], "hosts": ["crates.io"] }, "dashboard": { "url": "https://crates.io/settings/tokens", "steps": ["Open Account settings, API tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "databricks", "name": "Databricks", "source": "https://docs.databricks.com/aws/en/dev-tools/auth/pat", "rules": [rules[52]], "clues": { "names": ["DATABRICKS"], "hosts": ["databricks.com", "cloud.databricks.com", "azuredatabricks.net"], "packages": ["databricks-sdk", "databricks-cli", "@databricks/sql", "databricks"] }, "dashboard": { "url": "https://accounts.cloud.databricks.com", "steps": ["Open the workspace, Settings, Developer, Access tokens", "Generate a new token and deploy it", "Revoke the old token"] } },
      { "id": "datadog", "name": "Datadog", "source": "https://docs.datadoghq.com/account_management/api-app-keys/", "rules": [rules[53]], "clues": { "names": ["DATADOG", "DD_API_KEY", "DD_APP_KEY"], "hosts": ["datadoghq.com", "datadoghq.eu"], "packages": ["@datadog/datadog-api-client", "datadog", "dd-trace"] }, "dashboard": { "url": "https://app.datadoghq.com/organization-settings/api-keys", "steps": ["Open Organization settings, API keys or Application keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "deepseek", "name": "DeepSeek", "source": "https://api-docs.deepseek.com/", "rules": [rules[54]], "clues": { "names": ["DEEPSEEK"], "hosts": ["api.deepseek.com", "deepseek.com"] }, "dashboard": { "url": "https://platform.deepseek.com/api_keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "digitalocean", "name": "DigitalOcean", "source": "https://docs.digitalocean.com/reference/api/create-personal-access-token/", "rules": [rules[55]], "clues": { "names": ["DIGITALOCEAN", "DO_TOKEN", "DO_PAT"], "hosts": ["api.digitalocean.com", "digitalocean.com"], "packages": ["doctl", "godo", "pydo", "dots-wrapper"] }, "dashboard": { "url": "https://cloud.digitalocean.com/account/api/tokens", "steps": ["Open API, Tokens", "Generate a new token and deploy it", "Delete the old token"] }, "api": { "keys": "^do[op]_v1_", "hosts": ["api.digitalocean.com", "cloud.digitalocean.com"], "baseUrl": "https://api.digitalocean.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v2/account", "answers": [{ "status": [200], "where": [{ "at": ["account"], "kind": "object" }], "means": "active" }, { "status": [401], "where": [{ "at": ["id"], "equals": ["Unauthorized", "unauthorized"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["id"], "equals": ["Forbidden", "forbidden"] }], "means": "active-limited" }] }] }, "revoke": { "by": "leaked", "call": { "method": "POST", "baseUrl": "https://cloud.digitalocean.com", "path": "/v1/oauth/revoke", "body": { "as": "form", "fields": { "token": "{key}" } }, "answers": [{ "status": [200], "bare": true, "means": "revoked" }, { "status": [401], "means": "gone" }] } } } },
      { "id": "discord", "name": "Discord", "source": "https://discord.com/developers/docs/reference#authentication", "rules": [rules[56], rules[57]], "clues": { "names": ["DISCORD"], "hosts": ["discord.com", "discordapp.com", "discord.gg"], "packages": ["discord.js", "discord.py", "discord", "serenity", "eris"] }, "dashboard": { "url": "https://discord.com/developers/applications", "steps": ["Open the application, Bot, Reset Token, and deploy the new one", "For a webhook: Server settings, Integrations, Webhooks, delete it and make a new one"] } },
      { "id": "docker", "name": "Docker Hub", "source": "https://docs.docker.com/security/access-tokens/", "rules": [rules[58], rules[59]], "clues": { "names": ["DOCKER", "DOCKERHUB"], "hosts": ["hub.docker.com", "docker.io"] }, "dashboard": { "url": "https://app.docker.com/settings/personal-access-tokens", "steps": ["Open Account settings, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "doppler", "name": "Doppler", "source": "https://docs.doppler.com/reference/auth-token-formats", "rules": [rules[60], rules[61]], "clues": { "names": ["DOPPLER"], "hosts": ["api.doppler.com", "doppler.com"] }, "dashboard": { "url": "https://dashboard.doppler.com", "steps": ["Open the project, config, Access; or Tokens, Personal", "Create a new one and deploy it", "Delete the old one"] }, "api": { "keys": "^dp\\.(?:pt|st|ct|sa)\\.", "hosts": ["api.doppler.com"], "baseUrl": "https://api.doppler.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v3/me", "answers": [{ "status": [200], "where": [{ "at": ["type"] }, { "at": ["token_preview", "slug", "workplace"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["success"], "equals": [false] }, { "at": ["messages.0"], "includes": ["invalid", "expired"] }], "means": "inactive" }] }] }, "revoke": { "by": "leaked", "call": { "method": "POST", "path": "/v3/auth/revoke", "auth": { "in": "body" }, "body": { "as": "json", "fields": { "token": "{key}" } }, "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }], "means": "revoked" }, { "status": [204], "bare": true, "means": "revoked" }] } } } },
      { "id": "dropbox", "name": "Dropbox", "source": "https://developers.dropbox.com/oauth-guide", "rules": [rules[62]], "clues": { "names": ["DROPBOX"], "hosts": ["api.dropboxapi.com", "dropboxapi.com", "dropbox.com"], "packages": ["dropbox"] }, "dashboard": { "url": "https://www.dropbox.com/developers/apps", "steps": ["Open the app, or account Settings, Connected apps", "Disconnect the app or call token/revoke, then authorize again"] } },
      { "id": "duffel", "name": "Duffel", "source": "https://duffel.com/docs/api/overview/making-requests", "rules": [rules[63]], "clues": { "names": ["DUFFEL"], "hosts": ["api.duffel.com"], "packages": ["@duffel/api"] }, "dashboard": { "url": "https://app.duffel.com", "steps": ["Open More, Developers, Access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "dynatrace", "name": "Dynatrace", "source": "https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication", "rules": [rules[64]], "clues": { "names": ["DYNATRACE", "DT_API_TOKEN"], "hosts": ["live.dynatrace.com", "dynatrace.com"] } },
      { "id": "easypost", "name": "EasyPost", "source": "https://docs.easypost.com/docs/authentication", "rules": [rules[65]], "clues": { "names": ["EASYPOST"], "hosts": ["api.easypost.com"], "packages": ["@easypost/api", "easypost"] }, "dashboard": { "url": "https://www.easypost.com/account/api-keys", "steps": ["Open Account, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "elevenlabs", "name": "ElevenLabs", "source": "https://elevenlabs.io/docs/api-reference/authentication", "rules": [rules[66]], "clues": { "names": ["ELEVENLABS", "ELEVEN_API", "XI_API", "xi-api-key"], "hosts": ["api.elevenlabs.io", "elevenlabs.io"], "packages": ["elevenlabs", "@elevenlabs/elevenlabs-js"] }, "dashboard": { "url": "https://elevenlabs.io/app/developers/api-keys", "steps": ["Open Developers, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "facebook", "name": "Meta", "source": "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/", "rules": [rules[67]], "clues": { "names": ["FACEBOOK", "META_ACCESS_TOKEN", "FB_ACCESS_TOKEN", "WHATSAPP", "INSTAGRAM"], "hosts": ["graph.facebook.com", "graph.instagram.com", "facebook.com"], "packages": ["facebook-nodejs-business-sdk", "facebook-business"] }, "dashboard": { "url": "https://developers.facebook.com/tools/debug/accesstoken/", "steps": ["Look the token up in the debugger to see its app and user", "In Business settings, System users: revoke tokens; for the app: reset its secret", "Make a new token and deploy it"] } },
      { "id": "figma", "name": "Figma", "source": "https://www.figma.com/developers/api#access-tokens", "rules": [rules[68]], "clues": { "names": ["FIGMA"], "hosts": ["api.figma.com", "figma.com"], "packages": ["figma-js"] }, "dashboard": { "url": "https://www.figma.com/settings", "steps": ["Open Settings, Security, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "flutterwave", "name": "Flutterwave", "source": "https://developer.flutterwave.com/v3.0.0/docs/authentication", "rules": [rules[69]], "clues": { "names": ["FLUTTERWAVE", "FLW_"], "hosts": ["api.flutterwave.com", "flutterwave.com"], "packages": ["flutterwave-node-v3"] }, "dashboard": { "url": "https://app.flutterwave.com/dashboard/settings/apis", "steps": ["Open Settings, API keys, Generate", "Deploy the new keys"] } },
      { "id": "fly", "name": "Fly.io", "source": "https://fly.io/docs/security/tokens/", "rules": [rules[70]], "clues": { "names": ["FLY_API_TOKEN", "FLY_ACCESS_TOKEN"], "hosts": ["api.fly.io", "fly.io", "api.machines.dev"] }, "dashboard": { "url": "https://fly.io/user/personal_access_tokens", "steps": ["Open Account, Access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "frame-io", "name": "Frame.io", "source": "https://developer.frame.io/docs/getting-started/authentication", "rules": [rules[71]], "clues": { "names": ["FRAMEIO", "FRAME_IO"], "hosts": ["api.frame.io", "frame.io"] }, "dashboard": { "url": "https://developer.frame.io/app/tokens", "steps": ["Open Developer tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "github", "name": "GitHub", "source": "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats", "rules": [rules[72], rules[73], rules[74], rules[75]], "clues": { "names": ["GITHUB_TOKEN", "GH_TOKEN", "GITHUB_PAT", "GH_PAT"], "hosts": ["api.github.com", "github.com", "ghcr.io"], "packages": ["@octokit/rest", "@octokit/core", "octokit", "pygithub"] }, "dashboard": { "url": "https://github.com/settings/tokens", "steps": ["Open Settings, Developer settings, Personal access tokens", "Delete the token, or regenerate it and replace it where it is used", "Read the security log for what it was used for"] }, "api": { "keys": "^(?:gh[opsu]_|github_pat_)", "hosts": ["api.github.com"], "baseUrl": "https://api.github.com", "auth": { "in": "bearer" }, "headers": { "accept": "application/vnd.github+json", "x-github-api-version": "2022-11-28" }, "verify": { "calls": [{ "method": "GET", "path": "/user", "answers": [{ "status": [200], "where": [{ "at": ["login"], "kind": "string" }], "means": "active" }, { "status": [401], "where": [{ "at": ["message"], "includes": ["bad credentials"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["message"], "includes": ["not accessible", "saml", "forbids access"] }], "means": "active-limited" }] }] }, "revoke": { "by": "leaked", "call": { "method": "POST", "path": "/credentials/revoke", "auth": { "in": "body" }, "body": { "as": "json", "fields": { "credentials": ["{key}"] } }, "answers": [{ "status": [202], "bare": true, "means": "accepted" }, { "status": [403], "means": "forbidden" }] } } } },
      { "id": "gitlab", "name": "GitLab", "source": "https://docs.gitlab.com/security/tokens/#token-prefixes", "rules": [rules[76], rules[77], rules[78], rules[79], rules[80], rules[81], rules[82], rules[83], rules[84]], "clues": { "names": ["GITLAB_TOKEN", "GITLAB_PAT", "CI_JOB_TOKEN", "PRIVATE-TOKEN", "GL_TOKEN"], "hosts": ["gitlab.com"], "packages": ["@gitbeaker/rest", "python-gitlab"] }, "dashboard": { "url": "https://gitlab.com/-/user_settings/personal_access_tokens", "steps": ["Open Preferences, Access tokens (or the project, Settings, Access tokens)", "Revoke the token and make a new one with the fewest scopes"] }, "api": { "keys": "^glpat-", "hosts": ["gitlab.com"], "baseUrl": "https://gitlab.com", "auth": { "in": "header", "name": "PRIVATE-TOKEN" }, "verify": { "calls": [{ "method": "GET", "path": "/api/v4/personal_access_tokens/self", "answers": [{ "status": [200], "where": [{ "at": ["revoked"], "equals": [true] }], "means": "inactive" }, { "status": [200], "where": [{ "at": ["active"], "equals": [true] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error_description"], "includes": ["expired"] }], "means": "expired" }, { "status": [401], "where": [{ "at": ["message"], "includes": ["unauthorized"] }], "means": "inactive" }, { "status": [401], "where": [{ "at": ["error"], "equals": ["invalid_token"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["error"], "equals": ["insufficient_scope"] }], "means": "active-limited" }] }] }, "revoke": { "by": "leaked", "call": { "method": "DELETE", "path": "/api/v4/personal_access_tokens/self", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [401], "means": "gone" }, { "status": [400, 403], "means": "forbidden" }] } } } },
      { "id": "google", "name": "Google", "source": "https://cloud.google.com/docs/authentication/api-keys", "rules": [rules[85], rules[86], rules[87], rules[88], rules[89], rules[90]], "clues": { "names": ["GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_CLIENT_SECRET", "GOOGLE_APPLICATION_CREDENTIALS", "GCP_"], "hosts": ["googleapis.com", "google.com"], "packages": ["googleapis", "@google/genai", "@google/generative-ai", "google-auth-library", "google.generativeai"] }, "dashboard": { "url": "https://console.cloud.google.com/apis/credentials", "steps": ["Open APIs & Services, Credentials", "For an API key: make a new one with application and API restrictions, deploy it, delete the old one", "For a service account: IAM, Service accounts, Keys, add a key, deploy it, delete the old one", "For OAuth: open the client, add a secret, deploy it, disable and delete the old one"] } },
      { "id": "grafana", "name": "Grafana", "source": "https://grafana.com/docs/grafana/latest/administration/service-accounts/", "rules": [rules[91], rules[92]], "clues": { "names": ["GRAFANA"], "hosts": ["grafana.com", "grafana.net"] }, "dashboard": { "url": "https://grafana.com", "steps": ["Open Administration, Service accounts (or the Cloud portal, Access policies)", "Add a new token and deploy it", "Delete the old token"] } },
      { "id": "groq", "name": "Groq", "source": "https://console.groq.com/docs/api-reference", "rules": [rules[93]], "clues": { "names": ["GROQ"], "hosts": ["api.groq.com", "groq.com"], "packages": ["groq", "groq-sdk"] }, "dashboard": { "url": "https://console.groq.com/keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "heroku", "name": "Heroku", "source": "https://devcenter.heroku.com/articles/oauth#token-format", "rules": [rules[94], rules[95]], "clues": { "names": ["HEROKU"], "hosts": ["api.heroku.com", "heroku.com", "git.heroku.com"], "packages": ["heroku-client"] }, "dashboard": { "url": "https://dashboard.heroku.com/account", "steps": ["Open Account settings, API Key, Regenerate", "For an authorization: Applications, Revoke"] } },
      { "id": "highnote", "name": "Highnote", "source": "https://highnote.com/docs/developers/api/using-the-api", "rules": [], "families": [{ "family": "sk", "value": /^a2V5Xz[A-Za-z0-9+/]{40,120}={0,2}$/ }], "clues": { "names": ["HIGHNOTE"], "hosts": ["highnote.com", "us.highnote.com"] }, "dashboard": { "url": "https://dashboard.highnote.com/api-keys", "steps": ["Open API keys", "Create a new key and deploy it", "Delete the old key"] } },
      { "id": "hubspot", "name": "HubSpot", "source": "https://developers.hubspot.com/docs/guides/apps/private-apps/overview", "rules": [rules[96]], "clues": { "names": ["HUBSPOT"], "hosts": ["api.hubapi.com", "hubspot.com"], "packages": ["@hubspot/api-client", "hubspot-api-client"] }, "dashboard": { "url": "https://app.hubspot.com/private-apps", "steps": ["Open the private app, Auth, Rotate", "Deploy the new token"] } },
      { "id": "huggingface", "name": "Hugging Face", "source": "https://huggingface.co/docs/hub/security-tokens", "rules": [rules[97]], "clues": { "names": ["HF_TOKEN", "HUGGINGFACE", "HUGGING_FACE"], "hosts": ["huggingface.co", "hf.co"], "packages": ["huggingface_hub", "@huggingface/inference", "transformers"] }, "dashboard": { "url": "https://huggingface.co/settings/tokens", "steps": ["Open Settings, Access Tokens", "Invalidate and refresh the token, and deploy the new one"] }, "api": { "keys": "^hf_", "hosts": ["huggingface.co"], "baseUrl": "https://huggingface.co", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/api/whoami-v2", "answers": [{ "status": [200], "where": [{ "at": ["name"], "kind": "string" }, { "at": ["type"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error"], "includes": ["expired"] }], "means": "expired" }, { "status": [401], "where": [{ "at": ["error"], "includes": ["invalid credentials", "invalid username", "invalid user token"] }], "means": "inactive" }] }] }, "revoke": { "by": "leaked", "call": { "method": "POST", "path": "/api/credentials/revoke", "auth": { "in": "body" }, "body": { "as": "json", "fields": { "credentials": ["{key}"] } }, "answers": [{ "status": [202], "bare": true, "means": "accepted" }] } } } },
      { "id": "infracost", "name": "Infracost", "source": "https://www.infracost.io/docs/", "rules": [rules[98]], "clues": { "names": ["INFRACOST"], "hosts": ["infracost.io"] }, "dashboard": { "url": "https://dashboard.infracost.io", "steps": ["Open Org settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "jwt", "name": "JSON Web Token", "source": "https://www.rfc-editor.org/rfc/rfc7519", "rules": [rules[99]], "clues": {} },
      { "id": "langsmith", "name": "LangSmith", "source": "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key", "rules": [rules[100]], "clues": { "names": ["LANGSMITH", "LANGCHAIN_API_KEY"], "hosts": ["api.smith.langchain.com", "smith.langchain.com"], "packages": ["langsmith"] }, "dashboard": { "url": "https://smith.langchain.com/settings", "steps": ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "launchdarkly", "name": "LaunchDarkly", "source": "https://launchdarkly.com/docs/home/account/api", "rules": [rules[101]], "clues": { "names": ["LAUNCHDARKLY", "LD_"], "hosts": ["app.launchdarkly.com", "launchdarkly.com"], "packages": ["@launchdarkly/node-server-sdk", "launchdarkly-server-sdk"] }, "dashboard": { "url": "https://app.launchdarkly.com/settings/authorization", "steps": ["Open Authorization for tokens, or the environment for SDK keys", "Reset with an expiry for the old one, and deploy the new one"] } },
      { "id": "linear", "name": "Linear", "source": "https://linear.app/developers/graphql", "rules": [rules[102]], "clues": { "names": ["LINEAR"], "hosts": ["api.linear.app", "linear.app"], "packages": ["@linear/sdk"] }, "dashboard": { "url": "https://linear.app/settings/account/security", "steps": ["Open Settings, Security & access, Personal API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "lob", "name": "Lob", "source": "https://docs.lob.com/", "rules": [rules[103]], "clues": { "names": ["LOB_"], "hosts": ["api.lob.com", "lob.com"], "packages": ["lob", "@lob/lob-typescript-sdk"] }, "dashboard": { "url": "https://dashboard.lob.com/settings/api-keys", "steps": ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "mailchimp", "name": "Mailchimp", "source": "https://mailchimp.com/developer/marketing/docs/fundamentals/", "rules": [rules[104]], "clues": { "names": ["MAILCHIMP"], "hosts": ["api.mailchimp.com", "mailchimp.com"], "packages": ["@mailchimp/mailchimp_marketing", "mailchimp3"] }, "dashboard": { "url": "https://admin.mailchimp.com/account/api/", "steps": ["Open Extras, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "mailgun", "name": "Mailgun", "source": "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt", "rules": [rules[105], rules[106]], "clues": { "names": ["MAILGUN"], "hosts": ["api.mailgun.net", "api.eu.mailgun.net", "mailgun.net", "mailgun.org"], "packages": ["mailgun.js", "mailgun-js", "mailgun"] }, "dashboard": { "url": "https://app.mailgun.com/settings/api_security", "steps": ["Open API Security", "Add a new key and deploy it", "Delete the old key"] } },
      { "id": "mapbox", "name": "Mapbox", "source": "https://docs.mapbox.com/help/getting-started/access-tokens/", "rules": [rules[107]], "clues": { "names": ["MAPBOX"], "hosts": ["api.mapbox.com", "mapbox.com"], "packages": ["@mapbox/mapbox-sdk", "mapbox-gl"] }, "dashboard": { "url": "https://console.mapbox.com/account/access-tokens/", "steps": ["Open Tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "memoryrelay", "name": "MemoryRelay", "source": "packages @memoryrelay/* on the npm registry", "rules": [], "families": [{ "family": "mem", "prefix": /^mem_(?:prod|dev|test)_/, "value": /^/ }], "clues": { "names": ["MEMORYRELAY", "memory_relay"], "packages": ["@memoryrelay/sdk", "@memoryrelay/mcp-server", "memoryrelay"] } },
      { "id": "mistral", "name": "Mistral AI", "source": "https://docs.mistral.ai/getting-started/quickstart/", "rules": [rules[108]], "clues": { "names": ["MISTRAL"], "hosts": ["api.mistral.ai", "mistral.ai"], "packages": ["@mistralai/mistralai", "mistralai"] }, "dashboard": { "url": "https://console.mistral.ai/api-keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "moyasar", "name": "Moyasar", "source": "https://docs.moyasar.com/api/authentication/", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9]{20,64}$/ }], "clues": { "names": ["MOYASAR"], "hosts": ["api.moyasar.com", "moyasar.com"], "packages": ["moyasar", "moyasar-payment-form"], "schemes": ["user"] }, "dashboard": { "url": "https://dashboard.moyasar.com", "steps": ["Open Settings, API keys", "Regenerate the secret key and deploy it"] } },
      { "id": "neon", "name": "Neon", "source": "https://neon.com/docs/manage/api-keys", "rules": [rules[109]], "clues": { "names": ["NEON_API"], "hosts": ["console.neon.tech", "neon.tech"], "packages": ["@neondatabase/api-client"] }, "dashboard": { "url": "https://console.neon.tech/app/settings/api-keys", "steps": ["Open Account settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "netlify", "name": "Netlify", "source": "https://docs.netlify.com/api/get-started/#authentication", "rules": [rules[110]], "clues": { "names": ["NETLIFY"], "hosts": ["api.netlify.com", "netlify.com"], "packages": ["netlify", "netlify-cli"] }, "dashboard": { "url": "https://app.netlify.com/user/applications#personal-access-tokens", "steps": ["Open User settings, Applications, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "new-relic", "name": "New Relic", "source": "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/", "rules": [rules[111], rules[112], rules[113]], "clues": { "names": ["NEW_RELIC", "NEWRELIC"], "hosts": ["api.newrelic.com", "newrelic.com"], "packages": ["newrelic"] }, "dashboard": { "url": "https://one.newrelic.com/admin-portal/api-keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "notion", "name": "Notion", "source": "https://developers.notion.com/docs/authorization", "rules": [rules[114], rules[115]], "clues": { "names": ["NOTION"], "hosts": ["api.notion.com", "notion.so"], "packages": ["@notionhq/client", "notion-client"] }, "dashboard": { "url": "https://www.notion.so/profile/integrations", "steps": ["Open the integration, Configuration, refresh the secret", "Deploy the new secret"] } },
      { "id": "npm", "name": "npm", "source": "https://docs.npmjs.com/about-access-tokens", "rules": [rules[116], rules[117], rules[118]], "clues": { "names": ["NPM_TOKEN", "NODE_AUTH_TOKEN"], "hosts": ["registry.npmjs.org", "npmjs.com"] }, "dashboard": { "url": "https://www.npmjs.com/settings/~/tokens", "steps": ["Open Access Tokens", "Delete the token and make a granular one with the fewest packages", "Look through the package\u2019s versions for any that you did not publish"] } },
      { "id": "nuget", "name": "NuGet", "source": "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys", "rules": [rules[119]], "clues": { "names": ["NUGET"], "hosts": ["nuget.org", "api.nuget.org"] }, "dashboard": { "url": "https://www.nuget.org/account/apikeys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "nvidia", "name": "NVIDIA", "source": "https://docs.nvidia.com/nim/large-language-models/latest/getting-started.html", "rules": [rules[120]], "clues": { "names": ["NVIDIA_API_KEY", "NGC_API_KEY"], "hosts": ["integrate.api.nvidia.com", "build.nvidia.com"] }, "dashboard": { "url": "https://org.ngc.nvidia.com/setup/api-keys", "steps": ["Open Setup, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "octopus", "name": "Octopus Deploy", "source": "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key", "rules": [rules[121]], "clues": { "names": ["OCTOPUS"], "hosts": ["octopus.app"] } },
      { "id": "okta", "name": "Okta", "source": "https://developer.okta.com/docs/guides/create-an-api-token/main/", "rules": [rules[122]], "clues": { "names": ["OKTA"], "hosts": ["okta.com", "oktapreview.com"], "packages": ["@okta/okta-sdk-nodejs", "okta"] }, "dashboard": { "url": "https://login.okta.com", "steps": ["Open Security, API, Tokens", "Create a new token and deploy it", "Revoke the old token"] } },
      { "id": "openai", "name": "OpenAI", "source": "https://platform.openai.com/docs/api-reference/authentication", "rules": [rules[123], rules[124], rules[125]], "clues": { "names": ["OPENAI"], "hosts": ["api.openai.com", "openai.com"], "packages": ["openai", "@ai-sdk/openai", "langchain_openai", "@langchain/openai"] }, "dashboard": { "url": "https://platform.openai.com/api-keys", "steps": ["Open API keys", "Create a new key and deploy it", "Revoke the old key and look at the usage page"] }, "api": { "keys": "^sk-(?!admin-)", "hosts": ["api.openai.com"], "baseUrl": "https://api.openai.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v1/models", "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["list"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["invalid_api_key", "account_deactivated"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["error.code"], "equals": ["unsupported_country_region_territory"] }], "means": "unknown", "detail": "OpenAI does not answer from this country" }, { "status": [401, 403], "where": [{ "at": ["error.message"], "includes": ["missing scopes", "insufficient permissions"] }], "means": "active-limited" }, { "status": [429], "where": [{ "at": ["error.code"], "equals": ["insufficient_quota"] }], "means": "active", "detail": "live, out of quota" }] }] }, "list": { "by": "management", "within": { "call": { "method": "GET", "path": "/v1/organization/projects", "query": { "limit": "100" }, "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["list"] }], "means": "listed" }, { "status": [401, 403], "means": "forbidden" }] }, "items": ["data"], "id": ["id"], "more": { "when": { "at": ["has_more"], "equals": [true] }, "cursor": ["last_id"], "query": "after" } }, "call": { "method": "GET", "path": "/v1/organization/projects/{parent}/api_keys", "query": { "limit": "100" }, "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["list"] }], "means": "listed" }, { "status": [401, 403], "means": "forbidden" }] }, "items": ["data"], "id": ["id"], "hint": ["redacted_value"], "more": { "when": { "at": ["has_more"], "equals": [true] }, "cursor": ["last_id"], "query": "after" }, "name": ["name"] }, "revoke": { "by": "management", "id": { "from": "list" }, "call": { "method": "DELETE", "path": "/v1/organization/projects/{parent}/api_keys/{id}", "answers": [{ "status": [200], "where": [{ "at": ["deleted"], "equals": [true] }], "means": "revoked" }, { "status": [404], "where": [{ "at": ["error"] }], "means": "gone" }, { "status": [400, 401, 403], "means": "forbidden" }] } } } },
      { "id": "openrouter", "name": "OpenRouter", "source": "https://openrouter.ai/docs/api-reference/authentication", "rules": [rules[126]], "clues": { "names": ["OPENROUTER"], "hosts": ["openrouter.ai"], "packages": ["@openrouter/ai-sdk-provider"] }, "dashboard": { "url": "https://openrouter.ai/settings/keys", "steps": ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "openshift", "name": "OpenShift", "source": "https://docs.redhat.com/en/documentation/openshift_container_platform/", "rules": [rules[127]], "clues": { "names": ["OPENSHIFT", "OC_TOKEN"], "hosts": ["openshiftapps.com", "openshift.com"] } },
      { "id": "pagerduty", "name": "PagerDuty", "source": "https://support.pagerduty.com/main/docs/api-access-keys", "rules": [rules[128]], "clues": { "names": ["PAGERDUTY"], "hosts": ["api.pagerduty.com", "pagerduty.com"], "packages": ["@pagerduty/pdjs", "pdpyras"] }, "dashboard": { "url": "https://app.pagerduty.com/api_keys", "steps": ["Open Integrations, API access keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "paymongo", "name": "PayMongo", "source": "https://developers.paymongo.com/docs/api-keys", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9]{24}$/ }], "clues": { "names": ["PAYMONGO"], "hosts": ["api.paymongo.com", "paymongo.com"], "packages": ["paymongo", "paymongo-node"], "schemes": ["user"] }, "dashboard": { "url": "https://dashboard.paymongo.com/developers", "steps": ["Open Developers, API keys", "Regenerate the secret key and deploy it"] } },
      { "id": "paystack", "name": "Paystack", "source": "https://paystack.com/docs/api/authentication/", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9]{40}$/ }], "clues": { "names": ["PAYSTACK"], "hosts": ["api.paystack.co", "paystack.co", "paystack.com"], "packages": ["paystack", "paystack-api", "paystackapi", "paystack-node"] }, "dashboard": { "url": "https://dashboard.paystack.com/#/settings/developers", "steps": ["Open Settings, API Keys & Webhooks", "Generate a new secret key; the old one stops working"] } },
      { "id": "perplexity", "name": "Perplexity", "source": "https://docs.perplexity.ai/guides/getting-started", "rules": [rules[129]], "clues": { "names": ["PERPLEXITY", "PPLX"], "hosts": ["api.perplexity.ai", "perplexity.ai"] }, "dashboard": { "url": "https://www.perplexity.ai/settings/api", "steps": ["Open Settings, API", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "picatic", "name": "Picatic", "source": "https://developer.picatic.com/", "rules": [], "families": [{ "family": "sk", "value": /^[0-9a-z]{32}$/ }], "clues": { "names": ["PICATIC"], "hosts": ["api.picatic.com", "picatic.com"], "packages": ["@picatic/picatic-api", "picatic"] } },
      { "id": "pinecone", "name": "Pinecone", "source": "https://docs.pinecone.io/guides/projects/manage-api-keys", "rules": [rules[130]], "clues": { "names": ["PINECONE"], "hosts": ["api.pinecone.io", "pinecone.io"], "packages": ["@pinecone-database/pinecone", "pinecone"] }, "dashboard": { "url": "https://app.pinecone.io", "steps": ["Open the project, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "plaid", "name": "Plaid", "source": "https://plaid.com/docs/api/", "rules": [rules[131], rules[132]], "clues": { "names": ["PLAID"], "hosts": ["plaid.com", "production.plaid.com", "sandbox.plaid.com"], "packages": ["plaid", "plaid-python"] }, "dashboard": { "url": "https://dashboard.plaid.com/developers/keys", "steps": ["Open Developers, Keys, Rotate secret", "Deploy the new secret, then delete the old one"] } },
      { "id": "planetscale", "name": "PlanetScale", "source": "https://planetscale.com/docs/api/reference/service-tokens", "rules": [rules[133]], "clues": { "names": ["PLANETSCALE", "PSCALE"], "hosts": ["api.planetscale.com", "psdb.cloud", "planetscale.com"], "packages": ["@planetscale/database"] }, "dashboard": { "url": "https://app.planetscale.com", "steps": ["Open the organization or database, Settings, Service tokens or Passwords", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "posthog", "name": "PostHog", "source": "https://posthog.com/docs/api", "rules": [rules[134]], "clues": { "names": ["POSTHOG"], "hosts": ["app.posthog.com", "posthog.com"], "packages": ["posthog-node"] }, "dashboard": { "url": "https://us.posthog.com/settings/user-api-keys", "steps": ["Open Settings, Personal API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "postman", "name": "Postman", "source": "https://learning.postman.com/docs/developer/postman-api/authentication/", "rules": [rules[135]], "clues": { "names": ["POSTMAN"], "hosts": ["api.getpostman.com", "postman.com"] }, "dashboard": { "url": "https://go.postman.co/settings/me/api-keys", "steps": ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "postmark", "name": "Postmark", "source": "https://postmarkapp.com/developer/api/overview", "rules": [rules[136]], "clues": { "names": ["POSTMARK"], "hosts": ["api.postmarkapp.com", "postmarkapp.com"], "packages": ["postmark", "postmarker"] }, "dashboard": { "url": "https://account.postmarkapp.com/api_tokens", "steps": ["Open the server or account, API tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "prefect", "name": "Prefect", "source": "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys", "rules": [rules[137]], "clues": { "names": ["PREFECT"], "hosts": ["api.prefect.cloud", "prefect.io"], "packages": ["prefect"] }, "dashboard": { "url": "https://app.prefect.cloud/my/api-keys", "steps": ["Open Account, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "private-key", "name": "Private key", "source": "https://www.rfc-editor.org/rfc/rfc7468", "rules": [rules[138], rules[139], rules[140], rules[141], rules[142]], "clues": {} },
      { "id": "pulumi", "name": "Pulumi", "source": "https://www.pulumi.com/docs/administration/access-identity/access-tokens/", "rules": [rules[143]], "clues": { "names": ["PULUMI"], "hosts": ["api.pulumi.com", "pulumi.com"] }, "dashboard": { "url": "https://app.pulumi.com/account/tokens", "steps": ["Open Account, Access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "pypi", "name": "PyPI", "source": "https://pypi.org/help/#apitoken", "rules": [rules[144]], "clues": { "names": ["PYPI_TOKEN", "PYPI_API_TOKEN", "TWINE_PASSWORD"], "hosts": ["upload.pypi.org", "pypi.org", "test.pypi.org"] }, "dashboard": { "url": "https://pypi.org/manage/account/token/", "steps": ["Open Account settings, API tokens", "Remove the token; prefer trusted publishing to a new one", "Look through the project\u2019s releases for any that you did not upload"] } },
      { "id": "razorpay", "name": "Razorpay", "source": "https://razorpay.com/docs/api/authentication/", "rules": [rules[145]], "clues": { "names": ["RAZORPAY"], "hosts": ["api.razorpay.com", "razorpay.com"], "packages": ["razorpay"] }, "dashboard": { "url": "https://dashboard.razorpay.com/app/website-app-settings/api-keys", "steps": ["Open Account & settings, API keys, Regenerate", "Deploy the new key; the old one can be kept for a day"] } },
      { "id": "readme", "name": "ReadMe", "source": "https://docs.readme.com/main/reference/intro/authentication", "rules": [rules[146]], "clues": { "names": ["README_API", "RDME"], "hosts": ["dash.readme.com"], "packages": ["rdme"] }, "dashboard": { "url": "https://dash.readme.com", "steps": ["Open Configuration, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "render", "name": "Render", "source": "https://render.com/docs/api", "rules": [rules[147]], "clues": { "names": ["RENDER_API_KEY", "RENDER_TOKEN"], "hosts": ["api.render.com"] }, "dashboard": { "url": "https://dashboard.render.com/u/settings#api-keys", "steps": ["Open Account settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "replicate", "name": "Replicate", "source": "https://replicate.com/docs/topics/security/api-tokens", "rules": [rules[148]], "clues": { "names": ["REPLICATE"], "hosts": ["api.replicate.com", "replicate.com"], "packages": ["replicate"] }, "dashboard": { "url": "https://replicate.com/account/api-tokens", "steps": ["Open Account, API tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "resend", "name": "Resend", "source": "https://resend.com/docs/api-reference/introduction", "rules": [rules[149]], "clues": { "names": ["RESEND"], "hosts": ["api.resend.com", "resend.com"], "packages": ["resend"] }, "dashboard": { "url": "https://resend.com/api-keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "rubygems", "name": "RubyGems", "source": "https://guides.rubygems.org/api-key-scopes/", "rules": [rules[150]], "clues": { "names": ["RUBYGEMS", "GEM_HOST_API_KEY"], "hosts": ["rubygems.org"] }, "dashboard": { "url": "https://rubygems.org/profile/api_keys", "steps": ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "sendgrid", "name": "SendGrid", "source": "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys", "rules": [rules[151]], "clues": { "names": ["SENDGRID"], "hosts": ["api.sendgrid.com", "sendgrid.com", "smtp.sendgrid.net"], "packages": ["@sendgrid/mail", "@sendgrid/client", "sendgrid"] }, "dashboard": { "url": "https://app.sendgrid.com/settings/api_keys", "steps": ["Open Settings, API Keys", "Create a new key and deploy it", "Delete the old key"] }, "api": { "keys": "^SG\\.", "hosts": ["api.sendgrid.com"], "baseUrl": "https://api.sendgrid.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v3/scopes", "answers": [{ "status": [200], "where": [{ "at": ["scopes"], "kind": "array" }], "means": "active" }, { "status": [401], "where": [{ "at": ["errors.0.message"], "includes": ["invalid, expired, or revoked"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["errors.0.message"], "includes": ["access forbidden"] }], "means": "active-limited" }] }] }, "revoke": { "by": "management-or-leaked", "id": { "from": "key", "pattern": "^SG\\.([A-Za-z0-9_-]{22})\\.[A-Za-z0-9_-]{43}$" }, "call": { "method": "DELETE", "path": "/v3/api_keys/{part}", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [404], "where": [{ "at": ["errors"] }], "means": "gone" }, { "status": [401, 403], "where": [{ "at": ["errors"] }], "means": "forbidden" }] } } } },
      { "id": "sentry", "name": "Sentry", "source": "https://docs.sentry.io/account/auth-tokens/", "rules": [rules[152], rules[153]], "clues": { "names": ["SENTRY_AUTH_TOKEN", "SENTRY_TOKEN"], "hosts": ["sentry.io"], "packages": ["@sentry/cli", "sentry-cli"] }, "dashboard": { "url": "https://sentry.io/settings/account/api/auth-tokens/", "steps": ["Open Settings, Auth tokens (of the organization or of the account)", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "shippo", "name": "Shippo", "source": "https://docs.goshippo.com/docs/guides_general/authentication/", "rules": [rules[154]], "clues": { "names": ["SHIPPO"], "hosts": ["api.goshippo.com", "goshippo.com"], "packages": ["shippo"] }, "dashboard": { "url": "https://apps.goshippo.com/settings/api", "steps": ["Open Settings, API", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "shopify", "name": "Shopify", "source": "https://shopify.dev/docs/apps/build/authentication-authorization", "rules": [rules[155]], "clues": { "names": ["SHOPIFY"], "hosts": ["myshopify.com", "shopify.com"], "packages": ["@shopify/shopify-api", "shopify_api", "shopify-api-node"] }, "dashboard": { "url": "https://admin.shopify.com", "steps": ["Open Settings, Apps and sales channels, Develop apps, the app", "Rotate the token or secret, or uninstall the app, and deploy the new one"] } },
      { "id": "slack", "name": "Slack", "source": "https://docs.slack.dev/authentication/tokens", "rules": [rules[156], rules[157], rules[158], rules[159], rules[160], rules[161]], "clues": { "names": ["SLACK_BOT_TOKEN", "SLACK_TOKEN", "SLACK_APP_TOKEN", "SLACK_WEBHOOK"], "hosts": ["slack.com", "hooks.slack.com"], "packages": ["@slack/web-api", "@slack/bolt", "slack_sdk", "slackclient"] }, "dashboard": { "url": "https://api.slack.com/apps", "steps": ["Open the app, OAuth & Permissions", "Revoke the tokens, install the app again, and replace the token where it is used", "For a webhook: Incoming Webhooks, remove it and add a new one"] }, "api": { "keys": "^(?:xox[abops]-|xoxe\\.xox[bp]-)", "hosts": ["slack.com"], "baseUrl": "https://slack.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "POST", "path": "/api/auth.test", "answers": [{ "status": [200], "where": [{ "at": ["ok"], "equals": [true] }, { "at": ["team_id"] }], "means": "active" }, { "status": [200], "where": [{ "at": ["error"], "equals": ["token_expired"] }], "means": "expired" }, { "status": [200], "where": [{ "at": ["error"], "equals": ["invalid_auth", "token_revoked", "account_inactive", "not_authed"] }], "means": "inactive" }, { "status": [200], "where": [{ "at": ["error"], "equals": ["missing_scope"] }], "means": "active-limited" }] }] }, "revoke": { "by": "leaked", "call": { "method": "POST", "path": "/api/auth.revoke", "answers": [{ "status": [200], "where": [{ "at": ["ok"], "equals": [true] }, { "at": ["revoked"], "equals": [true] }], "means": "revoked" }, { "status": [200], "where": [{ "at": ["error"], "equals": ["invalid_auth", "token_revoked", "account_inactive", "not_authed"] }], "means": "gone" }, { "status": [200], "where": [{ "at": ["error"], "equals": ["not_allowed_token_type", "no_permission"] }], "means": "forbidden" }] } } } },
      { "id": "snyk", "name": "Snyk", "source": "https://docs.snyk.io/snyk-api/authentication-for-api", "rules": [rules[162]], "clues": { "names": ["SNYK"], "hosts": ["api.snyk.io", "snyk.io"] }, "dashboard": { "url": "https://app.snyk.io/account", "steps": ["Open Account settings, Auth token, Revoke & regenerate", "Deploy the new token"] } },
      { "id": "sourcegraph", "name": "Sourcegraph", "source": "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token", "rules": [rules[163]], "clues": { "names": ["SOURCEGRAPH", "SRC_ACCESS_TOKEN"], "hosts": ["sourcegraph.com"] }, "dashboard": { "url": "https://sourcegraph.com/user/settings/tokens", "steps": ["Open Settings, Access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "spotify", "name": "Spotify", "source": "https://developer.spotify.com/documentation/web-api/concepts/apps", "rules": [rules[164]], "clues": { "names": ["SPOTIFY", "SPOTIPY"], "hosts": ["api.spotify.com", "accounts.spotify.com"], "packages": ["spotipy", "spotify-web-api-node"] }, "dashboard": { "url": "https://developer.spotify.com/dashboard", "steps": ["Open the app, Settings, Rotate client secret", "Deploy the new secret"] } },
      { "id": "square", "name": "Square", "source": "https://developer.squareup.com/docs/build-basics/access-tokens", "rules": [rules[165], rules[166]], "clues": { "names": ["SQUARE_ACCESS_TOKEN", "SQUARE_TOKEN", "SQUAREUP"], "hosts": ["connect.squareup.com", "squareup.com", "squareupsandbox.com"], "packages": ["square", "squareup"] }, "dashboard": { "url": "https://developer.squareup.com/apps", "steps": ["Open the application, Credentials", "Replace the access token (or the OAuth secret) and deploy the new one"] } },
      { "id": "stripe", "name": "Stripe", "source": "https://docs.stripe.com/keys", "rules": [rules[167], rules[168]], "families": [{ "family": "sk", "value": /^5[1-9][A-Za-z0-9]{90,150}$/, "unique": true }, { "family": "sk", "value": /^[A-Za-z0-9]{24,34}$/ }], "clues": { "names": ["STRIPE"], "hosts": ["api.stripe.com", "stripe.com"], "packages": ["stripe", "@stripe/stripe-js", "stripe-go", "stripe-php"], "schemes": ["user"] }, "dashboard": { "url": "https://dashboard.stripe.com/apikeys", "steps": ["Open Developers, API keys", "Roll the key: now if it leaked, or with an overlap of up to seven days", "For a webhook secret: Developers, Webhooks, the endpoint, Roll secret"] }, "api": { "keys": "^[rs]k_(?:live|test)_", "hosts": ["api.stripe.com"], "baseUrl": "https://api.stripe.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v1/account", "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["account"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["api_key_expired"] }], "means": "expired" }, { "status": [401], "where": [{ "at": ["error.message"], "includes": ["expired api key"] }], "means": "expired" }, { "status": [401], "where": [{ "at": ["error.message"], "includes": ["invalid api key"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["error.type"] }], "means": "active-limited", "detail": "the key is live and restricted" }] }] } } },
      { "id": "supabase", "name": "Supabase", "source": "https://supabase.com/docs/guides/api/api-keys", "rules": [rules[169], rules[170], rules[171]], "clues": { "names": ["SUPABASE"], "hosts": ["supabase.co", "supabase.com", "api.supabase.com"], "packages": ["@supabase/supabase-js", "@supabase/ssr", "supabase"] }, "dashboard": { "url": "https://supabase.com/dashboard/project/_/settings/api-keys", "steps": ["Open Project settings, API keys", "For a secret key: add a new one, deploy it, delete the old one", "For service_role: move to secret keys, then disable legacy keys (or rotate the JWT secret)"] } },
      { "id": "tailscale", "name": "Tailscale", "source": "https://tailscale.com/kb/1277/key-prefixes", "rules": [rules[172]], "clues": { "names": ["TAILSCALE", "TS_AUTHKEY", "TS_API"], "hosts": ["api.tailscale.com", "tailscale.com"] }, "dashboard": { "url": "https://login.tailscale.com/admin/settings/keys", "steps": ["Open Settings, Keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "tavily", "name": "Tavily", "source": "https://docs.tavily.com/documentation/api-reference/introduction", "rules": [rules[173]], "clues": { "names": ["TAVILY"], "hosts": ["api.tavily.com", "tavily.com"], "packages": ["tavily-python", "@tavily/core"] }, "dashboard": { "url": "https://app.tavily.com/home", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "telegram", "name": "Telegram", "source": "https://core.telegram.org/bots/features#generating-an-authentication-token", "rules": [rules[174]], "clues": { "names": ["TELEGRAM", "TG_BOT"], "hosts": ["api.telegram.org", "t.me"], "packages": ["telegraf", "node-telegram-bot-api", "python-telegram-bot", "aiogram", "telebot", "grammy"] }, "dashboard": { "url": "https://t.me/BotFather", "steps": ["Send /revoke to BotFather and choose the bot", "Put the new token where the old one was used"] }, "api": { "keys": "^\\d+:", "hosts": ["api.telegram.org"], "baseUrl": "https://api.telegram.org", "auth": { "in": "path" }, "verify": { "calls": [{ "method": "GET", "path": "/bot{key}/getMe", "answers": [{ "status": [200], "where": [{ "at": ["ok"], "equals": [true] }, { "at": ["result.id"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["ok"], "equals": [false] }, { "at": ["error_code"], "equals": [401] }], "means": "inactive" }] }] } } },
      { "id": "tencent", "name": "Tencent Cloud", "source": "https://www.tencentcloud.com/document/product/598/32675", "rules": [rules[175], rules[176]], "clues": { "names": ["TENCENT"], "hosts": ["tencentcloudapi.com", "myqcloud.com"], "packages": ["tencentcloud-sdk-nodejs"] }, "dashboard": { "url": "https://console.tencentcloud.com/cam/capi", "steps": ["Open Access Management, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "terraform-cloud", "name": "HCP Terraform", "source": "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens", "rules": [rules[177]], "clues": { "names": ["TFE_TOKEN", "TF_TOKEN", "TERRAFORM_CLOUD"], "hosts": ["app.terraform.io"] }, "dashboard": { "url": "https://app.terraform.io/app/settings/tokens", "steps": ["Open Settings, Tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "thingsboard", "name": "ThingsBoard", "source": "https://thingsboard.io/docs/user-guide/security/api-keys/", "rules": [], "families": [{ "family": "tb", "value": /^[A-Za-z0-9_-]{86}$/, "unique": true }, { "family": "tb", "value": /^(?![0-9a-f]+$)[A-Za-z0-9_-]{40,128}$/ }], "clues": { "names": ["THINGSBOARD", "TB_SERVER"], "hosts": ["thingsboard.cloud", "eu.thingsboard.cloud", "demo.thingsboard.io", "thingsboard.io"], "packages": ["tb-rest-client", "tb_rest_client", "thingsboard", "org.thingsboard"], "schemes": ["ApiKey"] }, "dashboard": { "url": "https://thingsboard.cloud/account/apiKeys", "steps": ["Open Account, API keys (on your own server: the same page there)", "Create a new key and deploy it", "Disable the old key, watch for failures, then delete it"] }, "api": { "hosts": [], "auth": { "in": "header", "name": "X-Authorization", "scheme": "ApiKey" }, "verify": { "calls": [{ "method": "GET", "path": "/api/auth/user", "answers": [{ "status": [200], "where": [{ "at": ["authority"], "kind": "string" }], "means": "active" }, { "status": [401], "where": [{ "at": ["errorCode"], "equals": [10, 11] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["errorCode"], "equals": [20] }], "means": "active-limited" }] }] } } },
      { "id": "twilio", "name": "Twilio", "source": "https://www.twilio.com/docs/iam/api-keys", "rules": [rules[178], rules[179], rules[180]], "clues": { "names": ["TWILIO"], "hosts": ["api.twilio.com", "twilio.com"], "packages": ["twilio"] }, "dashboard": { "url": "https://console.twilio.com/us1/account/keys-credentials/api-keys", "steps": ["Open API keys & tokens", "For an auth token: create a secondary token, deploy it, promote it", "For an API key: create a new one, deploy it, delete the old one"] } },
      { "id": "twitch", "name": "Twitch", "source": "https://dev.twitch.tv/docs/authentication/", "rules": [rules[181]], "clues": { "names": ["TWITCH"], "hosts": ["api.twitch.tv", "id.twitch.tv", "twitch.tv"], "packages": ["tmi.js", "twitchio", "@twurple/auth"] }, "dashboard": { "url": "https://dev.twitch.tv/console/apps", "steps": ["Open the application, New secret, and deploy it", "For a token: Settings, Connections, disconnect the application"] } },
      { "id": "typeform", "name": "Typeform", "source": "https://www.typeform.com/developers/get-started/personal-access-token/", "rules": [rules[182]], "clues": { "names": ["TYPEFORM"], "hosts": ["api.typeform.com", "typeform.com"], "packages": ["@typeform/api-client"] }, "dashboard": { "url": "https://admin.typeform.com/user/tokens", "steps": ["Open Account, Personal tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "unkey", "name": "Unkey", "source": "https://www.unkey.com/docs/security/root-keys", "rules": [rules[183]], "clues": { "names": ["UNKEY"], "hosts": ["api.unkey.dev", "api.unkey.com", "unkey.com"], "packages": ["@unkey/api"] }, "dashboard": { "url": "https://app.unkey.com/settings/root-keys", "steps": ["Open Settings, Root keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "vault", "name": "HashiCorp Vault", "source": "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes", "rules": [rules[184], rules[185], rules[186]], "clues": { "names": ["VAULT_TOKEN"], "hosts": ["vaultproject.io", "hashicorp.cloud"], "packages": ["node-vault", "hvac"] } },
      { "id": "vercel", "name": "Vercel", "source": "https://vercel.com/changelog/new-token-formats-and-secret-scanning", "rules": [rules[187], rules[188]], "clues": { "names": ["VERCEL_TOKEN", "VERCEL_API", "AI_GATEWAY_API_KEY"], "hosts": ["api.vercel.com", "vercel.com"], "packages": ["@vercel/sdk", "vercel"] }, "dashboard": { "url": "https://vercel.com/account/settings/tokens", "steps": ["Open Account settings, Tokens", "Create a new token and deploy it", "Delete the old token"] }, "api": { "keys": "^(?:vc[ap]_|[A-Za-z0-9]{24}$)", "hosts": ["api.vercel.com"], "baseUrl": "https://api.vercel.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v2/user", "answers": [{ "status": [200], "where": [{ "at": ["user"], "kind": "object" }], "means": "active" }, { "status": [401, 403], "where": [{ "at": ["error.invalidToken"], "equals": [true] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["error.code"], "equals": ["forbidden"] }], "means": "active-limited" }] }] }, "revoke": { "by": "leaked", "call": { "method": "DELETE", "path": "/v3/user/tokens/current", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [200], "means": "revoked" }, { "status": [401, 403], "where": [{ "at": ["error.invalidToken"], "equals": [true] }], "means": "gone" }, { "status": [403], "where": [{ "at": ["error.code"] }], "means": "forbidden" }] } } } },
      { "id": "workos", "name": "WorkOS", "source": "https://workos.com/docs/reference/api-keys", "rules": [], "families": [{ "family": "sk", "value": /^a2V5Xz[A-Za-z0-9+/]{40,120}={0,2}$/ }], "clues": { "names": ["WORKOS"], "hosts": ["api.workos.com", "workos.com"], "packages": ["@workos-inc/node", "@workos-inc/authkit-nextjs", "workos"] }, "dashboard": { "url": "https://dashboard.workos.com/api-keys", "steps": ["Open API Keys", "Create a new key and deploy it", "Revoke the old key"] }, "api": { "hosts": ["api.workos.com"], "baseUrl": "https://api.workos.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/organizations", "query": { "limit": "1" }, "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["list"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["message"], "includes": ["unauthorized"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["message"] }], "means": "active-limited" }] }] } } },
      { "id": "xai", "name": "xAI", "source": "https://docs.x.ai/docs/tutorial", "rules": [rules[189]], "clues": { "names": ["XAI", "GROK"], "hosts": ["api.x.ai", "x.ai"], "packages": ["@ai-sdk/xai", "xai-sdk"] }, "dashboard": { "url": "https://console.x.ai", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "yandex", "name": "Yandex Cloud", "source": "https://yandex.cloud/en/docs/iam/concepts/authorization/api-key", "rules": [rules[190], rules[191], rules[192], rules[193]], "clues": { "names": ["YANDEX", "YC_"], "hosts": ["api.cloud.yandex.net", "yandex.net", "yandex.ru"] }, "dashboard": { "url": "https://console.yandex.cloud", "steps": ["Open the service account, API keys or Static access keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "ai-api", "name": "AI API", "source": "docs: Authentication (AI-powered API)", "rules": [rules[194]], "clues": { "names": [], "hosts": ["api.example.com/v1/generate", "dashboard.example.com"] }, "dashboard": { "url": "https://dashboard.example.com/api-keys", "steps": ["Open the API Keys page of the service", "Create a new key and deploy it", "Delete the old key"] }, "api": { "hosts": [], "auth": { "in": "bearer" } } }
    ];
  }
});

// src/config/config.ts
var CHARSETS, DEFAULT_BASELINE, DEFAULT_CONFIG;
var init_config = __esm({
  "src/config/config.ts"() {
    "use strict";
    CHARSETS = ["hex", "digits", "upper", "base32", "base36", "alnum", "base64", "base64url"];
    DEFAULT_BASELINE = ".unleak-baseline.json";
    DEFAULT_CONFIG = {
      failOn: "medium",
      exclude: [],
      maxFileSize: null,
      disabledRules: [],
      customRules: [],
      allow: [],
      baseline: DEFAULT_BASELINE,
      foreignMarks: true
    };
  }
});

// src/engine/kernel/byte-classes.ts
function buildClasses() {
  const table2 = new Uint8Array(256);
  const add2 = (chars, flags) => {
    for (const char of chars) table2[char.charCodeAt(0)] |= flags;
  };
  add2("0123456789", KEY | DIGIT | WORD | DOTTED);
  add2("ABCDEFGHIJKLMNOPQRSTUVWXYZ", KEY | UPPER | WORD | DOTTED);
  add2("abcdefghijklmnopqrstuvwxyz", KEY | LOWER | WORD | DOTTED);
  add2("_-", KEY | WORD | DOTTED);
  add2(".:", DOTTED);
  add2("+/=", KEY | SPLIT);
  for (let byte = 32; byte < 127; byte++) table2[byte] |= PRINTABLE;
  add2("	\r\n", PRINTABLE);
  return table2;
}
var KEY, DIGIT, UPPER, LOWER, WORD, DOTTED, PRINTABLE, SPLIT, CLASS;
var init_byte_classes = __esm({
  "src/engine/kernel/byte-classes.ts"() {
    "use strict";
    KEY = 1;
    DIGIT = 2;
    UPPER = 4;
    LOWER = 8;
    WORD = 16;
    DOTTED = 32;
    PRINTABLE = 64;
    SPLIT = 128;
    CLASS = buildClasses();
  }
});

// src/engine/keyword-automaton.ts
function compileKeywords(groups) {
  let automaton = null;
  return {
    collect(bytes2, from, to, found2) {
      automaton ??= build(groups);
      const { table: table2, outputs } = automaton;
      let state = 0;
      for (let at = from; at < to; at++) {
        state = table2[state * SYMBOLS + SYMBOL[bytes2[at]]];
        const hits = outputs[state];
        if (hits) for (const group of hits) found2.add(group);
      }
    }
  };
}
function tabulateKeywords(keywords) {
  const { table: table2, outputs } = build([keywords]);
  if (outputs.length * SYMBOLS > FOUND) return null;
  const cells = new Uint16Array(outputs.length * SYMBOLS);
  for (let cell = 0; cell < cells.length; cell++) {
    const next = table2[cell];
    cells[cell] = outputs[next] === null ? next * SYMBOLS : FOUND;
  }
  return cells;
}
function build(groups) {
  const most = 1 + groups.reduce((sum, keywords) => sum + keywords.join("").length, 0);
  const table2 = new Int16Array(most * SYMBOLS).fill(NONE);
  const outputs = [[]];
  groups.forEach((keywords, group) => {
    for (const keyword of keywords) {
      let state = 0;
      for (const char of keyword) {
        const symbol = SYMBOL[char.charCodeAt(0)];
        if (symbol === 0)
          throw new Error(`keyword ${JSON.stringify(keyword)} holds a character that the automaton does not know`);
        const cell = state * SYMBOLS + symbol;
        if (table2[cell] === NONE) table2[cell] = outputs.push([]) - 1;
        state = table2[cell];
      }
      outputs[state].push(group);
    }
  });
  link(table2, outputs);
  return { table: table2, outputs: outputs.map((found2) => found2.length > 0 ? [...new Set(found2)] : null) };
}
function link(table2, outputs) {
  const fail2 = new Int16Array(outputs.length);
  const queue = [];
  for (let symbol = 0; symbol < SYMBOLS; symbol++) {
    const child = table2[symbol];
    if (child === NONE) table2[symbol] = 0;
    else queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head];
    const back = fail2[state];
    outputs[state].push(...outputs[back]);
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const cell = state * SYMBOLS + symbol;
      const viaFail = table2[back * SYMBOLS + symbol];
      const child = table2[cell];
      if (child === NONE) table2[cell] = viaFail;
      else {
        fail2[child] = viaFail;
        queue.push(child);
      }
    }
  }
}
function buildSymbols() {
  const table2 = new Uint8Array(256);
  let symbol = 1;
  for (const char of "abcdefghijklmnopqrstuvwxyz0123456789_-.: ") {
    table2[char.charCodeAt(0)] = symbol;
    table2[char.toUpperCase().charCodeAt(0)] = symbol;
    symbol++;
  }
  return table2;
}
var SYMBOL, SYMBOLS, FOUND, NONE;
var init_keyword_automaton = __esm({
  "src/engine/keyword-automaton.ts"() {
    "use strict";
    SYMBOL = buildSymbols();
    SYMBOLS = 42;
    FOUND = 65535;
    NONE = -1;
  }
});

// src/engine/compile-rules.ts
function compileRules(rules2) {
  const prefixes = /* @__PURE__ */ new Map();
  const literals = /* @__PURE__ */ new Map();
  const tokenRules = [];
  for (const rule of rules2) {
    const { trigger } = rule;
    if (trigger.on === "token") tokenRules.push(rule);
    else {
      const index = trigger.on === "prefix" ? prefixes : literals;
      for (const text2 of trigger.text) {
        const known = index.get(text2);
        if (known) known.push(rule);
        else index.set(text2, [rule]);
      }
    }
  }
  const heads = new Uint16Array(65536);
  const buckets = [];
  const dotted = /* @__PURE__ */ new Map();
  const dottedEnds = new Uint8Array(256);
  const entries = [];
  for (const [text2, triggered] of prefixes) {
    const bytes2 = Buffer.from(text2, "latin1");
    const entry = { index: entries.length, bytes: bytes2, rules: triggered };
    entries.push(entry);
    const inside = bytes2.findIndex((byte) => (CLASS[byte] & KEY) === 0);
    if (inside >= 0) {
      const last = bytes2.findLastIndex((byte) => (CLASS[byte] & KEY) === 0);
      if (last === 0) throw new Error(`prefix ${JSON.stringify(text2)} begins outside of the run alphabet`);
      dottedEnds[bytes2[last]] = 1;
      const key = bytes2[last - 1] * 256 + bytes2[last];
      const known = dotted.get(key);
      const anywhere = triggered.some(({ trigger }) => trigger.on === "prefix" && trigger.anywhere === true);
      const found2 = { entry, back: last + 1, anywhere };
      if (known) known.push(found2);
      else dotted.set(key, [found2]);
      continue;
    }
    const head = bytes2[0] * 256 + bytes2[1];
    if (heads[head] === 0) {
      buckets.push([]);
      heads[head] = buckets.length;
    }
    buckets[heads[head] - 1].push(entry);
  }
  for (const bucket of buckets) bucket.sort((a, b) => b.bytes.length - a.bytes.length);
  for (const entries2 of dotted.values()) entries2.sort((a, b) => b.entry.bytes.length - a.entry.bytes.length);
  return {
    rules: rules2,
    entries,
    heads,
    buckets,
    dotted,
    dottedEnds,
    literals: [...literals].map(([text2, triggered]) => ({ text: Buffer.from(text2, "latin1"), rules: triggered })),
    tokenRules,
    keywords: compileKeywords(tokenRules.map((rule) => rule.trigger.on === "token" ? rule.trigger.keywords : []))
  };
}
var init_compile_rules = __esm({
  "src/engine/compile-rules.ts"() {
    "use strict";
    init_byte_classes();
    init_keyword_automaton();
  }
});

// src/engine/decode/piece.ts
function forEachPiece(start2, end, base, onPiece) {
  for (let own = start2; own < end; ) {
    const next = Math.min(end, (Math.floor((base + own) / PIECE) + 1) * PIECE - base);
    onPiece(own, next);
    own = next;
  }
}
var PIECE, CONTEXT, AHEAD;
var init_piece = __esm({
  "src/engine/decode/piece.ts"() {
    "use strict";
    PIECE = 8192;
    CONTEXT = 2048;
    AHEAD = 11264;
  }
});

// src/engine/decode/wide-decoder.ts
function isAsciiBytes(bytes2, at, width) {
  for (let index = at; index < at + width; index++) if ((CLASS[bytes2[index]] & PRINTABLE) === 0) return false;
  return true;
}
var SHORTEST_ASCII, WideDecoder;
var init_wide_decoder = __esm({
  "src/engine/decode/wide-decoder.ts"() {
    "use strict";
    init_byte_classes();
    SHORTEST_ASCII = 16;
    WideDecoder = class {
      #width;
      #isLittle;
      #rest = Buffer.alloc(0);
      /** Units of printable bytes only, until it is known whether they are a row of ASCII. */
      #held = [];
      #isAscii = false;
      #high = 0;
      #isStart = true;
      constructor(encoding) {
        this.#width = encoding.startsWith("utf-16") ? 2 : 4;
        this.#isLittle = encoding.endsWith("le");
      }
      /** The next part. What can't be decided yet is kept for the next call. */
      push(bytes2) {
        const all = this.#rest.length === 0 ? bytes2 : Buffer.concat([this.#rest, bytes2]);
        const usable = all.length - all.length % this.#width;
        this.#rest = Buffer.from(all.subarray(usable));
        const out = [];
        for (let at = 0; at < usable; at += this.#width) {
          const unit = this.#unitAt(all, at);
          if (!isAsciiBytes(all, at, this.#width)) {
            this.#release(out);
            this.#isAscii = false;
            this.#emit(out, unit);
          } else if (this.#isAscii) out.push(this.#asciiOf(unit));
          else {
            this.#held.push(unit);
            if (this.#held.length * this.#width >= SHORTEST_ASCII) {
              this.#isAscii = true;
              for (const one of this.#held) out.push(this.#asciiOf(one));
              this.#held = [];
            }
          }
        }
        return Buffer.from(out.join(""));
      }
      /** What was kept back. Half a character at the end is dropped. */
      end() {
        const out = [];
        this.#release(out);
        if (this.#high !== 0) out.push("\uFFFD");
        return Buffer.from(out.join(""));
      }
      #unitAt(bytes2, at) {
        if (this.#width === 2) return this.#isLittle ? bytes2.readUInt16LE(at) : bytes2.readUInt16BE(at);
        return this.#isLittle ? bytes2.readUInt32LE(at) : bytes2.readUInt32BE(at);
      }
      /** The unit's bytes as the letters that they are. */
      #asciiOf(unit) {
        const chars = [];
        for (let shift = (this.#width - 1) * 8; shift >= 0; shift -= 8)
          chars.push(String.fromCharCode(unit >>> shift & 255));
        return (this.#isLittle ? chars.reverse() : chars).join("");
      }
      #release(out) {
        for (const unit of this.#held) this.#emit(out, unit);
        this.#held = [];
      }
      #emit(out, unit) {
        if (this.#high !== 0) {
          const high = this.#high;
          this.#high = 0;
          if (this.#width === 2 && unit >= 56320 && unit <= 57343) {
            out.push(String.fromCharCode(high, unit));
            return;
          }
          out.push("\uFFFD");
        }
        const isStart = this.#isStart;
        this.#isStart = false;
        if (isStart && unit === 65279) return;
        if (this.#width === 2 && unit >= 55296 && unit <= 56319) this.#high = unit;
        else out.push(unit <= 1114111 && (unit < 55296 || unit > 57343) ? String.fromCodePoint(unit) : "\uFFFD");
      }
    };
  }
});

// src/engine/decode/wide-text.ts
function detectWide(head) {
  if (head[0] === 255 && head[1] === 254) return head[2] === 0 && head[3] === 0 ? "utf-32le" : "utf-16le";
  if (head[0] === 254 && head[1] === 255) return "utf-16be";
  if (head[0] === 0 && head[1] === 0 && head[2] === 254 && head[3] === 255) return "utf-32be";
  if (!hasZero(head)) return null;
  for (const [encoding, width, position] of SHAPES) if (fits(head, width, position)) return encoding;
  return null;
}
function hasZero(head) {
  for (let at = Math.min(16, head.length) - 1; at >= 0; at--) if (head[at] === 0) return true;
  return false;
}
function fits(head, width, position) {
  const units = Math.min(128, Math.floor(head.length / width));
  if (units < 16) return false;
  let good = 0;
  for (let unit = 0; unit < units; unit++) {
    let zeros = 0;
    for (let byte = 0; byte < width; byte++) if (byte !== position && head[unit * width + byte] === 0) zeros++;
    if (zeros === width - 1 && (CLASS[head[unit * width + position]] & PRINTABLE) !== 0) good++;
  }
  return good * 10 >= units * 9;
}
var SHAPES;
var init_wide_text = __esm({
  "src/engine/decode/wide-text.ts"() {
    "use strict";
    init_byte_classes();
    SHAPES = [
      ["utf-16le", 2, 0],
      ["utf-16be", 2, 1],
      ["utf-32le", 4, 0],
      ["utf-32be", 4, 3]
    ];
  }
});

// src/engine/kernel/count.ts
function countUnits(bytes2, from, to) {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes2[at];
    if (byte < 128) units++;
    else if (byte >= 192) units += byte >= 240 ? 2 : 1;
  }
  return units;
}
function countLineFeeds(bytes2, from, to) {
  let count = 0;
  let at = from;
  while (at < to && (bytes2.byteOffset + at) % 4 !== 0) if (bytes2[at++] === LINE_FEED) count++;
  const words = to - at < 4 ? NO_WORDS : new Int32Array(bytes2.buffer, bytes2.byteOffset + at, to - at >> 2);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ^ 168430090;
    if ((word - 16843009 & ~word & 2155905152) !== 0) {
      for (let shift = 0; shift < 32; shift += 8) if ((word >>> shift & 255) === 0) count++;
    }
  }
  for (at += words.length * 4; at < to; at++) if (bytes2[at] === LINE_FEED) count++;
  return count;
}
var LINE_FEED, NO_WORDS;
var init_count = __esm({
  "src/engine/kernel/count.ts"() {
    "use strict";
    LINE_FEED = 10;
    NO_WORDS = new Int32Array(0);
  }
});

// src/engine/kernel/starts-with.ts
function startsWith(bytes2, at, length, prefix) {
  if (at + prefix.length > length) return false;
  for (let index = 2; index < prefix.length; index++) if (bytes2[at + index] !== prefix[index]) return false;
  return bytes2[at] === prefix[0] && bytes2[at + 1] === prefix[1];
}
var init_starts_with = __esm({
  "src/engine/kernel/starts-with.ts"() {
    "use strict";
  }
});

// src/engine/kernel/find-dotted.ts
function findDotted(region, start2, { dotted }, found2) {
  const { bytes: bytes2, length, from, to } = region;
  const candidates = dotted.get(bytes2[start2 - 2] * 256 + bytes2[start2 - 1]);
  if (candidates === void 0) return;
  for (const { entry, back, anywhere } of candidates) {
    const at = start2 - back;
    if (at < from || at >= to || !startsWith(bytes2, at, length, entry.bytes)) continue;
    if (!anywhere && at > 0 && (CLASS[bytes2[at - 1]] & WORD) !== 0 && !followsEscape(bytes2, at)) continue;
    found2.push(entry.index, at);
  }
}
function followsEscape(bytes2, at) {
  return bytes2[at - 2] === BACKSLASH || bytes2[at - 3] === PERCENT;
}
var BACKSLASH, PERCENT;
var init_find_dotted = __esm({
  "src/engine/kernel/find-dotted.ts"() {
    "use strict";
    init_byte_classes();
    init_starts_with();
    BACKSLASH = 92;
    PERCENT = 37;
  }
});

// src/engine/kernel/find-escaped-words.ts
function findEscapedWords({ bytes: bytes2, from, to, length }, found2) {
  const marks = MARKS.map((text2) => ({ text: text2, at: -1 }));
  for (let known = nextMark(0); known < length; ) {
    let start2 = known;
    while (start2 > 0 && belongs(bytes2[start2 - 1])) start2--;
    let end = known + 1;
    while (end < length && belongs(bytes2[end])) end++;
    if (end - start2 > SHORTEST_WORD && start2 < to && end > from) found2.push(start2, end);
    known = nextMark(end);
  }
  function nextMark(at) {
    let nearest = Number.POSITIVE_INFINITY;
    for (const mark of marks) {
      if (mark.at < at) {
        let next = bytes2.indexOf(mark.text, at);
        while (next !== -1 && next < length && escapeAt(bytes2, next, length) === 0)
          next = bytes2.indexOf(mark.text, next + 1);
        mark.at = next === -1 || next >= length ? Number.POSITIVE_INFINITY : next;
      }
      nearest = Math.min(nearest, mark.at);
    }
    return nearest;
  }
}
function escapeAt(bytes2, at, length) {
  if (bytes2[at] === PERCENT2) return at + 3 <= length && isHex(bytes2[at + 1]) && isHex(bytes2[at + 2]) ? 3 : 0;
  if (bytes2[at] !== BACKSLASH2) return 0;
  const kind = bytes2[at + 1];
  if (kind === 120) return at + 4 <= length && isHex(bytes2[at + 2]) && isHex(bytes2[at + 3]) ? 4 : 0;
  if (kind !== 117) return 0;
  const braced = bytes2[at + 2] === 123;
  let digits = at + (braced ? 3 : 2);
  if (bytes2[digits] === 48 && bytes2[digits + 1] === 48) digits += 2;
  else if (!braced) return 0;
  if (!isHex(bytes2[digits]) || !isHex(bytes2[digits + 1]) || braced && bytes2[digits + 2] !== 125) return 0;
  const end = digits + (braced ? 3 : 2);
  return end <= length ? end - at : 0;
}
function belongs(byte) {
  return (CLASS[byte] & KEY) !== 0 || WORD_PARTS[byte] === 1;
}
function isHex(byte) {
  return byte >= 48 && byte <= 57 || byte >= 65 && byte <= 70 || byte >= 97 && byte <= 102;
}
var PERCENT2, BACKSLASH2, SHORTEST_WORD, MARKS, WORD_PARTS;
var init_find_escaped_words = __esm({
  "src/engine/kernel/find-escaped-words.ts"() {
    "use strict";
    init_byte_classes();
    PERCENT2 = 37;
    BACKSLASH2 = 92;
    SHORTEST_WORD = 16;
    MARKS = ["%", "\\x", "\\u0", "\\u{"].map((text2) => Buffer.from(text2));
    WORD_PARTS = new Uint8Array(256);
    for (const char of "%\\.{}:@&?~") WORD_PARTS[char.charCodeAt(0)] = 1;
  }
});

// src/engine/kernel/find-literals.ts
function findLiterals(region, rules2, which, found2) {
  const { bytes: bytes2, length, from, to } = region;
  for (const index of which) {
    const { text: text2 } = rules2.literals[index];
    if (isScheme(text2)) {
      findUserinfo(region, (at2) => found2.push(index, at2));
      continue;
    }
    const head = text2.subarray(0, PROBE);
    let at = bytes2.indexOf(head, from);
    while (at !== -1 && at < to && at + text2.length <= length) {
      if (bytes2.compare(text2, 0, text2.length, at, at + text2.length) === 0) found2.push(index, at);
      at = bytes2.indexOf(head, at + 1);
    }
  }
}
function isScheme(literal) {
  return literal.length === 3 && literal[0] === COLON && literal[1] === SLASH && literal[2] === SLASH;
}
function findUserinfo(region, onScheme) {
  const { bytes: bytes2, length, from, to } = region;
  let known = -1;
  let at = bytes2.indexOf(AT, from);
  while (at !== -1 && at < length && at < to + LONGEST_USERINFO) {
    let back = at - 1;
    const stop = Math.max(0, at - LONGEST_USERINFO);
    while (back >= stop && bytes2[back] > 32 && bytes2[back] !== SLASH && bytes2[back] !== AT) back--;
    const scheme = back - 2;
    if (back >= 2 && bytes2[back] === SLASH && bytes2[back - 1] === SLASH && bytes2[scheme] === COLON) {
      if (scheme >= from && scheme < to && scheme !== known) onScheme(scheme);
      known = scheme;
    }
    at = bytes2.indexOf(AT, at + 1);
  }
}
var AT, SLASH, COLON, PROBE, LONGEST_USERINFO;
var init_find_literals = __esm({
  "src/engine/kernel/find-literals.ts"() {
    "use strict";
    AT = 64;
    SLASH = 47;
    COLON = 58;
    PROBE = 6;
    LONGEST_USERINFO = 512;
  }
});

// src/engine/kernel/find-runs.ts
function findRuns(bytes2, length, onRun) {
  const table2 = CLASS;
  let start2 = 0;
  let probe = MIN_RUN - 1;
  while (probe < length) {
    let at = probe;
    while (at >= start2 && (table2[bytes2[at]] & KEY) !== 0) at--;
    if (at >= start2) {
      start2 = at + 1;
      probe = at + MIN_RUN;
      continue;
    }
    let end = probe + 1;
    while (end < length && (table2[bytes2[end]] & KEY) !== 0) end++;
    onRun(start2, end);
    start2 = end + 1;
    probe = end + MIN_RUN;
  }
}
var MIN_RUN;
var init_find_runs = __esm({
  "src/engine/kernel/find-runs.ts"() {
    "use strict";
    init_byte_classes();
    MIN_RUN = 16;
  }
});

// src/engine/kernel/find-wide-runs.ts
function findWideRuns({ bytes: bytes2, from, to, length }, context, found2) {
  const zero = bytes2.indexOf(0);
  if (zero === -1 || zero >= length) return;
  const earliest = Math.max(0, from - context);
  for (const width of [2, 4]) {
    const step = width * (SHORTEST - 1);
    for (let probe = earliest + step; probe + width <= length; probe += step) {
      const anchor = findAnchor(bytes2, probe, earliest, width);
      if (anchor === -1) continue;
      let start2 = anchor;
      while (start2 - width >= earliest && isWideChar(bytes2, start2 - width, width)) start2 -= width;
      let end = anchor + width;
      while (end + width <= length && isWideChar(bytes2, end, width)) end += width;
      if (end > probe) probe = end;
      if (end - start2 < width * SHORTEST) continue;
      if (start2 >= to) break;
      found2.push(start2, end, width);
    }
  }
}
function findAnchor(bytes2, probe, from, width) {
  for (let at = probe; at > probe - width && at >= from; at--) if (isWideChar(bytes2, at, width)) return at;
  return -1;
}
function isWideChar(bytes2, at, width) {
  if (bytes2[at + 1] !== 0 || (CLASS[bytes2[at]] & PRINTABLE) === 0) return false;
  return width === 2 || bytes2[at + 2] === 0 && bytes2[at + 3] === 0;
}
var SHORTEST;
var init_find_wide_runs = __esm({
  "src/engine/kernel/find-wide-runs.ts"() {
    "use strict";
    init_byte_classes();
    SHORTEST = 16;
  }
});

// src/engine/kernel/kernel.ts
function noCandidates() {
  return { literals: [], prefixes: [], tokens: [], encoded: [], escaped: [], wide: [] };
}
function clearCandidates(found2) {
  found2.literals.length = found2.prefixes.length = found2.tokens.length = 0;
  found2.encoded.length = found2.escaped.length = found2.wide.length = 0;
}
var ROOM;
var init_kernel = __esm({
  "src/engine/kernel/kernel.ts"() {
    "use strict";
    ROOM = 256 * 1024;
  }
});

// src/engine/kernel/plain-kernel.ts
function createPlainKernel(rules2) {
  const { heads, buckets, dottedEnds } = rules2;
  let region;
  let found2;
  let bytes2;
  let length = 0;
  let from = 0;
  let to = 0;
  let last = false;
  let input = null;
  let window = null;
  function tryPrefix(at) {
    if (at < from || at >= to || at + 1 >= length) return;
    const bucket = heads[bytes2[at] * 256 + bytes2[at + 1]];
    if (bucket === 0) return;
    for (const entry of buckets[bucket - 1])
      if (startsWith(bytes2, at, length, entry.bytes)) found2.prefixes.push(entry.index, at);
  }
  function onRun(start2, end) {
    const before = start2 > 0 ? bytes2[start2 - 1] : 0;
    if (start2 > 0 || from === 0) tryPrefix(start2);
    if (before === BACKSLASH3) tryPrefix(start2 + escapeLength(bytes2, start2));
    else if (before === PERCENT3) tryPrefix(start2 + 2);
    else if (before === BRACKET || before === SEMICOLON) tryPrefix(start2 + colorLength(bytes2, start2));
    if (dottedEnds[before] === 1) findDotted(region, start2, rules2, found2.prefixes);
    if (bytes2[start2] === DASH && bytes2[start2 + 1] === DASH) {
      let at = start2 + 2;
      while (at < end && bytes2[at] === DASH) at++;
      if (at - start2 < LONGEST_DASHES) tryPrefix(at);
    }
    let tokenStart = start2;
    let digits = 0;
    let upper = 0;
    let lower = 0;
    let slashes = 0;
    for (let at = start2; at < end; at++) {
      const byte = bytes2[at];
      const flags = CLASS[byte];
      if ((flags & LOWER) !== 0) lower++;
      else if ((flags & DIGIT) !== 0) digits++;
      else if ((flags & UPPER) !== 0) upper++;
      else if (byte === SLASH2 || byte === 43) {
        slashes++;
        tryPrefix(at + 1);
      } else if (byte === EQUALS) {
        let behind = at + 1;
        while (behind < end && bytes2[behind] === EQUALS) behind++;
        if (behind === end) break;
        finishToken(tokenStart, at, digits, upper, lower, slashes);
        tryPrefix(behind);
        if (bytes2[behind] === 51 && bytes2[behind + 1] === 68) tryPrefix(behind + 2);
        tokenStart = behind;
        digits = upper = lower = slashes = 0;
        at = behind - 1;
      }
    }
    if (end < length || last) finishToken(tokenStart, end, digits, upper, lower, slashes);
    else if (tokenStart < to) found2.encoded.push(tokenStart, end);
  }
  function finishToken(start2, end, digits, upper, lower, slashes) {
    const size = end - start2;
    if (size < SHORTEST_TOKEN || end <= from || start2 >= to) return;
    const isPath = size <= LONGEST_TOKEN && slashes * 6 > size;
    if (size >= SHORTEST_ENCODED && !isPath) found2.encoded.push(start2, end);
    if (size > LONGEST_TOKEN || isPath || start2 < from || start2 === 0 && from > 0) return;
    if (digits === 0 ? upper * 10 < (upper + lower) * 3 || lower * 10 < upper + lower : upper + lower === 0) return;
    if (VALUE_START[start2 > 0 ? bytes2[start2 - 1] : 0] === 1 || followsQuoteEntity(bytes2, start2))
      found2.tokens.push(start2, end);
  }
  return {
    find(next, candidates) {
      region = next;
      found2 = candidates;
      ({ bytes: bytes2, length, from, to, last } = next);
      clearCandidates(found2);
      findLiterals(region, rules2, rules2.literals.keys(), found2.literals);
      findRuns(bytes2, length, onRun);
      findEscapedWords(region, found2.escaped);
      findWideRuns(region, CONTEXT, found2.wide);
    },
    // It would cost what it saves.
    hidingSigns: () => ({ telling: true, common: true }),
    get input() {
      input ??= Buffer.allocUnsafe(ROOM);
      return input;
    },
    get window() {
      window ??= Buffer.allocUnsafe(ROOM);
      return window;
    },
    countLineFeeds,
    countUnits
  };
}
function escapeLength(bytes2, start2) {
  const first = bytes2[start2];
  if (first === 120) return 3;
  if (first === 117) return 5;
  let digits = 0;
  while (digits < 3 && bytes2[start2 + digits] >= 48 && bytes2[start2 + digits] <= 55) digits++;
  return Math.max(1, digits);
}
function colorLength(bytes2, start2) {
  let digits = 0;
  while (digits < 3 && bytes2[start2 + digits] >= 48 && bytes2[start2 + digits] <= 57) digits++;
  return bytes2[start2 + digits] === 109 ? digits + 1 : 0;
}
function followsQuoteEntity(bytes2, at) {
  if (at < 5 || bytes2[at - 1] !== 59) return false;
  const entity = bytes2.toString("latin1", Math.max(0, at - 6), at);
  return entity.endsWith("&quot;") || entity.endsWith("&#34;");
}
var SHORTEST_TOKEN, LONGEST_TOKEN, SHORTEST_ENCODED, EQUALS, SLASH2, DASH, BACKSLASH3, PERCENT3, BRACKET, SEMICOLON, LONGEST_DASHES, VALUE_START;
var init_plain_kernel = __esm({
  "src/engine/kernel/plain-kernel.ts"() {
    "use strict";
    init_piece();
    init_byte_classes();
    init_count();
    init_find_dotted();
    init_find_escaped_words();
    init_find_literals();
    init_find_runs();
    init_find_wide_runs();
    init_kernel();
    init_starts_with();
    SHORTEST_TOKEN = 16;
    LONGEST_TOKEN = 512;
    SHORTEST_ENCODED = 24;
    EQUALS = 61;
    SLASH2 = 47;
    DASH = 45;
    BACKSLASH3 = 92;
    PERCENT3 = 37;
    BRACKET = 91;
    SEMICOLON = 59;
    LONGEST_DASHES = 512;
    VALUE_START = new Uint8Array(256);
    for (const char of "\0\"'`=: 	\n\r(>,[{|") VALUE_START[char.charCodeAt(0)] = 1;
  }
});

// src/engine/decode/decode-token.ts
function decodeToken(region, start2, end, onPiece) {
  const { bytes: bytes2, base, from, to } = region;
  const head = start2 > 0 || from === 0 ? start2 : -1;
  forEachPiece(Math.max(start2, from), Math.min(end, to), base, (own, next) => {
    let done = 0;
    const hexUntil = [0, 0];
    const sample = (at2) => {
      const phase = base + at2 & 3;
      if ((done & 1 << phase) === 0 && at2 + BASE64_SAMPLE <= end && isTextInBase64(bytes2, at2)) {
        done |= 1 << phase;
        emit(fromBase64(region, start2, end, own, next, at2), onPiece);
      }
      if (at2 >= hexUntil[phase & 1] && at2 + HEX_SAMPLE <= end && isTextInHex(bytes2, at2)) {
        const piece = fromHex(region, start2, end, own, next, at2);
        hexUntil[phase & 1] = piece.spanOf(0, piece.text.length)[1];
        emit(piece, onPiece);
      }
    };
    if (head >= own - MARGIN) for (let shift = 0; shift < 4; shift++) sample(head + shift);
    let at = Math.max(start2 + 1, own - MARGIN);
    at += (STEP - (base + at) % STEP) % STEP;
    for (const stop = Math.min(end, next + MARGIN); at < stop; at += STEP) {
      for (let shift = 0; shift < 4; shift++) sample(at + shift);
    }
  });
}
function emit(piece, onPiece) {
  if (piece.from < piece.to) onPiece(piece);
}
function fromBase64(region, start2, end, own, next, anchor) {
  const earliest = Math.max(start2, own - CONTEXT);
  const first = earliest + ((anchor - earliest) % 4 + 4) % 4;
  const stop = Math.min(end, next + AHEAD);
  const text2 = Buffer.from(region.bytes.toString("latin1", first, stop), "base64");
  return {
    encoding: "base64",
    text: text2,
    from: Math.max(0, Math.ceil((own - first) * 3 / 4)),
    to: Math.min(text2.length, Math.ceil((next - first) * 3 / 4)),
    last: stop === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + Math.floor(from * 4 / 3), Math.min(stop, first + Math.ceil(to * 4 / 3))]
  };
}
function fromHex(region, start2, end, own, next, anchor) {
  const { bytes: bytes2 } = region;
  const earliest = Math.max(start2, own - CONTEXT);
  let first = anchor;
  while (first - 2 >= earliest && isHexPair(bytes2, first - 2)) first -= 2;
  const limit = Math.min(end, next + AHEAD);
  let stop = anchor;
  while (stop + 2 <= limit && isHexPair(bytes2, stop)) stop += 2;
  const text2 = Buffer.from(bytes2.toString("latin1", first, stop), "hex");
  return {
    encoding: "hex",
    text: text2,
    from: Math.max(0, Math.ceil((own - first) / 2)),
    to: Math.min(text2.length, Math.ceil((next - first) / 2)),
    last: limit === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + from * 2, first + to * 2]
  };
}
function isHexPair(bytes2, at) {
  return HEX_VALUE[bytes2[at]] >= 0 && HEX_VALUE[bytes2[at + 1]] >= 0;
}
function isTextInBase64(bytes2, start2) {
  let zeros = 0;
  for (let at = start2; at < start2 + BASE64_SAMPLE; at += 4) {
    const a = BASE64_VALUE[bytes2[at]];
    const b = BASE64_VALUE[bytes2[at + 1]];
    const c = BASE64_VALUE[bytes2[at + 2]];
    const d = BASE64_VALUE[bytes2[at + 3]];
    if ((a | b | c | d) < 0) return false;
    const group = a << 18 | b << 12 | c << 6 | d;
    const found2 = TEXT[group >> 16] + TEXT[group >> 8 & 255] + TEXT[group & 255];
    if (found2 >= NO_TEXT) return false;
    zeros += found2;
  }
  return zeros === 0 || zeros === 6;
}
function isTextInHex(bytes2, start2) {
  let zeros = 0;
  for (let at = start2; at < start2 + HEX_SAMPLE; at += 2) {
    const high = HEX_VALUE[bytes2[at]];
    const low = HEX_VALUE[bytes2[at + 1]];
    if ((high | low) < 0) return false;
    const found2 = TEXT[high * 16 + low];
    if (found2 >= NO_TEXT) return false;
    zeros += found2;
  }
  return zeros === 0 || zeros === 6;
}
var STEP, MARGIN, BASE64_SAMPLE, HEX_SAMPLE, NO_TEXT, TEXT, BASE64_VALUE, HEX_VALUE;
var init_decode_token = __esm({
  "src/engine/decode/decode-token.ts"() {
    "use strict";
    init_piece();
    STEP = 64;
    MARGIN = STEP + 32;
    BASE64_SAMPLE = 16;
    HEX_SAMPLE = 24;
    NO_TEXT = 100;
    TEXT = new Uint8Array(256).fill(NO_TEXT);
    for (let byte = 32; byte < 127; byte++) TEXT[byte] = 0;
    for (const byte of [9, 10, 13]) TEXT[byte] = 0;
    TEXT[0] = 1;
    BASE64_VALUE = new Int8Array(256).fill(-1);
    [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((char, value) => {
      BASE64_VALUE[char.charCodeAt(0)] = value;
    });
    BASE64_VALUE[45] = 62;
    BASE64_VALUE[95] = 63;
    HEX_VALUE = new Int8Array(256).fill(-1);
    [..."0123456789abcdef"].forEach((char, value) => {
      HEX_VALUE[char.charCodeAt(0)] = HEX_VALUE[char.toUpperCase().charCodeAt(0)] = value;
    });
  }
});

// src/engine/keyword-range.ts
var KEYWORDS_BEFORE, KEYWORDS_BEHIND, ENDS_VALUE;
var init_keyword_range = __esm({
  "src/engine/keyword-range.ts"() {
    "use strict";
    KEYWORDS_BEFORE = 90;
    KEYWORDS_BEHIND = 64;
    ENDS_VALUE = new Uint8Array(256);
    for (const char of "\"'`\\& ,;\n\r") ENDS_VALUE[char.charCodeAt(0)] = 1;
  }
});

// src/engine/kernel/wasm/choose-pairs.ts
function choosePairs(texts, wanted) {
  const chosen = [];
  let left = [...wanted];
  while (left.length > 0 && chosen.length < MOST_PAIRS) {
    const pairs = /* @__PURE__ */ new Map();
    for (const index of left) {
      const text2 = texts[index];
      for (let offset = 0; offset + 1 < text2.length && text2.length <= LONGEST; offset++) {
        const key2 = text2[offset] * 256 + text2[offset + 1];
        const members2 = pairs.get(key2) ?? /* @__PURE__ */ new Map();
        if (!members2.has(index)) members2.set(index, offset);
        pairs.set(key2, members2);
      }
    }
    let best = null;
    for (const [key2, members2] of pairs) if (best === null || isBetter({ key: key2, members: members2 }, best)) best = { key: key2, members: members2 };
    if (best === null) break;
    const { key, members } = best;
    chosen.push({
      first: key >> 8,
      second: key & 255,
      members: [...members].map(([index, offset]) => ({ index, offset }))
    });
    left = left.filter((index) => !members.has(index));
  }
  return { chosen, left };
}
function isBetter(one, other) {
  if (one.members.size !== other.members.size) return one.members.size > other.members.size;
  return rarity(one.key) > rarity(other.key);
}
function rarity(key) {
  const rank = (byte) => {
    const place = COMMON.indexOf(String.fromCharCode(byte));
    return place === -1 ? COMMON.length : place;
  };
  return key >> 8 === (key & 255) ? 0 : rank(key >> 8) + rank(key & 255);
}
var MOST_PAIRS, LONGEST, COMMON;
var init_choose_pairs = __esm({
  "src/engine/kernel/wasm/choose-pairs.ts"() {
    "use strict";
    MOST_PAIRS = 3;
    LONGEST = 250;
    COMMON = ` etnaoirsldcupmfhgy
.,_=()"'-;:/b0v1wx2T$SCkAER3I{}jDP<>N`;
  }
});

// src/engine/kernel/wasm/fill-tables.ts
function fillTables(kernel, rules2) {
  const memory = new Uint8Array(kernel.memory.buffer);
  memory.set(CLASS, kernel.CLASSES.value);
  memory.set(VALUE_START, kernel.VALUE_START.value);
  memory.set(ENDS_VALUE, kernel.ENDS_VALUE.value);
  memory.set(SYMBOL, kernel.SYMBOLS.value);
  memory.set(new Uint8Array(BASE64_VALUE.buffer), kernel.BASE64.value);
  memory.set(new Uint8Array(HEX_VALUE.buffer), kernel.HEX.value);
  memory.set(TEXT, kernel.TEXT.value);
  memory.set(leads(kernel), kernel.LEADS.value);
  memory.set(halves(kernel), kernel.NIBBLES.value);
  memory.set(rules2.dottedEnds, kernel.DOTTED_ENDS.value);
  for (const key of rules2.dotted.keys()) {
    const ends = key >> 8 | (key & 255) << 8;
    memory[kernel.DOTTED.value + (ends >> 3)] |= 1 << (ends & 7);
  }
  const fits2 = fillPrefixes(kernel, memory, rules2) && fillKeywords(kernel, memory, rules2);
  return fits2 ? fillLiterals(kernel, memory, rules2) : null;
}
function halves(kernel) {
  const table2 = new Uint8Array(32);
  const add2 = (bit, high, low) => {
    for (const half of low) table2[half] |= bit;
    for (const half of high) table2[16 + half] |= bit;
  };
  const range = (from, to) => Array.from({ length: to - from + 1 }, (_, step) => from + step);
  add2(1, [3], [...range(0, 9), 13]);
  add2(2, [2], [11, 13, 15]);
  add2(4, [4, 6], range(1, 15));
  add2(8, [5, 7], range(0, 10));
  add2(16, [5], [15]);
  add2(kernel.ZERO_OR_AT.value, [0, 4], [0]);
  add2(kernel.PERCENT_BIT.value, [2], [5]);
  add2(kernel.BACKSLASH_BIT.value, [5], [12]);
  for (let byte = 0; byte < 256; byte++) {
    const isKey = (table2[byte & 15] & table2[16 + (byte >> 4)] & kernel.KEY_BITS.value) !== 0;
    if (isKey !== ((CLASS[byte] & KEY) !== 0)) throw new Error(`the kernel's class of byte ${byte} is wrong`);
  }
  return table2;
}
function leads(kernel) {
  const table2 = new Uint8Array(256);
  const tops = new Set([...TEXT.keys()].filter((byte) => TEXT[byte] !== NO_TEXT));
  const base64 = new Set([...tops].map((byte) => byte >> 2));
  const hex = new Set([...tops].map((byte) => byte >> 4));
  for (let digit = 0; digit < 256; digit++) {
    if (base64.has(BASE64_VALUE[digit])) table2[digit] |= kernel.LEADS_BASE64.value;
    if (hex.has(HEX_VALUE[digit])) table2[digit] |= kernel.LEADS_HEX.value;
  }
  return table2;
}
function fillPrefixes(kernel, memory, { buckets }) {
  const view = new DataView(memory.buffer);
  const start2 = kernel.PREFIXES.value;
  let next = start2 + 1;
  const offsets = buckets.map((bucket) => {
    const offset = next - start2;
    for (const { index, bytes: bytes2 } of bucket) {
      if (next + bytes2.length + 4 > kernel.PREFIXES_END.value) return -1;
      view.setUint8(next, bytes2.length);
      view.setUint16(next + 1, index, true);
      memory.set(bytes2, next + 3);
      next += bytes2.length + 3;
    }
    next++;
    return offset;
  });
  if (offsets.includes(-1) || next > kernel.PREFIXES_END.value) return false;
  buckets.forEach(([entry], bucket) => {
    const head = entry.bytes[0] | entry.bytes[1] << 8;
    view.setUint16(kernel.HEADS.value + head * 2, offsets[bucket], true);
  });
  return true;
}
function fillKeywords(kernel, memory, { tokenRules }) {
  const keywordsOf = (rules2) => rules2.flatMap(({ trigger }) => trigger.on === "token" ? trigger.keywords : []);
  const before = tabulateKeywords(keywordsOf(tokenRules));
  const behind = tabulateKeywords(keywordsOf(tokenRules.filter(({ named }) => named === true)));
  const size = kernel.AUTOMATON_SIZE.value;
  if (before === null || behind === null || before.byteLength > size || behind.byteLength > size) return false;
  new Uint16Array(memory.buffer, kernel.AUTOMATON.value).set(before);
  new Uint16Array(memory.buffer, kernel.NAMED_AUTOMATON.value).set(behind);
  return true;
}
function fillLiterals(kernel, memory, { literals }) {
  const view = new DataView(memory.buffer);
  const pairs = kernel.PAIRS.value;
  const start2 = kernel.LITERALS.value;
  const all = [...literals.keys()];
  const scheme = all.find((index) => isScheme(literals[index].text)) ?? -1;
  kernel.setSchemeLiteral(scheme);
  const { chosen, left } = choosePairs(
    literals.map(({ text: text2 }) => text2),
    all.filter((index) => index !== scheme)
  );
  const crowded = [];
  let next = start2;
  chosen.forEach(({ first, second, members }, pair) => {
    view.setUint8(pairs + pair * 2, first);
    view.setUint8(pairs + pair * 2 + 1, second);
    view.setUint16(pairs + 8 + pair * 2, next - start2, true);
    for (const { index, offset } of members) {
      const { text: text2 } = literals[index];
      if (next + text2.length + 5 > kernel.LITERALS_END.value) {
        crowded.push(index);
        continue;
      }
      view.setUint8(next, text2.length);
      view.setUint8(next + 1, offset);
      view.setUint16(next + 2, index, true);
      memory.set(text2, next + 4);
      next += text2.length + 4;
    }
    next++;
  });
  for (let pair = chosen.length; pair < 3; pair++) view.setUint16(pairs + 8 + pair * 2, next - start2, true);
  return [...left, ...crowded];
}
var init_fill_tables = __esm({
  "src/engine/kernel/wasm/fill-tables.ts"() {
    "use strict";
    init_decode_token();
    init_keyword_automaton();
    init_keyword_range();
    init_byte_classes();
    init_find_literals();
    init_plain_kernel();
    init_choose_pairs();
  }
});

// src/engine/kernel/wasm/module.ts
var MODULE;
var init_module = __esm({
  "src/engine/kernel/wasm/module.ts"() {
    "use strict";
    MODULE = "AGFzbQEAAAABKwdgAn9/AX9gAX8AYAF/AX9gAn9/AGAGf39/f39/AGAGf39/f39/AX9gAAADEhEBAAMABAECAgMBBQYAAAECAAUEAQFgYAa9Ajd/AEGAIAt/AEGAIgt/AEGAJAt/AEGAJgt/AEGAKAt/AEGAKgt/AEGALAt/AEGANAt/AEGALgt/AEGAMAt/AEGAMgt/AEGAwAALfwBBgIABC38AQYCAAQt/AEGAgAkLfwBBgMAJC38AQYDACwt/AEGAgAwLfwBBgIAcC38AQYCAEAt/AEEqC38AQf//Awt/AEGAgCwLfwBBgIDsAAt/AEGAgOwAC38AQQELfwBBAgt/AEEAC38AQQELfwBBAgt/AEEDC38AQQQLfwBBBQt/AEEGC38AQR8LfwBBIAt/AEHAAAt/AEGAAQt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQX8LfwFBAAt/AUEAC38BQQALfwFBAAt/AEEBC38AQQILfwFBAAt/AUEAC38BQQALB6AELwdDTEFTU0VTAwALVkFMVUVfU1RBUlQDAQpFTkRTX1ZBTFVFAwIHU1lNQk9MUwMDBkJBU0U2NAMEA0hFWAMFBFRFWFQDBgVMRUFEUwMHB05JQkJMRVMDCAtET1RURURfRU5EUwMJBVBBSVJTAwoITElURVJBTFMDCwxMSVRFUkFMU19FTkQDDAVIRUFEUwMNBkRPVFRFRAMOCFBSRUZJWEVTAw8MUFJFRklYRVNfRU5EAxAJQVVUT01BVE9OAxEPTkFNRURfQVVUT01BVE9OAxIOQVVUT01BVE9OX1NJWkUDEwxTWU1CT0xfQ09VTlQDFAVGT1VORAMVBkVWRU5UUwMWCkVWRU5UU19FTkQDFwVURVhUUwMYDExFQURTX0JBU0U2NAMZCUxFQURTX0hFWAMaBlBSRUZJWAMbBVRPS0VOAxwHRU5DT0RFRAMdB0xJVEVSQUwDHgpCRUZPUkVfUlVOAx8HRVNDQVBFRAMgBFdJREUDIQhLRVlfQklUUwMiClpFUk9fT1JfQVQDIwtQRVJDRU5UX0JJVAMkDUJBQ0tTTEFTSF9CSVQDJQZpc0Z1bGwDMRBzZXRTY2hlbWVMaXRlcmFsAAkEc2NhbgAKDmNvdW50TGluZUZlZWRzAA0KY291bnRVbml0cwAMDFRFTExJTkdfU0lHTgMyC0NPTU1PTl9TSUdOAzMLaGlkaW5nU2lnbnMAEAZtZW1vcnkCAArmURHkAQEEfyAAIyhJIAAjKU9yIycgAEEBak1yBEAPCyAALwEAQQF0QYCAAWovAQAiAUUEQA8LIAFBgMAJaiIDLQAAIQIDQCACBEAjJyAAIAJqTwR/IANBA2ohBEEAIQECfwNAIAEgAkkEQEEAIAAgAWotAAAgASAEai0AAEcNAhogAUEBaiEBDAELC0EBCwVBAAsEQAJAIAMvAQEhASMsQYCA7ABPBEBBASQxDAELIywgAUEIdDYCACMsIAAjJmsiATYCBCMsIAE2AggjLEEMaiQsCwsgAyACQQNqaiIDLQAAIQIMAQsLC3wBAX8gACABEAMEQEEBDwsgAEEBaiIAIyhB4ABrIyYjKCMmQeAAaksbIgIgACACSxsiAEHAACMrIAAjJmtqQT9xa0E/cWohACABIylB4ABqIgIgASACSRshAgNAIAAgAkkEQCAAIAEQAwRAQQEPCyAAQUBrIQAMAQsLQQALyQMBA38gACMmSwR/IABBAWstAAAFQQALIQMjKCMmRiAAIyZLcgRAIAAQAAsgA0HcAEYEQAJ/QQMgAC0AACIEQfgARg0AGkEFIARB9QBGDQAaA0AgAkEDSQR/IAAgAmotAABBME8FQQALBH8gACACai0AAEE3TQVBAAsEQCACQQFqIQIMAQsLIAJBASACGwsgAGoQAAUgA0ElRgRAIABBAmoQAAUgA0E7RiADQdsARnIEQANAIAJBA0kEfyAAIAJqLQAAQTBPBUEACwR/IAAgAmotAABBOU0FQQALBEAgAkEBaiECDAELCyAAIAJBAWpBACAAIAJqLQAAQe0ARhtqEAALCwsgACMmQQJqT0EAIANBgDBqLQAAGwRAIABBAmsvAQAiAkEDdkGAgAlqLQAAQQEgAkEHcXRxBEACQCMsQYCA7ABPBEBBASQxDAELIyxBBDYCACMsIAAjJms2AgQjLCABIyZrNgIIIyxBDGokLAsLCyAALQAAQS1GBH8gAC0AAUEtRgVBAAsEQCAAQQJqIQIDQCABIAJLBH8gAi0AAEEtRgVBAAsEQCACQQFqIQIMAQsLIAIgAGtBgARJBEAgAhAACwsgACABEAgLtQMBCH8gAEEEaiEEA0AgACAESQRAIAAtAABBgDRqLQAAIgZBAXEgAEEQaiABTXEEfwJ/QQAgAC0ABEGANGotAAAgAC0ACEGANGotAABxQQFxRQ0AGkEAIQMgACECA0AgAiAAQRBqSQRAQQAgAi0AA0GAKGosAAAiByACLQACQYAoaiwAACIFIAItAABBgChqLAAAIgggAi0AAUGAKGosAAAiCXJyckEASA0CGkEAIAhBEnQgCUEMdHIgBUEGdHIgB3IiBUH/AXFBgCxqLQAAIAVBEHVBgCxqLQAAIAVBCHVB/wFxQYAsai0AAGpqIgVB5ABPDQIaIAMgBWohAyACQQRqIQIMAQsLIANFIANBBkZyCwVBAAsEQEEBDwsgAEEYaiABTUEAIAZBAnEbBH9BACEDIAAhAgJ/A0AgAiAAQRhqSQRAQQAgAi0AAEGAKmosAAAiBSACLQABQYAqaiwAACIGckEASA0CGkEAIAVBBHQgBmpBgCxqLQAAIgVB5ABPDQIaIAMgBWohAyACQQJqIQIMAQsLIANFIANBBkZyCwVBAAsEQEEBDwsgAEEBaiEADAELC0EAC/IEAQJ/IAEgAGsiB0EQSCABIyhNciAAIylPcgRADwsgB0GABEwiBgRAIAVBBmwgB0ohBgsgBkUgB0EYTnEEfyAAIAEQAQVBAAsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEECNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsgB0GABEogBnIgACMoSXIEf0EBBSAAIyZGIygjJktxCwRADwsgAgR/IAMgBGpFBSADQQpsIAMgBGpBA2xIBH9BAQUgAyAEaiAEQQpsSgsLBEAPCyAAIyZLBH8gAEEBay0AAAVBAAtBgCJqLQAABEBBASECBUEAIQICQCAAIyZBBWpJBH9BAQUgAEEBay0AAEE7RwsNAEEBIQIgAEEFaygCAEGmxsyhA0YNACAAIyZBBmpPBH8gAEEGaygCAEGm4tX7BkYFQQALBH8gAEECay0AAEH0AEYFQQALIQILCyACRQRADwtBACEDIyYgAEHaAGsgACMmQdoAakkbIQICfwNAIAAgAksEQEEBIAMgAi0AAEGAJmotAABqQQF0QYCADGovAQAiA0H//wNGDQIaIAJBAWohAgwBCwtBAAsEf0EBBSABIydJBH8gAS0AAAVBAAtBgCRqLQAABH8jJyICIAFBQGsiAyACIANJGyEEQQAhAyABIQICfwNAIAIgBEkEQEEBIAMgAi0AAEGAJmotAABqQQF0QYCAHGovAQAiA0H//wNGDQIaIAJBAWohAgwBCwtBAAsFQQALCwRAAkAjLEGAgOwATwRAQQEkMQwBCyMsQQE2AgAjLCAAIyZrNgIEIywgASMmazYCCCMsQQxqJCwLCwucBAEIfyMoQYAQayMmIygjJkGAEGpLGyIHIABBD2wiBWohBANAIycgACAEak8EQCAEIQMCQANAIAMgBCAAa0sgAyAHT3EEQCADIgEtAAEEf0EABSABLQAAQYAgai0AAEHAAHELBH8gAEECRgR/QQAFIAEvAQILBUEBC0UNAiABQQFrIQMMAQsLQQAhAQsCQCABRQ0AIAEhAgNAIAIgACAHak8EfyACIABrIgMtAAEEf0EABSADLQAAQYAgai0AAEHAAHELBH8gAEECRgR/QQAFIAMvAQILBUEBCwVBAQtFBEAgAiAAayECDAELCyAAIAFqIQMDQCMnIAAgA2pPBH8gAy0AAQR/QQAFIAMtAABBgCBqLQAAQcAAcQsEfyAAQQJGBH9BAAUgAy8BAgsFQQELBUEBC0UEQCAAIANqIQMMAQsLIAMgBCADIARLGyEEIAMgAmsgAEEEdEkNACACIylPBEAPC0EAIQYgAiEBAn8DQCABIydJIAEgA01xBEBBASABLQAAIghBLUYgCEHAAEZyIAhBPUZyIAhBJUZyIAhB3ABGcg0CGkEBIAZBAWpBACAIQYAgai0AAEEBcRsiBkEQRg0CGiAAIAFqIQEMAQsLQQALBEACQCMsQYCA7ABPBEBBASQxDAELIywgAEEIdEEGcjYCACMsIAIjJms2AgQjLCADIyZrNgIIIyxBDGokLAsLCyAEIAVqIQQMAQsLC9EBAQF/A0AgACM0SwR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBayEADAELCyAALQAAQS5GBEAgAEEBayEAA0AgACM0SwR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBayEADAELCwVBACEACyAABH8gAC0AAEHdAEYFQQALBH8gAEEBayEAA0AgACM0SwR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBayEADAELCyAALQAAIgBBJ0YgAEEiRnIgAEHgAEZyBUEACwv5AQEBfyAALQAAQdwARwRAQQAPCyAALQABIgFB+ABGBEBBBEEAIAAtAAJBMmtBBkkEfyAALQADIgBBMGtBCkkEf0EBBSAAQSByQeEAa0EGSQsFQQALGw8LIAFB9QBHBEBBAA8LIAAtAAJB+wBGBEBBBkEAIAAtAANBMmtBBkkEfyAALQAEIgFBMGtBCkkEf0EBBSABQSByQeEAa0EGSQsFQQALBH8gAC0ABUH9AEYFQQALGw8LQQZBACAALwECQbDgAEYEfyAALQAEQTJrQQZJBH8gAC0ABSIAQTBrQQpJBH9BAQUgAEEgckHhAGtBBkkLBUEACwVBAAsbC6UHAgh/AXsgACECAn8DQCABIAJLBEBBAEH//wNBASABIAJrIgN0QQFrIANBEE8bIgMgAv0ABAAiCv0MQUFBQUFBQUFBQUFBQUFBQf0lIAr9DC0tLS0tLS0tLS0tLS0tLS39I/1P/WRxDQIaIAQgCv0MYGBgYGBgYGBgYGBgYGBgYP0n/WQgA3FpaiEEIAJBEGohAgwBCwsgBEEKbCABIABrQQdsSgsEQCMqRSABIydGcQRAIAAjKUkEfyAAIAEQAQVBAAsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEECNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsFIAEjKEsgASAAa0EYTnEgACMpSXEEfyAAIAEQAQVBAAsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEECNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsLDwsgACEEA0AgASAESwRAAkAgBP0ABAAiCv0MPT09PT09PT09PT09PT09Pf0j/WRBAUEQIAEgBGsiAiACQRBLGyIDdEEBa3EiBQRAIAVoIQMLIAlBASADdEEBayICIAr9DC8vLy8vLy8vLy8vLy8vLy/9JyAK/Qw5OTk5OTk5OTk5OTk5OTk5/Sn9Tv1kcWlqIQkgCCAK/QxAQEBAQEBAQEBAQEBAQEBA/ScgCv0MWlpaWlpaWlpaWlpaWlpaWv0p/U79ZCACcWlqIQggByAK/QxgYGBgYGBgYGBgYGBgYGBg/ScgCv0Menp6enp6enp6enp6enp6ev0p/U79ZCACcWlqIQcgBiAK/QwvLy8vLy8vLy8vLy8vLy8v/SMgCv0MKysrKysrKysrKysrKysrK/0j/VD9ZCACcSICaWohBgNAIAIEQCAEIAJoakEBahAAIAIgAkEBa3EhAgwBCwsgAyAEaiEEIAVFDQIgBEEBaiECA0AgASACSwR/IAItAABBPUYFQQALBEAgAkEBaiECDAELCyABIAJGDQAgACAEIAkgCCAHIAYQBCACEAAgAi0AAEEzRgR/IAItAAFBxABGBUEACwRAIAJBAmoQAAtBACEGQQAhB0EAIQhBACEJIAIiACEEDAILCwtBASMqIAEjJ0kbBEAgACABIAkgCCAHIAYQBAUgACMpSQR/IAAgARABBUEACwRAAkAjLEGAgOwATwRAQQEkMQwBCyMsQQI2AgAjLCAAIyZrNgIEIywgASMmazYCCCMsQQxqJCwLCwsLBgAgACQtC1AAIAAkJiAAIAFqJCcgACACaiQoIAAgA2okKSAEQT9xJCsgBUEARyQqQYCALCQsQQAkLkEAJC9BACQxQQAkMBALIzAEQEECEAVBBBAFCyMsC9wSAwp+C38Re0GALv0ABAAhJUGQLv0ABAAhJEGAMv0HAAAhI0GAMv0HAAEhIkGAMv0HAAIhIUGAMv0HAAMhIEGAMv0HAAQhH0GAMv0HAAUhHiMmIRMDQCATIydJBEAgJSAT/QAEACIW/QwPDw8PDw8PDw8PDw8PDw8P/U79DiAkIBZBBP1t/Q79TiId/Qzg4ODg4ODg4ODg4ODg4ODg/U4gFiAj/SMgE/0ABAEiFSAi/SP9TiAWICH9IyAVICD9I/1O/VAgFiAf/SMgFSAe/SP9Tv1Q/VAiGCAlIBP9AAQQIhb9DA8PDw8PDw8PDw8PDw8PDw/9Tv0OICQgFkEE/W39Dv1OIhz9DODg4ODg4ODg4ODg4ODg4OD9TiAWICP9IyAT/QAEESIVICL9I/1OIBYgIf0jIBUgIP0j/U79UCAWIB/9IyAVIB79I/1O/VD9UCIX/VAgJSAT/QAEICIW/QwPDw8PDw8PDw8PDw8PDw8P/U79DiAkIBZBBP1t/Q79TiIb/Qzg4ODg4ODg4ODg4ODg4ODg/U4gFiAj/SMgE/0ABCEiFSAi/SP9TiAWICH9IyAVICD9I/1O/VAgFiAf/SMgFSAe/SP9Tv1Q/VAiFiAlIBP9AAQwIhX9DA8PDw8PDw8PDw8PDw8PDw/9Tv0OICQgFUEE/W39Dv1OIhr9DODg4ODg4ODg4ODg4ODg4OD9TiAVICP9IyAT/QAEMSIZICL9I/1OIBUgIf0jIBkgIP0j/U79UCAVIB/9IyAZIB79I/1O/VD9UCIV/VD9UP1TBEAgGP0MAAAAAAAAAAAAAAAAAAAAAP0k/WQgF/0MAAAAAAAAAAAAAAAAAAAAAP0k/WRBEHRyrSAW/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZCAV/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZEEQdHKtQiCGhCEAIycgE0FAa0kEQCAAQgEjJyATa62GQgF9gyEACwNAIABCAFIEQCATIAB6p2oiCi0AACIQBEAgEEHAAEYEQAJAIy1BAEggCiMoSXIgCiMpQYAEak9yDQAjJiIMIApBgARrQQAgCkGABEsbIgsgCyAMSRshDCAKQQFrIRQDQCAMIBRNBEAgFC0AACILQS9GIAtBIE1yIAtBwABGckUEQCAUQQFrIRQMAgsLCyAUIyZBAmpJBH9BAQUgFC0AAEEvRwsEf0EBBSAUQQFrLQAAQS9HCwR/QQEFIBRBAmstAABBOkcLDQAgFEECayIMIyhPIAwjKUlxIAwjLkdxBEACQCMsQYCA7ABPBEBBASQxDAELIywjLUEIdEEDcjYCACMsIAwjJmsiCzYCBCMsIAs2AggjLEEMaiQsCwsgDCQuCwUgEEHcAEYgEEElRnIgCiMvT3EEfwJ/IAotAABBJUYEQCMnIApBA2pPIQsgCi0AAUGAKmosAABBAE4EfyAKLQACQYAqaiwAAEEATgVBAAsgC3EMAQsgCi0AASILQfgARgRAIycgCkEEak8hCyAKLQACQYAqaiwAAEEATgR/IAotAANBgCpqLAAAQQBOBUEACyALcQwBC0EAIAtB9QBHDQAaIApBA0ECIAotAAJB+wBGIgsbaiIULQAAQTBGBH8gFC0AAUEwRgVBAAsEQCAUQQJqIRQFQQAgC0UNARoLQQAgFC0AAEGAKmosAABBAE4EfyAULQABQYAqaiwAAEEATgVBAAsEfyALBH8gFC0AAkH9AEcFQQALBUEBCw0AGiMnIBRBA0ECIAsbak8LBUEACwRAIAohCwNAIAsjJksEfwJ/QQEgC0EBay0AACIMQYAgai0AAEEBcQ0AGgJAAkAgDEElRg0AIAxB3ABGDQAgDEEuRg0AIAxB+wBGDQAgDEH9AEYNACAMQTpGDQAgDEHAAEYNACAMQSZGDQAgDEE/Rg0AIAxB/gBGDQAMAQtBAQwBC0EACwVBAAsEQCALQQFrIQsMAQsLIApBAWohFANAIBQjJ0kEfwJ/QQEgFC0AACIMQYAgai0AAEEBcQ0AGgJAAkAgDEElRg0AIAxB3ABGDQAgDEEuRg0AIAxB+wBGDQAgDEH9AEYNACAMQTpGDQAgDEHAAEYNACAMQSZGDQAgDEE/Rg0AIAxB/gBGDQAMAQtBAQwBC0EACwVBAAsEQCAUQQFqIRQMAQsLIBQkLyALIylJIBQgC2tBEEtxIBQjKEtxBEACQCMsQYCA7ABPBEBBASQxDAELIyxBBTYCACMsIAsjJms2AgQjLCAUIyZrNgIIIyxBDGokLAsLCwsFQQEkMAsgCi0AASENQQAhEgNAIBJBA0kEQCAQIBJBAXRBgDJqIgstAABGBH8gDSALLQABRgVBAAsEQCASQQF0QYgyai8BAEGAQGsiES0AACELA0AgCwRAIAogES0AAWsiDyMoTyAPIylJcSMnIAsgD2pPcQR/IBFBBGohDEEAIRQCfwNAIAsgFEsEQEEAIA8gFGotAAAgDCAUai0AAEcNAhogFEEBaiEUDAELC0EBCwVBAAsEQAJAIBEvAQIhDCMsQYCA7ABPBEBBASQxDAELIywgDEEIdEEDcjYCACMsIA8jJmsiDDYCBCMsIAw2AggjLEEMaiQsCwsgESALQQRqaiIRLQAAIQsMAQsLCyASQQFqIRIMAQsLIAAgAEIBfYMhAAwBCwsLIB39DB8fHx8fHx8fHx8fHx8fHx/9Tv0MAAAAAAAAAAAAAAAAAAAAAP0k/WQgHP0MHx8fHx8fHx8fHx8fHx8fH/1O/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZEEQdHKtIBv9DB8fHx8fHx8fHx8fHx8fHx/9Tv0MAAAAAAAAAAAAAAAAAAAAAP0k/WQgGv0MHx8fHx8fHx8fHx8fHx8fH/1O/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZEEQdHKtQiCGhCEAIycgE0FAa0kEQCAAQgEjJyATa62GQgF9gyEACyAAQgGGIANCP4iEIACDIgYgBkIChiACQj6IhIMiBSAFQgSGIAFCPIiEgyIEIARCCIYgCEI4iISDIgcgCUI/iCIBhEIAUgRAIAcgB0IBhiABhIUhCQNAIAlCAFIEQCATIAl6p2ohCiAOBH8gDiAKEAJBAAUgCkEPawshDiAJIAlCAX2DIQkMAQsLCyAAIQMgBiECIAUhASAEIQggByEJIBNBQGshEwwBCwsgDgRAIA4jJxACCwuVAQICfwF7A0AgAEEQaiIDIAFNBEAgAiAA/QAEACIE/QzAwMDAwMDAwMDAwMDAwMDA/Sv9ZGkgBP0M8PDw8PDw8PDw8PDw8PDw8P0s/WRpamohAiADIQAMAQsLA0AgACABSQRAIAAtAAAiA0GAAUkgA0HAAU9yBEAgAkECQQEgA0HwAU8baiECCyAAQQFqIQAMAQsLIAILZAECfwNAIABBEGoiAiABTQRAIAMgAP0ABAD9DAoKCgoKCgoKCgoKCgoKCgr9I/1kaWohAyACIQAMAQsLA0AgACABSQRAIANBAWogAyAALQAAQQpGGyEDIABBAWohAAwBCwsgAwvjDwECfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAC8BACIBQe/EAUcEQCABQbboAEYNASABQbiCAUYNAiABQe3QAUYNAyABQe2GAUYNBCABQfjYAUYNBSABQejkAUYNBiABQa7MAUYNByABQbraAEYNCCABQfPGAUYNCSABQeLyAUYNCiABQereAUYNCyABQeXsAUYNDCABQe7GAUYNDQwOCyAAQQJrKAIAQeHovZMGRgR/IABBAmohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEEoRgVBAAsEQCM2QQFyJDYLDA0LIABBAWstAABB4gBGBH8gAC0AAkHkAEYFQQALBH9BAQUgAEEIaygCAEHh5Ij7BUYLBEAjNkEBciQ2CwwMCyAAQQRrKAIAQdXSuaMHRgR/IAAoAgJB8uSFywdGBUEACwR/IABBBmohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEEoRgR/IABBAWohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEHbAEYFQQALBUEACwRAIzZBAXIkNgsMCwsgAEEBay0AAEHvAEYEfyAALwECQeXwAUYFQQALBEAjNkEBciQ2CwwKCyAAKAICQejCyZsERgR/QQEFIAAoAgJB78iVgwVGCwRAIzZBAXIkNgsMCQsgAEECay8BAEHoygFGBEAjNkEBciQ2CwwICyAAQQFrLQAAQeMARgR/IABBAmohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEEoRgVBAAsEQCM2QQFyJDYLDAcLIAAoAgFB5uS96wZGBH8gAEEEaygCAEHmzJWTB0YFQQALBH8gAEEFaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQShHBH9BAAUgAEEBaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAIgBBJ0YgAEEiRnIgAEHgAEZyIABB2wBGcgsFQQALBEAjNkEBciQ2CwwGCyAAQQFrLQAAQTpGBH8gAC0AAkExRgVBAAsEQCM2QQFyJDYLDAULIABBAWsvAQBB5eYBRgR/IAAoAgFB48LBqwZGBUEACwR/IABBBWohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEEoRgVBAAsEQCM2QQFyJDYLDAQLIAAvAQJB9MoBRgR/IABBBWohAQNAIAEjNUkEfyABLQAAIgJBIE0gAkGAAU9yBUEACwRAIAFBAWohAQwBCwsgAS0AAEEoRgR/IAFBAWohAQNAIAEjNUkEfyABLQAAIgJBIE0gAkGAAU9yBUEACwRAIAFBAWohAQwBCwsgAS0AAEHbAEYFQQALBH9BAQUgAEEJaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQShGBH8gAEEBaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQdsARgVBAAsLBUEACwRAIzZBAXIkNgsMAwsgAC8BAkHp3AFGBH8gAEEBaxAGBH9BAQUgAEEBayEBA0AgASM0SwR/IAEtAAAiAkEgTSACQYABT3IFQQALBEAgAUEBayEBDAELCyABLQAAQS5GBEAgAUEBayEBA0AgASM0SwR/IAEtAAAiAkEgTSACQYABT3IFQQALBEAgAUEBayEBDAELCwVBACEBCyABBH8gAS0AACICQSdGIAJBIkZyIAJB4ABGcgVBAAsEfyABQQFrLQAAIgJBJ0YgAkEiRnIgAkHgAEZyBH9BAQUgAUECay0AACIBQSdGIAFBIkZyIAFB4ABGcgsFQQALCwR/QQEFIABBBGohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgACIBQQFqIQADQCAAIzVJBH8gAC0AACICQSBNIAJBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAEtAABBKEYEfyAALQAAIgFBJ0YgAUEiRnIgAUHgAEZyBUEACwR/IAAtAAEiAUEnRiABQSJGciABQeAARnIEf0EBBSAALQACIgBBJ0YgAEEiRnIgAEHgAEZyCwVBAAsLBUEACwRAIzZBAnIkNgsMAgsgACgCAkHl5M2rBkYEfyAALwEGQajSAEYEf0EBBSAAQQJrEAYLBUEACwRAIzZBAnIkNgsMAQsgAEECay8BAEHj3gFGBH8gAC8BAkHh6AFGBUEACwR/IABBA2shAANAIAAjNEsEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWshAAwBCwsgAC0AAEEuRgRAIABBAWshAANAIAAjNEsEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWshAAwBCwsFQQAhAAsgAAR/IAAtAAAiAEEnRiAAQSJGciAAQeAARnIFQQALBUEACwRAIzZBAnIkNgsLC5cDAQJ/IAAtAAFBPUYEQCAAQQJqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLAn9BACAALQAAIgFBJ0YgAUEiRnIgAUHgAEZyRQ0AGiAAQQFqIQEDQCABIABBBWpJBEBBACABIzVPBH9BAQUgAS0AACICQSdGIAJBIkZyIAJB4ABGcgsEf0EBBSABLQAAIgJBIE0gAkGAAU9yCw0CGiABQQFqIQEMAQsLQQELDwsgAEEBayEBA0AgASM0SwR/IAEtAAAiAkEgTSACQYABT3IFQQALBEAgAUEBayEBDAELCyABLQAAIgFBJ0YgAUEiRnIgAUHgAEZyRQRAQQAPCyAAQQFqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAAAiAUEnRiABQSJGciABQeAARnIEf0EBBSABQeYARiABQeIARnIgAUHyAEZyIAFB9QBGcgR/IAAtAAEiAEEnRiAAQSJGciAAQeAARnIFQQALCwvHCwIHfwN7IAAkNCAAIAFqJDVBACQ2A0AjNkEDRyAAIzVJcQRA/QwCAAEAAQEAAQAAAAEEAAAAIAD9AAQAIgn9DA8PDw8PDw8PDw8PDw8PDw/9TiIK/Q79DAAAAQAABAIAAAAAAAAAAAAgCUEE/W0iCf0O/U4iC/0MAACAQACAAgAKADAAAARgASAK/Q79DAAAICIAAN1IAAAAAAAAAAAgCf0O/U79DAACCUQCAKAABIAAAAggABAgAP0ABAEiCf0MDw8PDw8PDw8PDw8PDw8PD/1O/Q79DAAAIAIGAH2IAAAAAAAAAAAgCUEE/W39Dv1O/U4iCf1Q/VMEQCAJ/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZCEFIAv9DAAAAAAAAAAAAAAAAAAAAAD9JP1kIQMjNSAAQRBqSQRAQQEjNSAAa3RBAWsiASAFcSEFIAEgA3EhAwsDQCADBEACQAJAAkACQAJAIAAgA2hqIgctAAAiAUErRwRAIAFBJEYNASABQSVGDQIgAUHcAEYNAwwECyAHEA8EQCM2QQJyJDYLDAQLIAdBAWstAABB/QBGBH8gBy0AAUH7AEYFQQALBEAjNkECciQ2CwwDC0EDQQAgBy0AAEElRgR/IActAAFBMmtBBkkEfyAHLQACIgFBMGtBCkkEf0EBBSABQSByQeEAa0EGSQsFQQALBUEACxsEf0EDQQAgBy0AA0ElRgR/IActAARBMmtBBkkEfyAHLQAFIgFBMGtBCkkEf0EBBSABQSByQeEAa0EGSQsFQQALBUEACxsFQQALBH9BA0EAIActAAZBJUYEfyAHLQAHQTJrQQZJBH8gBy0ACCIBQTBrQQpJBH9BAQUgAUEgckHhAGtBBkkLBUEACwVBAAsbBUEACwRAIzZBAXIkNgsMAgsgBxAHIgEEfyABIAdqEAcFQQALBEAjNkEBciQ2CwwBC0EAIQFBACEEIAdBAWsiAi0AACIGQS1GIAZB3wBGciIGBEAgAkEBayECCwNAIAFBC0kEfyACIAFrLQAAQSByQeEAa0EaSQVBAAsEQCABQQFqIQEMAQsLIAIgAWstAAAiCEEtRiAIQd8ARnIEfyACQQNrKAIAIghB9MrNowdGIAhB7NLZqwZGciAIQfDkvaMGRnIgCEEIdkHkytkDRiABQQNGcSABQQRGGwVBAAsEQEEBIQYgAiABQQFqayECA0AgBEELSQR/IAIgBGstAABBIHJB4QBrQRpJBUEACwRAIARBAWohBAwBCwsgBCEBCyAGIAFBAk9xIAFBCk1xBH8gAiABay0AACIBQSdGIAFBIkZyIAFB4ABGcgVBAAsEf0EBBUEAIQQCfwJAAkACQAJAAkACQAJAAkAgBy8BASIBQfPWAUYNACABQfLWAUYNACABQfTEAUYNACABQejMAUYNACABQe3KAUYNASABQefQAUYNASABQe7gAUYNASABQfPEAUYNASABQfjeAUYNAiABQffQAUYNAyABQefYAUYNAyABQfTuAUYNBCABQeTeAUYNBCABQefSAUYNBSABQcGWAUYNByABQcGmAUYNByABQcGSAUYNByABQdOOAUYNBwwGC0ECIQQMBgtBAyEEDAULQQQhBAwEC0EFIQQMAwtBBiEEDAILQQohBAwBC0EADAELQQAgBAR/IAdBAWogBGotAAAiAUEtRiABQd8ARnIFQQELRQ0AGiM1IgEgB0HkAGoiAiABIAJJGyECIAdBA2ohAQNAIAEgAkkEQEEBIAEtAAAiBEEnRiAEQSJGciAEQeAARnINAhpBACAEQS5HBH8gBEEtRiAEQd8ARnJFIARBMGtBCk9xBH8gBEEgckHhAGtBGkkFQQELBUEBC0UNAhogAUEBaiEBDAELC0EACwsEQCM2QQFyJDYLCyADIANBAWtxIQMMAQsLA0AgBQRAIAAgBWhqEA4gBSAFQQFrcSEFDAELCwsgAEEQaiEADAELCyM2Cw==";
  }
});

// src/engine/kernel/wasm/instantiate.ts
function instantiate() {
  const wasm = Reflect.get(globalThis, "WebAssembly");
  if (wasm === void 0) return null;
  const { exports: exports2 } = new wasm.Instance(new wasm.Module(Buffer.from(MODULE, "base64")));
  return exports2;
}
var init_instantiate = __esm({
  "src/engine/kernel/wasm/instantiate.ts"() {
    "use strict";
    init_module();
  }
});

// src/engine/kernel/wasm/wasm-kernel.ts
function createWasmKernel(rules2, plain) {
  const kernel = instantiate();
  if (kernel === null) return null;
  const left = fillTables(kernel, rules2);
  if (left === null) return null;
  const { memory, isFull } = kernel;
  const bytes2 = Buffer.from(memory.buffer);
  const words = new Uint32Array(memory.buffer);
  const [events, prefix, token, encoded, literal, escaped, wide] = [
    kernel.EVENTS,
    kernel.PREFIX,
    kernel.TOKEN,
    kernel.ENCODED,
    kernel.LITERAL,
    kernel.ESCAPED,
    kernel.WIDE
  ].map(({ value }) => value);
  const copy = kernel.TEXTS.value;
  const input = copy + LARGEST_COPY + BLOCK;
  const window = input + ROOM + BLOCK;
  return {
    find(region, found2) {
      const start2 = place(region.bytes, region.length);
      if (start2 === -1) return plain.find(region, found2);
      const end = kernel.scan(start2, region.length, region.from, region.to, region.base % 64, region.last ? 1 : 0);
      if (isFull.value === 1) return plain.find(region, found2);
      clearCandidates(found2);
      collect2(region, found2, end);
    },
    hidingSigns(text2) {
      const start2 = place(text2, text2.length);
      if (start2 === -1) return plain.hidingSigns(text2);
      const signs = kernel.hidingSigns(start2, text2.length);
      return {
        telling: (signs & kernel.TELLING_SIGN.value) !== 0,
        common: (signs & kernel.COMMON_SIGN.value) !== 0
      };
    },
    input: Buffer.from(memory.buffer, input, ROOM),
    window: Buffer.from(memory.buffer, window, ROOM),
    countLineFeeds: (text2, from, to) => text2.buffer === memory.buffer ? kernel.countLineFeeds(text2.byteOffset + from, text2.byteOffset + to) : plain.countLineFeeds(text2, from, to),
    countUnits: (text2, from, to) => text2.buffer === memory.buffer ? kernel.countUnits(text2.byteOffset + from, text2.byteOffset + to) : plain.countUnits(text2, from, to)
  };
  function place(text2, length) {
    if (text2.buffer === memory.buffer) return text2.byteOffset;
    if (length > LARGEST_COPY) return -1;
    text2.copy(bytes2, copy, 0, length);
    return copy;
  }
  function collect2(region, found2, end) {
    findLiterals(region, rules2, left, found2.literals);
    for (let at = events >> 2; at < end >> 2; at += 3) {
      const kind = words[at] & 255;
      const start2 = words[at + 1];
      if (kind === encoded) found2.encoded.push(start2, words[at + 2]);
      else if (kind === token) found2.tokens.push(start2, words[at + 2]);
      else if (kind === prefix) found2.prefixes.push(words[at] >>> 8, start2);
      else if (kind === literal) found2.literals.push(words[at] >>> 8, start2);
      else if (kind === escaped) found2.escaped.push(start2, words[at + 2]);
      else if (kind === wide) found2.wide.push(start2, words[at + 2], words[at] >>> 8);
      else findDotted(region, start2, rules2, found2.prefixes);
    }
    if (found2.literals.length > 2) sortPairs(found2.literals);
  }
}
function sortPairs(flat) {
  const pairs = [];
  for (let index = 0; index < flat.length; index += 2) pairs.push([flat[index], flat[index + 1]]);
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  flat.length = 0;
  for (const pair of pairs) flat.push(...pair);
}
var LARGEST_COPY, BLOCK;
var init_wasm_kernel = __esm({
  "src/engine/kernel/wasm/wasm-kernel.ts"() {
    "use strict";
    init_find_dotted();
    init_find_literals();
    init_kernel();
    init_fill_tables();
    init_instantiate();
    LARGEST_COPY = 1 << 20;
    BLOCK = 128;
  }
});

// src/engine/kernel/create-kernel.ts
function createKernel(rules2) {
  const plain = createPlainKernel(rules2);
  let kernel = plain;
  let seen = 0;
  return {
    find(region, found2) {
      if (kernel === plain && seen < WORTH_WASM) {
        seen += region.length;
        if (seen >= WORTH_WASM) kernel = createWasmKernel(rules2, plain) ?? plain;
      }
      kernel.find(region, found2);
    },
    hidingSigns: (bytes2) => kernel.hidingSigns(bytes2),
    get input() {
      return kernel.input;
    },
    get window() {
      return kernel.window;
    },
    countLineFeeds: (bytes2, from, to) => kernel.countLineFeeds(bytes2, from, to),
    countUnits: (bytes2, from, to) => kernel.countUnits(bytes2, from, to)
  };
}
var WORTH_WASM;
var init_create_kernel = __esm({
  "src/engine/kernel/create-kernel.ts"() {
    "use strict";
    init_plain_kernel();
    init_wasm_kernel();
    WORTH_WASM = 256 * 1024;
  }
});

// src/engine/line-cursor.ts
var LINE_FEED2, LineCursor;
var init_line_cursor = __esm({
  "src/engine/line-cursor.ts"() {
    "use strict";
    init_count();
    LINE_FEED2 = 10;
    LineCursor = class {
      #count;
      #offset = 0;
      #line = 1;
      #column = 1;
      #baseLine = 1;
      #baseColumn = 1;
      /** Units on the first line that editors don't count: a byte order mark. Null until the text's first bytes were seen. */
      #mark = null;
      /** @param count how to count: a kernel does it faster */
      constructor(count = { countLineFeeds, countUnits }) {
        this.#count = count;
      }
      /** Starts a new text. */
      reset() {
        this.#mark = null;
        this.#offset = 0;
        this.#line = this.#baseLine = 1;
        this.#column = this.#baseColumn = 1;
      }
      /** The first `count` bytes are about to be dropped; later offsets count from behind them. */
      drop(bytes2, count) {
        this.at(bytes2, count);
        this.#offset = 0;
        this.#baseLine = this.#line;
        this.#baseColumn = this.#column;
      }
      at(bytes2, offset) {
        this.#mark ??= bytes2[0] === 239 && bytes2[1] === 187 && bytes2[2] === 191 ? 1 : 0;
        if (offset < this.#offset) {
          this.#offset = 0;
          this.#line = this.#baseLine;
          this.#column = this.#baseColumn;
        }
        const lastFeed = offset > this.#offset ? bytes2.lastIndexOf(LINE_FEED2, offset - 1) : -1;
        const moved = lastFeed >= this.#offset;
        const line2 = moved ? this.#line + this.#count.countLineFeeds(bytes2, this.#offset, offset) : this.#line;
        const column = moved ? 1 + this.#count.countUnits(bytes2, lastFeed + 1, offset) : this.#column + this.#count.countUnits(bytes2, this.#offset, offset);
        this.#offset = offset;
        this.#line = line2;
        this.#column = column;
        return { line: line2, column: line2 === 1 && column > 1 ? column - this.#mark : column };
      }
    };
  }
});

// src/engine/decode/decode-escapes.ts
function decodeEscapes(region, start2, end, onPiece) {
  const { bytes: bytes2, base, from, to } = region;
  forEachPiece(Math.max(start2, from), Math.min(end, to), base, (own, next) => {
    const first = Math.max(start2, own - CONTEXT);
    const stop = Math.min(end, next + AHEAD);
    const known = findEscape(bytes2, first, stop);
    if (known === -1) return;
    onPiece(decode(region, bytes2[known] === PERCENT4 ? "percent" : "escape", first, stop, own, next, end));
  });
}
function findEscape(bytes2, first, stop) {
  for (let at = first; at < stop; at++) if (escapeAt(bytes2, at, stop) > 0) return at;
  return -1;
}
function decode(region, encoding, first, stop, own, next, end) {
  const { bytes: bytes2 } = region;
  const text2 = Buffer.allocUnsafe(stop - first);
  const sources = new Int32Array(stop - first + 1);
  let size = 0;
  let from = 0;
  let to = 0;
  for (let at = first; at < stop; ) {
    const length = escapeAt(bytes2, at, stop);
    sources[size] = at;
    if (at < own) from = size + 1;
    if (at < next) to = size + 1;
    text2[size++] = length === 0 ? bytes2[at] : byteOf(bytes2, at, length);
    at += Math.max(1, length);
  }
  sources[size] = stop;
  return {
    encoding,
    text: text2.subarray(0, size),
    from,
    to,
    last: stop === end && (end < region.length || region.last),
    spanOf: (start2, finish) => [sources[start2], sources[finish]]
  };
}
function byteOf(bytes2, at, length) {
  const end = at + length - (bytes2[at + length - 1] === 125 ? 1 : 0);
  return Number.parseInt(bytes2.toString("latin1", end - 2, end), 16);
}
var PERCENT4;
var init_decode_escapes = __esm({
  "src/engine/decode/decode-escapes.ts"() {
    "use strict";
    init_find_escaped_words();
    init_piece();
    PERCENT4 = 37;
  }
});

// src/engine/decode/decode-wide-run.ts
function decodeWideRun(region, start2, end, width, onPiece) {
  const ends = endsOf(region, start2, end, width);
  forEachPiece(Math.max(start2, region.from), Math.min(ends[0], region.to), region.base, (own, next) => {
    for (const one of ends)
      if (one === ends[0] || next + AHEAD >= end) onPiece(decode2(region, start2, one, own, next, width));
  });
}
function decode2(region, start2, end, own, next, width) {
  const { bytes: bytes2 } = region;
  const earliest = Math.max(start2, own - CONTEXT);
  const first = earliest + (width - (earliest - start2) % width) % width;
  const stop = Math.min(end, next + AHEAD);
  const text2 = Buffer.allocUnsafe(Math.floor((stop - first) / width));
  for (let unit = 0; unit < text2.length; unit++) text2[unit] = bytes2[first + unit * width];
  return {
    encoding: width === 2 ? "utf-16" : "utf-32",
    text: text2,
    from: Math.max(0, Math.ceil((own - first) / width)),
    to: Math.min(text2.length, Math.ceil((next - first) / width)),
    last: stop === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + from * width, Math.min(region.length, first + to * width)]
  };
}
function endsOf({ bytes: bytes2, base, length }, start2, end, width) {
  if (end >= length || (CLASS[bytes2[end]] & PRINTABLE) === 0) return [end];
  const mayBeBig = (base + start2) % width === width - 1 && bytes2[start2 - 1] === 0;
  return mayBeBig ? [end + width, end] : [end, end + width];
}
var init_decode_wide_run = __esm({
  "src/engine/decode/decode-wide-run.ts"() {
    "use strict";
    init_byte_classes();
    init_piece();
  }
});

// src/engine/decode/decode-wrapped.ts
function decodeWrapped(region, start2, end) {
  const { bytes: bytes2, length } = region;
  const width = end - start2;
  if (width < SHORTEST_LINE || width > LONGEST_LINE || width % 4 !== 0 || start2 < region.from || start2 >= region.to)
    return null;
  const gap = gapBehind(bytes2, end, length);
  if (gap === 0 || charsAt(bytes2, end + gap, length, width) === 0 || !isTextInBase64(bytes2, start2)) return null;
  const stride = width + gap;
  const isGap = (at2) => bytes2.compare(bytes2, end, end + gap, at2, at2 + gap) === 0;
  let first = start2;
  for (let line2 = 0; line2 < LINES_BEFORE; line2++) {
    const before = first - stride;
    if (before < 0 || !isGap(before + width) || charsAt(bytes2, before, before + width, width) < width) break;
    first = before;
  }
  let encoded = "";
  let at = first;
  let isWhole = false;
  for (let line2 = 0; line2 < LINES_BEFORE + LINES_AFTER; line2++) {
    const chars = charsAt(bytes2, at, length, width);
    encoded += bytes2.toString("latin1", at, at + chars);
    isWhole = chars < width || at + stride > length || !isGap(at + width);
    if (isWhole) break;
    at += stride;
  }
  const text2 = Buffer.from(encoded, "base64");
  const place = (char) => first + Math.floor(char / width) * stride + char % width;
  return {
    encoding: "base64",
    text: text2,
    from: (start2 - first) / stride * (width * 3 / 4),
    to: ((start2 - first) / stride + 1) * (width * 3 / 4),
    last: isWhole,
    spanOf: (from, to) => [place(Math.floor(from * 4 / 3)), place(Math.ceil(to * 4 / 3) - 1) + 1]
  };
}
function gapBehind(bytes2, end, length) {
  let at = end;
  if (bytes2[at] === 13) at++;
  if (at >= length || bytes2[at] !== 10) return 0;
  at++;
  const stop = Math.min(length, at + LONGEST_INDENT);
  while (at < stop && (bytes2[at] === 32 || bytes2[at] === 9)) at++;
  return at - end;
}
function charsAt(bytes2, at, length, limit) {
  const stop = Math.min(length, at + limit);
  let end = at;
  while (end < stop && isBase64(bytes2[end])) end++;
  return end - at;
}
function isBase64(byte) {
  return byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 || byte >= 47 && byte <= 57 || byte === 43;
}
var SHORTEST_LINE, LONGEST_LINE, LONGEST_INDENT, LINES_BEFORE, LINES_AFTER;
var init_decode_wrapped = __esm({
  "src/engine/decode/decode-wrapped.ts"() {
    "use strict";
    init_decode_token();
    SHORTEST_LINE = 40;
    LONGEST_LINE = 128;
    LONGEST_INDENT = 32;
    LINES_BEFORE = 4;
    LINES_AFTER = 12;
  }
});

// src/engine/match-rule.ts
function matchRule(region, rule, at, tokenEnd) {
  const { bytes: bytes2, length } = region;
  const windowStart = Math.max(0, at - WINDOW);
  const reach = rule.reach ?? (tokenEnd === void 0 ? WINDOW : tokenEnd - at);
  const text2 = bytes2.toString("latin1", windowStart, Math.min(length, at + reach + WINDOW));
  const trigger = at - windowStart;
  if (rule.before !== void 0 && !rule.before.test(text2.slice(Math.max(0, trigger - 90), trigger))) return null;
  const { pattern } = rule;
  pattern.lastIndex = trigger;
  const found2 = pattern.exec(text2);
  if (found2 === null) return null;
  const value = found2.groups?.["secret"] ?? found2[0];
  const valueStart = found2.groups?.["secret"] === void 0 ? found2.index : startOfSecret(pattern, text2, trigger);
  if (tokenEnd !== void 0 && windowStart + valueStart + value.length !== tokenEnd && found2.groups?.["secret"] === void 0)
    return null;
  return {
    rule,
    value,
    body: found2.groups?.["body"] ?? value,
    text: text2,
    textStart: valueStart,
    start: windowStart + valueStart,
    end: windowStart + valueStart + value.length
  };
}
function startOfSecret(pattern, text2, at) {
  let indexed = WITH_INDICES.get(pattern);
  if (indexed === void 0) {
    indexed = new RegExp(pattern.source, `${pattern.flags.replace("d", "")}d`);
    WITH_INDICES.set(pattern, indexed);
  }
  indexed.lastIndex = at;
  return indexed.exec(text2).indices.groups["secret"][0];
}
var WINDOW, WITH_INDICES;
var init_match_rule = __esm({
  "src/engine/match-rule.ts"() {
    "use strict";
    WINDOW = 256;
    WITH_INDICES = /* @__PURE__ */ new WeakMap();
  }
});

// src/engine/region-scanner.ts
function createRegionScanner(rules2, kernel, onMatch) {
  let state;
  let frame;
  let depth = 0;
  const frames = [];
  const groups = /* @__PURE__ */ new Set();
  return {
    scan(region, layer, blob) {
      state = blob;
      depth = 0;
      enter(region, layer, region.bytes, region.length);
      scanFrame();
      leave();
    },
    scanNames(region, layer, blob) {
      state = blob;
      depth = 0;
      enter(region, layer, region.bytes, region.length);
      kernel.find(region, frame.found);
      tryPrefixes();
      tryTokens();
      leave();
    },
    hasCandidates
  };
  function hasCandidates(region) {
    const found2 = noCandidates();
    kernel.find(region, found2);
    return found2.prefixes.length > 0 || found2.tokens.length > 0;
  }
  function enter(region, layer, topBytes, topLength) {
    const known = frames[depth];
    if (known === void 0) frame = frames[depth] = { region, layer, topBytes, topLength, found: noCandidates() };
    else {
      frame = known;
      Object.assign(known, { region, layer, topBytes, topLength });
    }
    depth++;
  }
  function leave() {
    depth--;
    if (depth > 0) frame = frames[depth - 1];
  }
  function scanFrame() {
    const { region, found: found2 } = frame;
    kernel.find(region, found2);
    for (let index = 0; index < found2.literals.length; index += 2)
      tryRules(rules2.literals[found2.literals[index]].rules, found2.literals[index + 1]);
    tryPrefixes();
    tryTokens();
    if (depth > DEEPEST) return;
    const { encoded } = found2;
    for (let index = 0; index < encoded.length; index += 2) {
      const start2 = encoded[index];
      const end = encoded[index + 1];
      if (isTaken(start2)) continue;
      const wrapped = decodeWrapped(region, start2, end);
      if (wrapped !== null) descend(wrapped);
      else decodeToken(region, start2, end, descend);
    }
    const { escaped, wide } = found2;
    for (let index = 0; index < escaped.length; index += 2)
      decodeEscapes(region, escaped[index], escaped[index + 1], descend);
    for (let index = 0; index < wide.length; index += 3)
      decodeWideRun(region, wide[index], wide[index + 1], wide[index + 2], descend);
  }
  function descend({ encoding, text: text2, from, to, last, spanOf }) {
    if (from >= to) return;
    if (state.budget < text2.length) {
      state.budget = -1;
      return;
    }
    state.budget -= text2.length;
    const { layer, topBytes, topLength } = frame;
    const outer = layer.spanOf;
    const inner = {
      decoded: [...layer.decoded, encoding],
      spanOf: outer === null ? spanOf : (start2, end) => outer(...spanOf(start2, end))
    };
    enter({ bytes: text2, length: text2.length, from, to, base: 0, last }, inner, topBytes, topLength);
    scanFrame();
    leave();
  }
  function tryRules(candidates, at) {
    for (const rule of candidates) {
      const found2 = matchRule(frame.region, rule, at);
      if (found2 !== null && report2(found2)) return;
    }
  }
  function tryPrefixes() {
    const { prefixes } = frame.found;
    for (let index = 0; index < prefixes.length; index += 2) {
      const at = prefixes[index + 1];
      if (!isTaken(at)) tryRules(rules2.entries[prefixes[index]].rules, at);
    }
  }
  function tryTokens() {
    const { region } = frame;
    const { tokens } = frame.found;
    for (let index = 0; index < tokens.length; index += 2) {
      const start2 = tokens[index];
      if (isTaken(start2)) continue;
      groups.clear();
      rules2.keywords.collect(region.bytes, Math.max(0, start2 - KEYWORDS_BEFORE), start2, groups);
      if (groups.size === 0) collectBehind(tokens[index + 1]);
      if (groups.size > 0) tryTokenRules(start2, tokens[index + 1]);
    }
  }
  function collectBehind(end) {
    const { bytes: bytes2, length } = frame.region;
    if (ENDS_VALUE[bytes2[end] ?? 0] === 0) return;
    rules2.keywords.collect(bytes2, end, Math.min(length, end + KEYWORDS_BEHIND), groups);
    for (const group of groups) if (rules2.tokenRules[group].named !== true) groups.delete(group);
  }
  function tryTokenRules(start2, end) {
    for (const group of [...groups].sort((a, b) => a - b)) {
      const found2 = matchRule(frame.region, rules2.tokenRules[group], start2, end);
      if (found2 !== null && report2(found2)) return;
    }
  }
  function report2({ start: start2, end, ...found2 }) {
    const { region, layer, topBytes, topLength } = frame;
    const [topStart, topEnd] = layer.spanOf === null ? [start2, end] : layer.spanOf(start2, end);
    if (layer.spanOf !== null && isClaimed(state.claims, topStart)) return true;
    const { cursor } = state;
    const place = {
      bytes: region.bytes,
      length: region.length,
      start: start2,
      end,
      topBytes,
      topStart,
      topEnd,
      topLength,
      locate: () => ({ start: cursor.at(topBytes, topStart), end: cursor.at(topBytes, topEnd) })
    };
    const claimed = onMatch({ ...found2, provenance: state.provenance, decoded: layer.decoded }, place);
    if (claimed) state.claims.push([topStart, topEnd]);
    return claimed;
  }
  function isTaken(at) {
    if (state.claims.length === 0) return false;
    const { spanOf } = frame.layer;
    return isClaimed(state.claims, spanOf === null ? at : spanOf(at, at + 1)[0]);
  }
}
function isClaimed(claims, at) {
  for (let index = claims.length - 1; index >= 0; index--)
    if (at >= claims[index][0] && at < claims[index][1]) return true;
  return false;
}
var DEEPEST;
var init_region_scanner = __esm({
  "src/engine/region-scanner.ts"() {
    "use strict";
    init_decode_escapes();
    init_decode_token();
    init_decode_wide_run();
    init_decode_wrapped();
    init_kernel();
    init_keyword_range();
    init_match_rule();
    DEEPEST = 3;
  }
});

// src/engine/scanner.ts
function createScanner(rules2, onMatch, onLeftEncoded = () => void 0) {
  const kernel = createKernel(rules2);
  const scanner = createRegionScanner(rules2, kernel, onMatch);
  const cursor = new LineCursor(kernel);
  let buffer2 = null;
  let state = { provenance: { source: "stdin" }, cursor, claims: [], budget: 0 };
  let layer = TOP;
  let filled = 0;
  let from = 0;
  let base = 0;
  let head = null;
  let wide = null;
  return {
    whole,
    open,
    write,
    close,
    mayHoldKeys: (names) => scanner.hasCandidates(wholeRegion(names)),
    room: () => kernel.input,
    hidingSigns: (bytes2) => kernel.hidingSigns(bytes2)
  };
  function whole(blob, bytes2) {
    begin(blob);
    const isText = blob.type === void 0 || blob.type === "blob";
    const encoding = isText ? detectWide(bytes2) : null;
    const text2 = encoding === null ? bytes2 : decodeWide(bytes2, encoding);
    if (encoding !== null) layer = { decoded: [encoding], spanOf: null };
    state.budget += text2.length * BUDGET_PER_BYTE;
    const from2 = blob.type === "commit" ? Math.max(0, text2.indexOf(AUTHOR)) : 0;
    const region = { ...wholeRegion(text2), from: from2 };
    if (blob.type === "tree" || blob.type === "ref") scanner.scanNames(region, layer, state);
    else scanner.scan(region, layer, state);
    if (state.budget < 0) onLeftEncoded(blob);
  }
  function begin(blob) {
    cursor.reset();
    state = { provenance: blob, cursor, claims: [], budget: LEAST_BUDGET };
    layer = TOP;
    filled = from = base = 0;
    wide = null;
    head = null;
  }
  function open(blob) {
    begin(blob);
    head = [];
    buffer2 = kernel.window;
  }
  function write(bytes2) {
    if (head === null) feed3(bytes2);
    else {
      head.push(Buffer.from(bytes2.subarray(0, HEAD)));
      const known = head.reduce((sum, part) => sum + part.length, 0);
      if (known >= HEAD || bytes2.length > HEAD) {
        settleEncoding();
        if (bytes2.length > HEAD) feed3(bytes2.subarray(HEAD));
      }
    }
  }
  function settleEncoding() {
    const first = Buffer.concat(head ?? []);
    head = null;
    const encoding = detectWide(first);
    if (encoding !== null) {
      wide = new WideDecoder(encoding);
      layer = { decoded: [encoding], spanOf: null };
    }
    feed3(first);
  }
  function feed3(bytes2) {
    fill(wide === null ? bytes2 : wide.push(bytes2));
  }
  function fill(bytes2) {
    let read = 0;
    while (read < bytes2.length) {
      const taken = Math.min(bytes2.length - read, ROOM - filled);
      bytes2.copy(buffer2, filled, read, read + taken);
      read += taken;
      filled += taken;
      if (filled === ROOM) flush(false);
    }
  }
  function close() {
    if (head !== null) settleEncoding();
    if (wide !== null) fill(wide.end());
    flush(true);
    if (state.budget < 0) onLeftEncoded(state.provenance);
  }
  function flush(last) {
    const farthest = filled - LOOKAHEAD;
    const to = last ? filled : farthest - (base + farthest) % PIECE;
    if (state.budget >= 0) state.budget += (to - from) * BUDGET_PER_BYTE;
    scanner.scan({ bytes: buffer2, length: filled, from, to, base, last }, layer, state);
    if (last) return;
    const dropped = to - KEPT;
    cursor.drop(buffer2, dropped);
    buffer2.copyWithin(0, dropped, filled);
    filled -= dropped;
    base += dropped;
    from = KEPT;
    state.claims = state.claims.map(([start2, end]) => [start2 - dropped, end - dropped]).filter(([, end]) => end > 0);
  }
}
function wholeRegion(bytes2) {
  return { bytes: bytes2, length: bytes2.length, from: 0, to: bytes2.length, base: 0, last: true };
}
function decodeWide(bytes2, encoding) {
  const decoder = new WideDecoder(encoding);
  return Buffer.concat([decoder.push(bytes2), decoder.end()]);
}
var LONGEST_REACH, LOOKAHEAD, KEPT, HEAD, AUTHOR, TOP, BUDGET_PER_BYTE, LEAST_BUDGET;
var init_scanner = __esm({
  "src/engine/scanner.ts"() {
    "use strict";
    init_piece();
    init_wide_decoder();
    init_wide_text();
    init_create_kernel();
    init_kernel();
    init_line_cursor();
    init_region_scanner();
    LONGEST_REACH = 8192;
    LOOKAHEAD = LONGEST_REACH + 4096;
    KEPT = 2048;
    HEAD = 512;
    AUTHOR = Buffer.from("author ");
    TOP = { decoded: [], spanOf: null };
    BUDGET_PER_BYTE = 32;
    LEAST_BUDGET = 1 << 20;
  }
});

// src/judge/name-after.ts
function readNameAfter(before, after) {
  for (const pattern of DIRECT) {
    const found2 = pattern.exec(after)?.groups;
    if (found2) return found2["name"];
  }
  return IS_VALUE.test(before) ? BESIDE.exec(after)?.groups?.["name"] ?? null : null;
}
var NAME, DIRECT, BESIDE, IS_VALUE;
var init_name_after = __esm({
  "src/judge/name-after.ts"() {
    "use strict";
    NAME = "(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,100})";
    DIRECT = [
      new RegExp(`^["'\`]\\s{0,2},\\s{0,8}forHTTPHeaderField:\\s{0,4}"${NAME}"`),
      new RegExp(
        `^["'\`]?\\s{0,4}\\|\\s{0,4}(?:gh|npx|wrangler|vercel|fly|heroku|docker|kamal)\\s[a-z ]{0,30}\\b(?:secret|env|secrets)\\s(?:set|put|add|create|import)\\s{1,4}${NAME}`
      )
    ];
    BESIDE = new RegExp(
      `^["'\`]?[\\s,;]{1,40}["'-]{0,2}(?:android:)?(?:name|key|id|field)["']?\\s{0,2}[:=]\\s{0,4}["']?${NAME}`
    );
    IS_VALUE = /\b(?:value|content|val|data|default)["']?\s{0,2}[:=]\s{0,4}$/i;
  }
});

// src/judge/name-forms.ts
var NAME2, CLOSED, TYPE, OPERATOR, WRAPPED, NAME_FORMS;
var init_name_forms = __esm({
  "src/judge/name-forms.ts"() {
    "use strict";
    NAME2 = "(?<![A-Za-z0-9_$])(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,100})";
    CLOSED = "[\\\\\"'`\\]]{0,10}";
    TYPE = "(?:\\s{0,2}\\??:\\s{0,2}(?:&?'?\\w{0,10}\\s)?[&?]{0,2}(?:[\\w.]{1,30}\\.)?(?:[Ss]tring|str|Text|[Bb]ytes|[Aa]ny|object|unknown|Option(?:al)?|Union|Final|Secret\\w{0,10}|Annotated|Maybe|const)\\b[^=,;:(){}\\n\"'`]{0,40}|\\s{1,8}(?:string|\\[\\]byte|str)|\\[\\d{0,4}\\]|\\s{1,8}[Aa]s\\s{1,8}\\w{1,20}|\\s{0,2}\\{\\s{0,4}get;[^{}]{0,30}\\})?";
    OPERATOR = "(?::=|=>|\\?\\?=?|\\|\\|=?|\\?:|\\?=|\\+=|[!=]==?|=|<-|:-|:|\\bor\\b|\\bto\\b)";
    WRAPPED = "(?:<\\w{1,20}>|\\(|\\{|\\[\\s{0,8}(?:[\"'`][^\"'`\\n]{0,80}[\"'`]\\s{0,2},\\s{0,8}){0,2}|(?:new\\s{1,2})?[\\w.:<>&*![\\]]{1,50}\\(|[|>][+-]?\\d?\\s{1,20}|-\\s{1,4})";
    NAME_FORMS = [
      // Authorization: Bearer \u2026, 'Token ' + '\u2026', %20 in URLs
      {
        form: "header",
        ends: "rRnNyYcC0+.",
        pattern: /(?:^|[\s"'`:=(,{>\\n])(?<scheme>bearer|apikey|api-key|token|basic)(?:\s{1,4}|%20|\+|\s?["'`]\s{0,2}[+.]\s{0,2})$/i
      },
      {
        form: "header",
        spaced: true,
        pattern: /\bauthorization["'`]?\s{0,2}[:=,]\s{0,2}["'`]?(?<scheme>[a-z]{2,20})\s{1,2}$/i
      },
      // Authorization: Token token="\u2026"
      {
        form: "header",
        ends: "=",
        pattern: /\bauthorization["'`]?\s{0,2}[:=,]\s{0,2}["'`]?(?<scheme>token)\stoken=$/i
      },
      // curl -u \u2026:, curl --user name:\u2026
      {
        form: "header",
        ends: "ur=:",
        pattern: /\b(?:curl|https?|xh|wget)\s[^;|\n]{0,120}(?:\\\r?\n[^;|\n]{0,80}){0,2}(?<=\s)(?<scheme>-u|--user)[ =]{0,2}["']?(?:[\w.@-]{0,40}:)?$/
      },
      // ${NAME-\u2026
      { form: "assignment", ends: "-", pattern: new RegExp(`\\$\\{${NAME2}:?-$`) },
      // name = \u2026, "name": \u2026, name => \u2026, name := \u2026, env['NAME'] || \u2026, ${NAME:=\u2026
      {
        form: "assignment",
        ends: "=>?|:-ro",
        pattern: new RegExp(`${NAME2}${CLOSED}${TYPE}\\s{0,8}${OPERATOR}\\s{0,12}$`)
      },
      // os.getenv("NAME") or \u2026, ENV.fetch('NAME') { \u2026
      {
        form: "assignment",
        ends: "?|:r{=",
        pattern: new RegExp(`["'\`]${NAME2}["'\`][)\\]]{1,2}\\s{0,4}(?:\\?\\?|\\|\\||\\?:|\\bor\\b|\\{|=(?!>))\\s{0,8}$`)
      },
      // set("NAME", \u2026, getenv('NAME', \u2026, ["NAME", \u2026, ["--api-key", \u2026
      { form: "argument", ends: ",", pattern: new RegExp(`["'\`]-{0,2}${NAME2}["'\`]\\s{0,4},\\s{0,20}$`) },
      // - --api-key\u23ce- \u2026
      {
        form: "command",
        ends: "-",
        spaced: true,
        pattern: new RegExp(`-\\s{1,4}["']?--?${NAME2}["']?[ \\t]{0,4}\\r?\\n\\s{0,40}-\\s{1,4}$`)
      },
      // setApiKey(\u2026, .apiKey(\u2026, apiKey{\u2026
      { form: "argument", ends: "({", quoted: true, pattern: new RegExp(`${NAME2}[({]\\s{0,8}$`) },
      // name = (\u2026, name = []byte(\u2026, name={\u2026, names: [ \u2026
      {
        form: "assignment",
        ends: ">({[,|+-",
        pattern: new RegExp(`${NAME2}${CLOSED}${TYPE}\\s{0,8}${OPERATOR}\\s{0,12}${WRAPPED}\\s{0,12}$`)
      },
      // name = condition ? \u2026
      {
        form: "assignment",
        ends: "?",
        quoted: true,
        pattern: new RegExp(`${NAME2}${CLOSED}${TYPE}\\s{0,8}=\\s{0,8}[^;\\n"'\`]{1,60}\\?\\s{0,8}$`)
      },
      // <key>name</key><string>\u2026, <string name="api_key">\u2026, <apiKey>\u2026
      { form: "element", ends: ">", pattern: new RegExp(`<key>${NAME2}</key>\\s{0,20}<string>\\s{0,8}$`) },
      {
        form: "element",
        ends: ">",
        pattern: new RegExp(`<[\\w.:-]{1,40}\\s[^<>]{0,60}\\bname=["']${NAME2}["'][^<>]{0,60}>\\s{0,8}$`)
      },
      { form: "element", ends: ">", pattern: new RegExp(`<(?:\\w{1,20}:)?${NAME2}(?:\\s[^<>]{0,100})?>\\s{0,20}$`) },
      // name: API_KEY\u23cevalue: \u2026, key="ApiKey" value="\u2026", variable "api_key" { default = "\u2026"
      {
        form: "assignment",
        ends: ":=",
        pattern: new RegExp(
          `\\b(?:name|key|id|field|label|variable)["']?\\s{0,2}[:=]\\s{0,4}["']?${NAME2}["']?[\\s,;]{1,40}[\\w:"'-]{0,14}(?:value|content|val|default|data|text|string)s?["']?\\s{0,2}[:=]\\s{0,4}$`,
          "i"
        )
      },
      {
        form: "assignment",
        ends: "=",
        pattern: new RegExp(`\\bvariable\\s{1,4}"${NAME2}"\\s{0,4}\\{[^{}]{0,120}\\bdefault\\s{0,8}=\\s{0,4}$`)
      },
      // ENV NAME \u2026, #define NAME \u2026, --api-key \u2026, setx NAME \u2026, set -gx NAME \u2026, proxy_set_header NAME \u2026
      {
        form: "command",
        spaced: true,
        pattern: new RegExp(
          `(?:\\bENV\\s+|#\\s{0,3}define\\s+|\\bsetx\\s+|\\bset\\s+-\\w{1,3}\\s+|\\b(?:setenv|SetEnv|proxy_set_header|fastcgi_param)\\s+|[\\s(]--?)${NAME2}\\s{1,8}$`.replaceAll(
            "\\s+",
            "\\s{1,8}"
          )
        )
      },
      {
        form: "command",
        ends: "d",
        spaced: true,
        pattern: /\slogin\s{1,8}\S{1,60}\s{1,8}(?<name>password)\s{1,8}$/
      },
      // service.apiKey \u2026, api_key,\u2026, | API_KEY | \u2026, API key: \u2026
      {
        form: "text",
        spaced: true,
        pattern: new RegExp(`(?:^|\\n)(?=\\w{1,40}?(?:[._-]|[a-z][A-Z]))${NAME2}[ \\t]{1,8}$`)
      },
      { form: "text", ends: ",", pattern: new RegExp(`(?:^|\\n)${NAME2},\\s?$`) },
      { form: "text", ends: "|", pattern: new RegExp(`\\|\\s{0,20}\`?${NAME2}\`?\\s{0,20}\\|\\s{0,8}$`) },
      {
        form: "text",
        ends: "yYnNtTdDsS:=*_",
        pattern: /\b(?<name>(?:api|access|auth|secret|private|bearer|refresh|client|admin|service) (?:key|token|secret|password))(?: is)?[*_]{0,2}\s?[:=]?[*_]{0,2}\s{0,4}$/i
      }
    ];
  }
});

// src/judge/name-strength.ts
function isQualifierVeto(word) {
  return QUALIFIER_VETO.has(word);
}
function splitName(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).filter((word) => word !== "").map((word) => word.toLowerCase());
}
function nameStrength(name) {
  const shown = name.split(".").slice(-3).join(".").replace(SHOWN, "");
  const words = splitName(shown.replace(/(key|token|secret)\d{1,2}$/i, "$1"));
  const last = words.at(-1);
  if (last === void 0 || words.some((word) => VETO.has(word) && !(DIGESTS.has(word) && last === "secret")))
    return "none";
  if (SUFFIX_VETO.test(last)) return "none";
  const joined = words.join(" ");
  if (/\b(?:password|passwd|pwd|passphrase|passcode|pass|identified by)\b/.test(joined)) return "password";
  const at = words.findLastIndex((word) => /^(?:keys?|tokens?|credentials?)$/.test(word));
  if (at > 0 && QUALIFIER_VETO.has(words[at - 1])) return "none";
  if (isStrong(joined)) return "strong";
  if (last === "token" || last === "tokens" || /^(?:auth|authtoken|authkey|creds?|credentials?)$/.test(last))
    return "weak";
  if (at > 0 && QUALIFIERS.has(words[at - 1])) return "weak";
  return CONSTANT_KEY.test(shown) ? "weak" : "none";
}
function isStrong(joined) {
  return /\b(?:apikeys?|apitokens?|apisecret|secrets?|secretkey|authorization|accesskey|accesstoken|authtoken|privatekey|privkey|clientsecret|bearer)\b/.test(
    joined
  ) || /\b(?:api|access|auth|private|priv|secret) (?:keys?|tokens?)\b/.test(joined) || /\b(?:bearer|refresh) tokens?\b/.test(joined);
}
function isPlainApiKeyName(name, scheme) {
  if (scheme === "bearer" || scheme === "apikey" || scheme === "api-key") return true;
  const words = splitName(name.split(".").slice(-1)[0]).filter((word) => word !== "x");
  return /^(?:api key|apikey|api token|authorization)$/.test(words.join(" "));
}
var VETO, SUFFIX_VETO, QUALIFIER_VETO, QUALIFIERS, SHOWN, CONSTANT_KEY, DIGESTS;
var init_name_strength = __esm({
  "src/judge/name-strength.ts"() {
    "use strict";
    VETO = new Set(
      "public pub publishable publishables site fingerprint thumbprint hash hashed digest checksum integrity sha sha1 sha224 sha256 sha384 sha512 md5 encrypted cipher ciphertext signature nonce id ids uuid guid csrf xsrf salt iv commit revision rev etag crc merkle mac hmac".split(" ")
    );
    SUFFIX_VETO = /^(?:name|names|url|urls|uri|file|filename|path|paths|type|types|length|size|count|field|header|headers|param|params|parameter|index|prefix|suffix|format|pattern|regex|algorithm|version|exp\w*|ttl|label|title|text|ref|arn|provider|manager|store|storage|endpoint|host|scope|scopes|env|var|code|codes|list|map|event|press|word|words|alias|policy|description|hint|error|message|kind|class|component|status|location|limit|lifetime|duration|date|time|timeout|used|usage|rotation|placeholder|example|selector|schema|tag|mask|with|startswith|endswith|prefixed|matches|includes|contains|replace|split)$/;
    QUALIFIER_VETO = new Set(
      "gpg pgp version primary foreign sort partition cache object bucket idempotency row column i18n next prev previous page cursor continuation sync cancellation design syntax translation lang locale registry hot short dedupe unique composite index map storage query group tree node config settings authenticity antiforgery resume resumption pagination paging scroll dkim grant sharding shard hash dedup rsa ecdsa ed25519 dh pem x509 jwk verify verification verifying vk lock lookup json xml hkey keyboard press modifier".split(" ")
    );
    QUALIFIERS = new Set(
      "app application service master signing encryption license webhook access auth api secret private client bearer refresh admin root user session account deploy deployment integration server backend prod production live internal personal bot dev staging write read vault security shared storage subscription project org organization team tenant super management ingestion ingest write upload automation ci release publish push jwt cookie preshared functions recovery wallet enc crypto db database redis token key my default".split(" ")
    );
    SHOWN = /^(?:NEXT|NUXT|EXPO)_PUBLIC_/;
    CONSTANT_KEY = /(?:^|[^A-Za-z0-9_])[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,4}_KEY$/;
    DIGESTS = /* @__PURE__ */ new Set(["hmac", "mac", "hash", "signature"]);
  }
});

// src/judge/outer-name-forms.ts
var NAME3, VALUE, VALUE_IS, OUTER_NAME_FORMS;
var init_outer_name_forms = __esm({
  "src/judge/outer-name-forms.ts"() {
    "use strict";
    NAME3 = "(?<![A-Za-z0-9_$])(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,60})";
    VALUE = "(?:value|content|default|defaultValue|default_value|example|examples|body|secret-?string|data)";
    VALUE_IS = `\\b${VALUE}["']?\\s{0,2}[:=]\\s{0,4}$`;
    OUTER_NAME_FORMS = [
      // "API_KEY": { "type": "string", "default": "\u2026", "apikey": [ { "key": "value", "value": "\u2026
      {
        form: "assignment",
        ends: ":=",
        pattern: new RegExp(
          `${NAME3}["'\`\\]]{0,3}\\s{0,4}[:=]?\\s{0,4}(?:\\[\\s{0,8})?\\{[^{}]{0,120}?["'\\s,{]${VALUE_IS}`,
          "i"
        )
      },
      // ApiKey:\u23ce  Type: String\u23ce  Default: \u2026
      {
        form: "assignment",
        ends: ":",
        pattern: new RegExp(
          `^(?:[^]{0,200}\\n)?[ -]{0,40}["']?${NAME3}["']?:[ \\t]{0,4}(?:\\r?\\n[ ]{1,40}[^\\n]{0,80}){0,4}?\\r?\\n[ ]{1,40}${VALUE_IS}`,
          "i"
        )
      },
      // - name: X-API-Key\u23ce  in: header\u23ce  schema:\u23ce    default: \u2026
      {
        form: "assignment",
        ends: ":",
        pattern: new RegExp(
          `^(?:[^]{0,200}\\n)?[ -]{0,40}(?:name|key):[ \\t]{1,4}["']?${NAME3}["']?[ \\t]{0,4}(?:\\r?\\n[ ]{1,40}[^\\n-][^\\n]{0,80}){0,4}?\\r?\\n[ ]{1,40}${VALUE_IS}`,
          "i"
        )
      },
      // add_argument("--api-key", default="\u2026", String.fromEnvironment('API_KEY', defaultValue: '\u2026
      {
        form: "argument",
        ends: ":=",
        quoted: true,
        pattern: new RegExp(`["'\`](?:--)?${NAME3}["'\`],[^()"'\`]{0,80}?\\b${VALUE}\\s{0,2}[:=]\\s{0,4}$`)
      },
      // api_key: str = Field(default="\u2026
      {
        form: "argument",
        ends: "=",
        quoted: true,
        pattern: new RegExp(
          `${NAME3}\\s{0,2}(?::[^=\\n"']{0,40})?=\\s{0,4}[\\w.]{1,30}\\([^()"']{0,60}?\\b${VALUE}\\s{0,2}=\\s{0,4}$`
        )
      },
      // env::var("API_KEY").unwrap_or("\u2026, System.getenv("API_KEY").orElse("\u2026
      {
        form: "argument",
        ends: "({|",
        quoted: true,
        pattern: new RegExp(
          `["'\`]${NAME3}["'\`]\\){1,3}\\s{0,4}\\.\\w{1,30}[({]\\s{0,4}(?:\\|\\w{0,10}\\|\\s{0,2}|\\(\\)\\s?->\\s?)?$`
        )
      },
      // apiKey = options.key || "\u2026, api_key = arguments.key or "\u2026
      {
        form: "assignment",
        ends: "|?r:",
        quoted: true,
        pattern: new RegExp(`${NAME3}\\s{0,8}=\\s{0,8}[^;\\n"'\`]{1,60}(?:\\|\\||\\?\\?|\\bor\\b|\\?:)\\s{0,4}$`)
      },
      // const API_KEY: &[u8] = b"\u2026
      {
        form: "assignment",
        ends: "=",
        quoted: true,
        pattern: new RegExp(
          `${NAME3}\\s{0,2}:\\s{0,2}&?(?:'static )?(?:mut )?\\[u8(?:;\\s?\\d{1,4})?\\]\\s{0,2}=\\s{0,4}[&*]?$`
        )
      },
      // def get_api_key():\u23ce  return "\u2026, String apiKey() {\u23ce  return "\u2026, () => "\u2026
      {
        form: "assignment",
        quoted: true,
        pattern: new RegExp(
          `${NAME3}\\s{0,2}(?:=\\s{0,2})?(?:\\([^()]{0,80}\\)|lambda)\\s{0,4}(?:->\\s?[&\\w: ]{1,30}|:\\s?\\w{1,20})?\\s{0,4}(?:\\{|=>|:|=)\\s{0,24}(?:return\\s{1,4})?$`
        )
      },
      { form: "assignment", quoted: true, pattern: new RegExp(`\\bdef\\s{1,4}(?:self\\.)?${NAME3}\\s{1,24}$`) },
      // $ENV{API_KEY} = '\u2026, set(ENV{API_KEY} "\u2026
      {
        form: "assignment",
        quoted: true,
        pattern: new RegExp(`\\bENV\\{["']?${NAME3}["']?\\}\\s{0,4}(?:\\|?\\|?=)?\\s{0,4}$`)
      },
      // (def api-key "\u2026, @api_key "\u2026, set $api_key "\u2026, :api-key "\u2026, RequestHeader set X-API-Key "\u2026, header_up X-API-Key \u2026
      { form: "text", quoted: true, spaced: true, pattern: new RegExp(`(?:^|[\\s({:@$,])${NAME3}[ \\t]{1,8}$`) },
      {
        form: "text",
        spaced: true,
        pattern: new RegExp(`\\b(?:header_up|setHeader|add_header|header)\\s{1,4}[+>-]?${NAME3}\\s{1,8}$`)
      },
      // {api_key, "\u2026, {api_key, <<"\u2026, -define(API_KEY, "\u2026
      {
        form: "argument",
        ends: ",<",
        quoted: true,
        pattern: new RegExp(`(?:\\{|-define\\()\\s{0,2}:?${NAME3}\\s{0,2},\\s{0,4}(?:<<)?$`)
      },
      // lv_api_key TYPE string VALUE '\u2026, WS-API-KEY PIC X(64) VALUE "\u2026
      {
        form: "assignment",
        ends: "Ee",
        quoted: true,
        spaced: true,
        pattern: new RegExp(`${NAME3}\\s{1,4}(?:TYPE|LIKE|PIC)\\s[^"'\\n]{1,40}\\bVALUE\\s{1,4}$`, "i")
      },
      // gh secret set API_KEY --body "\u2026, put-parameter --name API_KEY --value "\u2026, Set-Item -Path Env:API_KEY -Value "\u2026, \u2026 <<< "\u2026
      {
        form: "command",
        ends: "eybgat=",
        pattern: new RegExp(
          `[\\s:"'/]${NAME3}["']?\\s{1,4}(?:--?type\\s{1,2}\\w{1,20}\\s{1,2})?--?(?:value|body|b|data|secret-string)[ =]{1,2}$`,
          "i"
        )
      },
      { form: "command", ends: "<", pattern: new RegExp(`\\s${NAME3}(?:\\s\\w{1,20})?\\s{1,2}<<<\\s{0,2}$`) },
      // npm config set //registry/:_authToken \u2026, poetry config acme.token \u2026
      {
        form: "command",
        spaced: true,
        pattern: new RegExp(
          `\\b(?:config|configure)\\s{1,2}(?:set\\s{1,2})?(?:--?[\\w-]{1,20}\\s{1,2})?(?:[^\\s"']{0,60}[.:/])?${NAME3}\\s{1,4}$`
        )
      },
      // http -A bearer -a \u2026
      { form: "header", spaced: true, pattern: /\s-A\s?(?<scheme>bearer)\s{1,2}(?:-a|--auth)\s{1,2}$/ },
      // CREATE USER \u2026 IDENTIFIED BY '\u2026
      { form: "command", ends: "Yy", quoted: true, spaced: true, pattern: /\b(?<name>identified by)\s{1,4}$/i },
      // CREATE USER \u2026 PASSWORD '\u2026
      {
        form: "command",
        ends: "Dd",
        quoted: true,
        spaced: true,
        pattern: /\b(?:user|role|login|encrypted|with)\b[^;\n"']{0,80}\s(?<name>password)\s{1,4}$/i
      },
      // $apiKey = ConvertTo-SecureString "\u2026
      {
        form: "assignment",
        quoted: true,
        spaced: true,
        pattern: new RegExp(
          `${NAME3}\\s{0,4}=\\s{0,4}[A-Z][A-Za-z]{1,12}-[A-Z]\\w{1,24}\\s{1,2}(?:-[A-Z]\\w{1,12}\\s{1,2})?$`
        )
      },
      // <entry key="api_key">\u2026, <property name="apiKey"><value>\u2026
      {
        form: "element",
        ends: ">",
        pattern: new RegExp(
          `<[\\w.:-]{1,40}\\s[^<>]{0,60}\\b(?:name|key|id)=["']${NAME3}["'][^<>]{0,60}>\\s{0,8}(?:<value>\\s{0,8})?$`
        )
      },
      // <td>API_KEY</td><td>\u2026
      {
        form: "element",
        ends: ">",
        pattern: /<t[dh](?:\s[^<>]{0,60})?>\s{0,8}(?:<code>)?(?<name>[A-Za-z_][A-Za-z0-9_. -]{0,60})(?:<\/code>)?\s{0,8}<\/t[dh]>\s{0,20}<td(?:\s[^<>]{0,60})?>\s{0,8}(?:<code>)?$/
      }
    ];
  }
});

// src/judge/read-column-name.ts
function readColumnName(before) {
  const insert = INSERT.exec(before);
  if (insert !== null) return nameAt(insert[1], ",", cellsIn(insert[2], ","));
  const rows = before.split("\n");
  const row = rows.pop();
  const separator = /[,;\t]/.exec(row)?.[0] ?? ",";
  const cells = cellsIn(row, separator);
  for (const header of rows.reverse()) {
    const names = header.replace(/\r$/, "").split(separator);
    if (names.length > Math.max(1, cells) && names.every((name) => IDENTIFIER.test(name)))
      return nameAt(header, separator, cells);
  }
  return null;
}
function cellsIn(row, separator) {
  return row.replace(/"[^"]{0,160}"|'[^']{0,160}'/g, "").split(separator).length - 1;
}
function nameAt(list2, separator, position) {
  return IDENTIFIER.exec((list2.split(separator)[position] ?? "").replace(/\r$/, ""))?.[1] ?? null;
}
var IDENTIFIER, INSERT;
var init_read_column_name = __esm({
  "src/judge/read-column-name.ts"() {
    "use strict";
    IDENTIFIER = /^["'`\s]{0,3}([A-Za-z_][A-Za-z0-9_]{0,60})["'`\s]{0,3}$/;
    INSERT = /\(([^()]{1,160})\)\s{0,8}values\s{0,8}(?:\([^()]{0,160}\)\s{0,4},\s{0,8}){0,3}\(([^()]{0,160})$/i;
  }
});

// src/judge/assigned-name.ts
function readAssignedName(text2, start2, end) {
  let before = plainText(text2.slice(Math.max(0, start2 - REACH), start2));
  let quote = null;
  const opened = OPENING.exec(before) ?? OPENING_BLOCK.exec(before);
  if (opened !== null) {
    quote = opened[0].trimEnd().slice(-1);
    before = before.slice(0, opened.index).replace(/(?<=[\s=:(,[{])(?:[fbruFBRUL@$]{1,2}|[bc]?r#{1,3})$/, "");
  }
  before = before.replace(/<!\[CDATA\[\s{0,8}$/, "").replace(/\/\*[^*\n]{0,60}\*\/\s{0,8}$/, "").replace(/(?<=:\s{1,4})(?:!{1,2}[a-z]{1,12}|&[\w-]{1,40})\s$/, "").replace(/(?<=[=:]\s{0,4})(?:base64|hex):$/, "").replace(/\$\{?env:(?=\w{1,100}\}?\s{0,8}=\s{0,8}$)/i, "");
  const nearest = readName(before, quote, NAME_FORMS, isTelling);
  if (nearest !== null && isTelling(nearest, before)) return nearest;
  const behind = readNameAfter(before, plainText(text2.slice(end, end + REACH)));
  if (behind !== null) return { name: behind, quote, scheme: null, form: "assignment", lead: "" };
  const outer = readName(before, quote, OUTER_NAME_FORMS, isCredential);
  if (outer !== null && isCredential(outer)) return outer;
  const column = readColumnName(before);
  return column === null ? nearest : { name: column, quote, scheme: null, form: "assignment", lead: "" };
}
function readName(before, quote, forms, decides) {
  let weak = null;
  const trimmed = before.trimEnd();
  const last = trimmed.slice(-1);
  const spaced = trimmed.length < before.length;
  for (const { pattern, form, quoted, ends, spaced: wantsSpace } of forms) {
    if (last === "" || quoted === true && quote === null || wantsSpace === true && !spaced) continue;
    if (ends !== void 0 && !ends.includes(last)) continue;
    const found2 = pattern.exec(before)?.groups;
    if (found2 === void 0) continue;
    const scheme = found2["scheme"]?.toLowerCase() ?? null;
    const name = scheme === null ? found2["name"].replace(/\s+/g, "_") : "authorization";
    const nameAt2 = scheme === null ? before.lastIndexOf(found2["name"]) : 0;
    const assigned = { name, quote, scheme, form, lead: before.slice(Math.max(0, nameAt2 - 80), nameAt2) };
    if (decides(assigned, before)) return assigned;
    weak ??= assigned;
  }
  return weak;
}
function plainText(text2) {
  return text2.replace(/&quot;|&#34;|\\u0022/g, '"').replace(/\\\r?\n[ \t]{0,40}/g, " ").replace(/\x1b\[[\d;]{0,12}m|<\/?(?:span|code|kbd|b|strong)(?:\s[^<>]{0,60})?>/g, "");
}
function isTelling({ name, scheme, form, lead }, before) {
  if (/^(?:token|secret)$/i.test(name) && SPOKEN.test(lead)) return false;
  if (scheme !== null || nameStrength(name) !== "none") return true;
  return form !== "argument" && !EMPTY.test(name) && !FALLBACK.test(before);
}
function isCredential({ name, scheme }) {
  return scheme !== null || /^(?:strong|password)$/.test(nameStrength(name));
}
var REACH, OPENING, OPENING_BLOCK, EMPTY, FALLBACK, SPOKEN;
var init_assigned_name = __esm({
  "src/judge/assigned-name.ts"() {
    "use strict";
    init_name_after();
    init_name_forms();
    init_name_strength();
    init_outer_name_forms();
    init_read_column_name();
    REACH = 200;
    OPENING = /(?:\\{0,7}["'`]){1,3}$/;
    OPENING_BLOCK = /(?:"""|''')\r?\n[ \t]{0,40}$/;
    EMPTY = /^(?:(?:android:)?value|content|default|defaultvalue|default_value|val|contents|data|string|text|item|name|key|body|field|return|echo|print|printf|examples?|args?|argv|command|cmd|lambda|u8|a|b|_|td|th|entry)$/i;
    FALLBACK = /(?:\|\||\?\?|\bor|\?:)\s{0,4}$/;
    SPOKEN = /\b(?:api|access|auth|private|bearer|refresh|client) $/i;
  }
});

// src/judge/clue-index.ts
function clueIndex(providers) {
  const index = INDICES.get(providers) ?? buildIndex(providers);
  INDICES.set(providers, index);
  return index;
}
function buildIndex(providers) {
  const hosts = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Map();
  for (const provider of providers) {
    for (const host of provider.clues.hosts ?? []) push(hosts, host.toLowerCase(), provider);
    for (const name of provider.clues.names ?? []) {
      const clue = splitName(name).join("");
      push(names, clue.slice(0, 2), [clue, provider]);
    }
  }
  const escaped = [...hosts.keys()].sort((a, b) => b.length - a.length).map((host) => host.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  const anyHost = escaped.length === 0 ? null : new RegExp(`(?<![a-z0-9-])(?:${escaped.join("|")})(?![a-z0-9-])`, "g");
  function hostsIn(text2, calledOnly = false) {
    const found2 = /* @__PURE__ */ new Set();
    if (anyHost === null || !text2.includes(".")) return found2;
    const lower = text2.toLowerCase();
    for (const { 0: host, index } of lower.matchAll(anyHost)) {
      const counts = !calledOnly || host.split(".").length > 2 || CALLED.test(lower.slice(Math.max(0, index - 65), index));
      if (counts) {
        for (const [other, owners] of hosts) if (isWithin(host, other)) for (const owner of owners) found2.add(owner);
      }
    }
    return found2;
  }
  function namesIn(text2, shortest2 = 0) {
    const found2 = /* @__PURE__ */ new Set();
    const words = splitName(text2);
    for (let from = 0; from < words.length; from++) {
      const word = words[from];
      const start2 = word.length > 1 ? word : word + (words[from + 1] ?? "");
      for (const [clue, provider] of names.get(start2.slice(0, 2)) ?? [])
        if (clue.length >= shortest2 && beginsWith(words, from, clue)) found2.add(provider);
    }
    return found2;
  }
  return { hostsIn, namesIn };
}
function isWithin(host, other) {
  return host === other || host.endsWith(`.${other}`) || host.startsWith(`${other}/`);
}
function beginsWith(words, from, clue) {
  let joined = "";
  for (let at = from; at < words.length && joined.length < clue.length; at++) joined += words[at];
  return joined === clue || clue.length >= LONG && joined.startsWith(clue);
}
function push(map, key, value) {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
var INDICES, CALLED, LONG;
var init_clue_index = __esm({
  "src/judge/clue-index.ts"() {
    "use strict";
    init_name_strength();
    INDICES = /* @__PURE__ */ new WeakMap();
    CALLED = /(?:^|[^a-z0-9-])(?!www|docs?\.|help|blog|support)[a-z0-9-]{1,63}\.$/;
    LONG = 5;
  }
});

// src/judge/attribute.ts
function attributeFamily(family, body, evidence, providers) {
  const mints = (p, uniqueOnly) => p.families?.some(
    (one) => one.family === family && (!uniqueOnly || one.unique === true) && one.value.test(body) && one.prefix?.test(evidence.prefix) !== false
  ) === true;
  const possible = providers.filter((p) => mints(p, false));
  const unique = possible.filter((p) => mints(p, true));
  if (unique.length === 1) return settleShape(unique[0], family, possible, evidence, providers);
  const pool = usersOnly(unique.length > 1 ? unique : possible, evidence.scheme);
  const named = clueIndex(providers).namesIn(evidence.name ?? "");
  const isForeign = named.size > 0 && !pool.some((p) => named.has(p));
  for (const [confidence, ask2] of isForeign ? [] : questions(evidence, providers)) {
    const pointed = pool.filter(ask2());
    if (pointed.length > 0)
      return { candidates: pointed.map((p) => p.id).sort(), confidence: pointed.length === 1 ? confidence : "medium" };
  }
  return { candidates: pool.map((p) => p.id).sort(), confidence: "medium" };
}
function settleShape(issuer2, family, possible, evidence, providers) {
  const asked = questions(evidence, providers).slice(0, IN_STATEMENT).map(([, ask2]) => ask2());
  const isNamed = (p) => asked.some((test) => test(p));
  const rivals = providers.filter(
    (p) => p !== issuer2 && p.families?.some((shape) => shape.family === family) && isNamed(p)
  );
  if (rivals.length === 0 || isNamed(issuer2)) return { candidates: [issuer2.id], confidence: "high" };
  const chosen = rivals.length === 1 && possible.includes(rivals[0]) ? rivals : [issuer2, ...rivals];
  return { candidates: chosen.map((p) => p.id).sort(), confidence: "medium" };
}
function questions(evidence, providers) {
  const index = clueIndex(providers);
  const within = (look2) => () => {
    const found2 = look2();
    return (p) => found2.has(p);
  };
  const once2 = (question, ask2) => {
    const known = evidence.known?.get(question);
    if (known !== void 0) return known;
    const answer = ask2();
    evidence.known?.set(question, answer);
    return answer;
  };
  return [
    ["high", within(() => index.namesIn(evidence.name ?? ""))],
    ["high", within(() => index.hostsIn(evidence.statement))],
    ["high", within(() => index.namesIn(evidence.statement, LONG_ENOUGH))],
    ["high", within(() => index.hostsIn(evidence.nearby()))],
    ["high", () => (p) => (p.clues.schemes ?? []).some((scheme) => evidence.scheme === scheme.toLowerCase())],
    [
      "medium",
      () => (p) => (p.clues.packages ?? []).some((name) => once2(`import ${name}`, () => imports(evidence.file(), name)))
    ],
    ["medium", within(() => index.namesIn(evidence.nearby(), LONG_ENOUGH))],
    ["medium", () => (p) => once2(`host of ${p.id}`, () => index.hostsIn(evidence.file()).has(p))],
    ["medium", () => (p) => (p.clues.packages ?? []).some((name) => evidence.dependencies?.includes(name))]
  ];
}
function usersOnly(pool, scheme) {
  const users = scheme === "user" ? pool.filter(({ clues }) => clues.schemes?.includes("user")) : [];
  return users.length > 1 ? users : pool;
}
function providersNamedBy(evidence, providers) {
  const index = clueIndex(providers);
  const found2 = /* @__PURE__ */ new Set([...index.namesIn(evidence.name ?? ""), ...index.hostsIn(evidence.statement, true)]);
  return providers.filter((p) => found2.has(p)).map((p) => p.id);
}
function imports(file, name) {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(
    `(?:["'\`]${escaped}(?:/[^"'\`\\n]{0,80})?["'\`]|^[ \\t]{0,8}(?:import|from|use|require)[ \\t]+["']?${escaped}\\b)`,
    "im"
  ).test(file);
}
var LONG_ENOUGH, IN_STATEMENT;
var init_attribute = __esm({
  "src/judge/attribute.ts"() {
    "use strict";
    init_clue_index();
    LONG_ENOUGH = 6;
    IN_STATEMENT = 3;
  }
});

// src/judge/checksum.ts
function isChecksumValid(kind, value) {
  switch (kind) {
    case "github":
    case "npm": {
      const body = value.slice(value.indexOf("_") + 1);
      return base62(crc32(body.slice(0, -6))) === body.slice(-6);
    }
    case "grafana": {
      const at = value.lastIndexOf("_");
      return crc32(value.slice(0, at)).toString(16).padStart(8, "0") === value.slice(at + 1).toLowerCase();
    }
    case "jwt":
      return isSignedToken(value);
    default:
      return true;
  }
}
function crc32(text2) {
  return process.getBuiltinModule("node:zlib").crc32(text2);
}
function base62(number) {
  let text2 = "";
  for (let rest2 = number; rest2 > 0; rest2 = Math.floor(rest2 / 62)) text2 = DIGITS[rest2 % 62] + text2;
  return text2.padStart(6, "0");
}
function isSignedToken(value) {
  const [header, payload, signature] = value.split(".");
  try {
    const head = JSON.parse(Buffer.from(header ?? "", "base64url").toString());
    const claims = JSON.parse(Buffer.from(payload ?? "", "base64url").toString());
    const algorithm = head !== null && typeof head === "object" ? Reflect.get(head, "alg") : void 0;
    return typeof algorithm === "string" && algorithm.toLowerCase() !== "none" && claims !== null && typeof claims === "object" && (signature ?? "") !== "" && !isSample(claims);
  } catch {
    return false;
  }
}
function isSample(claims) {
  const issuer2 = Reflect.get(claims, "iss");
  return !Object.keys(claims).some((key) => TELLING.test(key)) || typeof issuer2 === "string" && /^(?:test|joe|foo|issuer|example)$/.test(issuer2);
}
var DIGITS, TELLING;
var init_checksum = __esm({
  "src/judge/checksum.ts"() {
    "use strict";
    DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    TELLING = /^(?:iss|sub|aud|exp|iat|nbf|jti|azp)$|id|user|mail|name|role|scope|account|tenant|org|perm|login|session|type/i;
  }
});

// src/judge/bigram-table.ts
var BIGRAM_ALPHABET, BIGRAM_SCALE, BIGRAM_BASE64;
var init_bigram_table = __esm({
  "src/judge/bigram-table.ts"() {
    "use strict";
    BIGRAM_ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+=";
    BIGRAM_SCALE = 8;
    BIGRAM_BASE64 = [
      "zNfj3b3H26vVr8fn3uGf2p7n4+zOyMPEzr+lo7Clp6iknKORnpuep5uvlKeurainnYmIh7y/vr2+vb29vb6uvsi2mpvm1dDP4824q9jevOe/rt",
      "vantbWvOCipqHOosWox7u8p6ukuZ2jr7OysLyiwMa8s6mvmpWYzMzMzM3NzczMzLvG6dSfpODC0MTow67l1bbi2ryc77Gn2tLo1p6xktCgrK23",
      "rLSwoaa2k6SwrqustZmrtLKhoa2Mk5HCwsHDw8HBwsLBvMbLyo6f3MjH2/LHu6fisrHTtLTcuJnL1b3irqS6zpjJxNHH0Mq6v86tssbMxsnNq8",
      "rPzb3DwJmdl8XHx8XFxcXExMTP1NrErbXXzdzgzNbKrbWuptbY5rjXzOrp37bKxNvEocS9zMLGw7q6xa+sv8PAwcemxMrIt7m3ko+Ttru8t7a3",
      "t7a1tsnR2cSbteTMzMzk3byX8Z+q2LK/6KeY1NfX1J+kqtmisbq8s7GrpJ+3m6C0t7ixsaC3u7iwpKedlpzMzczLzMvKzMvLusXWtp6w0aa1pf",
      "Cx09PuoK3Wz93Ms6Dc3NratqOUvLHDu8vByseyt8Khr8bAxL7For/Jxru4t5+YoqS0tKqioaCdmpzM09zVn7fpsrmw7K6kpeyhqLzAuOWxu9LM",
      "2+ueo6DDosK4ysG+xK+3wamuucO5wsWtw8nDuLK4mqCdnrC3p6ShrJ6XoczN18arudTO29fc1NyYqaO64dnv6NOp2OPpqNCSzqLSm5uimZuUkZ",
      "SZj5Wdmp2goZuko5mZoJuMhomPopeUi4yTh5CPqrO6v5eN1rW1tfCqqbfGssC4ubPixbKy+bDQx7qrq6Wzq66prKynqq2psKyqsrGurq+lr62r",
      "qKOgrau6ubCqrqutram1tdK3rKfeuLDP8dfOtd+otMW11865qrvnw8mwuqHCpM3D1MjKz9LJzrKry8vCx8u1z9LNvrm2qqWnp7K0q6OppKCjmd",
      "fV3tqnt+TCuNjwzKyp66W+4q+r5cSOtNPb4syxmtafu7LEu8C2q7a8mK+yv7m6vpm8wcCts62Mlo6RpqaelpuYnJeXwcrOz52v6NeyzfCtuKPk",
      "wLPT4sLi56W1z7fKrJygyJazsL62urWhorqnn7e6sLC6pbG+uK+xq6qYmqGyr66hkquVlKHPxNDil6TdreDj49rmsdi00srB0d3Gqrfj7s3Nra",
      "G/nb65x7/CvKu2vrKtuL68v8GXwcjEsbW2lpmLmKanppOfkY6PjcHR1MSer83U2uK2xM2nyLnV2eXw29uR6tTX3szVvq6vrrW1r7CtnaiwpZqy",
      "ramss5Czv6yqnaiZh42RpqSemJWTkJKOvsrHwIyc6aezye2rxNDZmrjkv73m2Zzp1OXdnaq2w5a2scK1uLKbtLyboLm2s7W1n7q+vayrq5mUnZ",
      "ittJ+gnJKXlJe/xNLGmau7s7O1x7aotLeutNi2u7W3xsTAuP2xwq+msrSzt7e8uK60yauvr7Kxt62wsrm7ure0qbCvsL7AtK+1qLavsLrA27ey",
      "uOO0183vvtWo5JbQy9HU5L+Z2eDi1c2ynNmWvrbKvsG6rbfAmq25ur3Bv6O9w72vtbGVj5KRsrGpo5qTkpSZw83a0pyx0rHVtei4sdrgnsnbw7",
      "rc1qvF4+vZvbm0zprEwMnAwsKxtMesr73CwMDGocLIw7e1wpKSlZCzuaOboJ+Wlo3MzejeqbXhpM+77LSn5eqdl77DstzKit3e2dGbt7fXmcS+",
      "zsbGxbXCx6yvwcjEw8icxs3Lvb+2k5aPlbCxq56an5Wgj8vS3NqnrtTk0M7kydyb2p6w69rpwduG5eHmqaSbv6Cql5uWmpmfp5CYipyQmZSTnY",
      "+Om5WMlJaSmpSyn62bmpiYlpSPnaSrqZOD7rW/rvet0KvrrLWpt7rPspuxyb7Gr7Gosaewqri3sbinobGhpaqwtbGzqa7AvJ+wpKGipMjJw765",
      "tba5v72+xNHNnLTntr7M7Li61OWxsM+w5OW4puHbxq+v1LSwm8fAzMLNxrK/ycO0xcbBwcmpzM7OwL6vpaaopqivs6iqp6SsocnV2sKrsNSy3r",
      "TfuKi626uauL6gtvGlrLbyq6OlyNCpwLu/vL++ra69m667v7zMwaC+w7+vt7aspabGwsGysLG6srauydffyratzsjJtsq8u6rHq7Ta1OLI76S4",
      "3tW7sMmhucbNxtTN0MzJwc+wt87P0c3Us8/S0sLMwp6gqaq5vbOopKGcp53R3ubTo7zourS8+rqxwt20vcjAstGysLrHusu5t77fz8LDvaquta",
      "6vu7Kotrevqq61ua6qtLazsbG3wbe+srWus7O0tLbR0cqytbPP4duk0dWuq6+r3sDfsdaf5Ojd173Dr6qy0c7a0LbC06rHsr/Z09WpzrbZ2N/K",
      "wbnAvbK0tbOrpa2sqayryb7IsqSn57a0rOS1t7Xeq6zisbHjr7Hiq7HqrrCw5a/WzcW/0LuptcnGs9e3t9PYu87FtdGuuau+sbS3t7a0uLWys7",
      "PNvMu0qaHlsKKhvaS35rqrpN+npfilnNfNvNOjs6a5nM2nybnQr6jOwbrPx7aj1a+nx8fTxKaqnbadqbCmqqypqKerqcyvvKifleawoa71r6as",
      "6rCpwLGu4aelwrOyzKeoo8Kl0L22yOG0rq7UrLHBvLfTr63AycPVq6ezxqq4rbCpr6+sr7Kn37i+tqysy6K9waDHoaStpJzX1eersc3hyrWn2K",
      "LvoKnPztDWws/Mq7WvmsjP3L7MvuHf0a+7ttTEorupuqWnqamoqaPjssizoK7jr6up1amun/GorNyr0uussOLBq+WvrqusrNOyubfSzrek2aqi",
      "y6i90aytvtjGyq6jpLKutLCvr7WytLG9tMG+sbakksmusrDwtL6057So5qyrzLGt7LCw0q61r7W2yb6/suLCxs7YsKzNydDIw7PO0MfIta+orr",
      "avqa2xoLOwrLKu3Ka/sqyz8KKvr+ewpJ/er7Wrt7PopLO7q+bfn7CsxKzcsr2u2rSxs8+0rrK/ttixrsG63dC0rqm5saq0tayxsa+kr7PXoq61",
      "s6+mq8LnrcvVqa6do7Lg86myoqnd3aWwqaKessjE0NTOytC5vrWr0dPh2s6tz9DXusOzw6nBpa2opZ+eqaKkqbettK+houKxvb3Rq7jAybW8va",
      "+08Laru++40L7Ovr660b2/u9a0uby+wMa5v7TMwbe669HEwci3wsO1wLa5ubyxs7SzsaOxr7yj0qq0svWyu7fmubm/s+DHsLu7usDGwMC8uqrN",
      "wL/G5b2/t9W4vMLBzMO+t7nPvb20xLy+uLCwsLK3t6q0s7rotb7CvqLgrqei5bitrO+oq62srO+qqam7rruqqamxpdm6vsrkw7ay3aeg0Lav2L",
      "uuw8jQz72xqsWuxLm0ra2xr6qurtfEvratuvCrtbXroL+p3aGqnK+Y8Jysqr+w0aioqc6r2cawxt2spJzQrK7RzLXY16y1wKi1oqmsv5CjtLWw",
      "q6ywq6uuybK0rKel76OopeCntLe+oKisoqjvtJuqv7LfraStqKjVsdPZ2MvXu8qnxsK1yNi8r7Ta4MjMsK67q7GkqrGlqKanqqXasL+uqLav5c",
      "Ktp+GstcaotLq336/touC1w9fOzq2hpMnG0dy1wsaku7HK0NXj1NSm4c3V1cDMubGtpauppqmnl6Onpcymt6etl/Kip6HTpKbD05245aCs3amk",
      "8K220rKqoKyl2qm0tty5r7nEqKfPuabVxq7WwNLIqKuks6eyr7SdqJ+kpaKkz6K/uKCSybjAxsG/y7/MusXDxcbKxb2+xr73wcjDwb/Rw7+/0M",
      "TCxNbLwtbIwr7CxcrJwei/xsTEyMLGw8PFxsXBvsHNvb7HurrZoaOf95ulq8Smm6Wmo9elnpyxqeeqpbOqpdO2ycPit8Wg1qTB0sXG16+q1dHX",
      "yrumpMWiraSppaagp6SZoN2nurOjtcyV4Lfrq5vV25nBwrTH3tuut6zv3a29oNmmxKTQwNSurczSo7fIvLjMxbW31d7FxKzBwJ2jrLWloaq5oZ",
      "2k1rnOuqOv4KOvoOarntjco6ioqKTrpJ/gwZrGmbui6qLYqr+64L2m09qcs7jJt8/KpNDT0sGntq3VpK6tqqiopKihmp7iqby/obC0squqsrO3",
      "rMOtq67A67Ljpujn37Kwrq6xq8jUwsHUvsuq0qqu4s/fyNGt4tfdsbWku66usa2sra+urqSqsKqfrbPRnPixqq7qqa6s36iwr7ez0Kymqdyyyq",
      "+uqbW23LS4td2606/MsrG2saq/sqyuwri2wre5rrOyvMmxtLWvqLiwx6eosLKy6Kmzsui0s97wrqyqsrLptLLkt6+zs7e6qq3KtbO63a+ywtG3",
      "sbq2ydOxtMbKxLSwtre2stDFrbKus6axtrTJpK6xs5nBv7TDvsXDxce8u8Tmv83BxMbCvsXCu8a/u8/G0Mzaw8TF1se+xs/KzezBxc3kxcS/4N",
      "PCvsTKxsPJxsa5vOTT1sm5rti9v8XRw7+707+9v8S/0MG8tcO9zLy/xL230sfHuMfGubzGxsPS0dXK8L3Q2tLEx9rA1sm7u8bBt7fBv8DB7r3H",
      "xrzC38zLvuPSy8rY0LzK0M7ZysnM0MrPyMjKysbYusLL5snN0c7FzMjDzMXNyMjS0MrAzNTZ09bKxszRyc/NvMzGsszQxrLT1NPU09Snqquhr6",
      "i3rrS6p6Wtq6Gmp86ipbitsK6psZqlpZakpaadnaCjqqWqnpiinZ+s6+Pi4ODg39/f38XS4seuodHS0dLR0qKboZqjo6qonauepaewlKWlm5+c",
      "n6qoqLCwoaChmqShn6Sfop+foKahpJScmqHj4+Ti4+Pj4+Piysfcxqul0dHR0dLSp6eipKSioqqor6Sjqaano6OwnKK1rrKwsLaaqKWoo7Coqq",
      "iroai0raWpn6Gdoefj4uTj4uLi4uLKxdvGq6vT0tPU1NOkrKWbpqWqq6CtpaaqpaOUmKafo7Kqr6irpqCgpKSan5+iqKmlqaGln5yhoJ+f4+Pk",
      "4+Tj4+Pj47nF1sKrpdTT09LT06SfoJ+ooKihoKukn6qYqp6bq6ajs62vra+rp5mioqCpo5elqZyfrqimoaahpaXk4+Pi4+Tj4+PjtsjTv6un1d",
      "TV1dTUo6WioKitraObsKqpsKqfpaClo6etqq6rrqukpqubnaeloKmlnaqhpqmipqOek+Xl5OTk4uLh4eGvxdLArJfW1tbV1taep52hq6ysnqav",
      "qKebp5+ooaKoprCrrKepr5GupaSfrKuZqqeil6SprKWipqKZ4+Hi4+bj4uPi4sHHz8CpnNbW1tbX1p6lpKKdoqitpaehqq+lpqOdpJudq6+ura",
      "msnaWnqZefo5qmqqemm6WdpqmppaLk4uPi4+Pi4uPjrcvQxaaN19fX19bWpaero6qoob6fpqOqrKegnKilop+5q6+ssqymoamlpK+traajnaGm",
      "q6Gkp6KipOPi4uLi4uPi4+O0xdLDpqTX1tbX1tauo6annqihp6mooqusp62ppKmkqK6rs6qxqqaqpaOjoqGooaOnoKGmqaOrnY2Y4+Li4+Li4u",
      "Li5bfG0cWrjdfS39ja187Q2cm32NvU0tqw3N3Wzc7Vrqyt0crV0dXOvcjStsDM0s/L0rTU19bHx8yioKzCx8C5srK4sLKs3qLMt46G3Nji2dza",
      "0s3ax8Da2djW4Lvd4dzS0NS6uLu5sLamsbGrq6uonrKpqaOtk6WyrrSmqp6Tr83RyL/AtLCxtruX66msrJ7X0ObS19LX1NncvtjY0Nbbtdje3M",
      "nKyr+6qc630MbKw8e9yre1xMDDw8ejy8/MvMbDoZef0cvFwby7t8O1tc+Z3+GlkdbU4drl1+PL2MXB1dLSzOS02tnV0srVtrOrvMXEurqzt7y2",
      "tp+3vK+wuJjAvLeyqLmhnZrA0MvCwsK/v7+/vbPR6qaNy9DP0cvXycvK1sDKy8HLzsPP0c/Jy8jOxcLLyM7Lw86zxr66vb3BvsrMtsTLwcm/xb",
      "/DvuDY1tXKzcTDw8fH08zX8dDa1NPP0N7NztDCv8nQ09HXstPX3MrKysTAt765w73A0K+5uq+nr8XDtb+vtrvQr7uyr6yn1uLVzsrOysbGu77I",
      "x8y08Q=="
    ].join("");
  }
});

// src/judge/randomness.ts
function logLikelihoodRatio(text2) {
  if (table === null || symbolOf === null) [table, symbolOf] = loadTable();
  let lower = 0;
  let upper = 0;
  let digit = 0;
  let symbol = 0;
  let hexOnly = true;
  let sum = 0;
  let previous = -1;
  let pairs = 0;
  for (let at = 0; at < text2.length; at++) {
    const code = text2.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      lower++;
      if (code > 102) hexOnly = false;
    } else if (code >= 65 && code <= 90) {
      upper++;
      if (code > 70) hexOnly = false;
    } else if (code >= 48 && code <= 57) digit++;
    else {
      symbol++;
      hexOnly = false;
    }
    const index = code < 128 ? symbolOf[code] : -1;
    if (previous >= 0 && index >= 0) {
      sum += table[previous * SYMBOLS2 + index];
      pairs++;
    }
    previous = index;
  }
  if (pairs === 0) return 0;
  return sum / BIGRAM_SCALE / pairs + Math.log2(alphabetSize(lower, upper, digit, symbol, hexOnly));
}
function alphabetSize(lower, upper, digit, symbol, hexOnly) {
  if (lower + upper + symbol === 0) return 10;
  if (hexOnly && digit > 0 && (lower === 0 || upper === 0)) return 16;
  const size = (lower > 0 ? 26 : 0) + (upper > 0 ? 26 : 0) + (digit > 0 ? 10 : 0) + (symbol > 0 ? 4 : 0);
  return Math.max(2, size);
}
function shannonEntropy(text2) {
  const counts = /* @__PURE__ */ new Map();
  for (const char of text2) counts.set(char, (counts.get(char) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= count / text2.length * Math.log2(count / text2.length);
  return entropy;
}
function countDistinct(text2) {
  const seen = new Uint8Array(129);
  let distinct = 0;
  for (let at = 0; at < text2.length; at++) {
    const code = Math.min(128, text2.charCodeAt(at));
    if (seen[code] === 0) distinct++;
    seen[code] = 1;
  }
  return distinct;
}
function longestSequence(text2) {
  let longest = 1;
  for (const step of [0, 1, -1]) {
    let run = 1;
    for (let at = 1; at < text2.length; at++) {
      run = text2.charCodeAt(at) - text2.charCodeAt(at - 1) === step ? run + 1 : 1;
      if (run > longest) longest = run;
    }
  }
  return longest;
}
function loadTable() {
  const bytes2 = Buffer.from(BIGRAM_BASE64, "base64");
  const indices = new Int8Array(128).fill(-1);
  for (let index = 0; index < SYMBOLS2; index++) indices[BIGRAM_ALPHABET.charCodeAt(index)] = index;
  return [new Int8Array(bytes2.buffer, bytes2.byteOffset, bytes2.length), indices];
}
var SYMBOLS2, table, symbolOf;
var init_randomness = __esm({
  "src/judge/randomness.ts"() {
    "use strict";
    init_bigram_table();
    SYMBOLS2 = BIGRAM_ALPHABET.length;
    table = null;
    symbolOf = null;
  }
});

// src/judge/is-identifier.ts
function isIdentifier(text2) {
  const parts = text2.split(/[_-]/).filter((part) => part !== "");
  if (parts.length < 2) return false;
  let total = 0;
  let words = 0;
  for (const part of parts) {
    total += part.length;
    if (WORD_LIKE.test(part)) words += part.length;
    else if (part.length >= 14) return false;
  }
  if (words === total && parts.length >= 3 && isMostlyLetters(parts) && text2 === text2.toUpperCase()) return true;
  return words >= total * 0.6 && logLikelihoodRatio(text2) > RANDOM;
}
function isMostlyLetters(parts) {
  return parts.filter((part) => /^[A-Za-z]{3,}\d{0,3}$/.test(part)).length >= 3;
}
var RANDOM, WORD_LIKE;
var init_is_identifier = __esm({
  "src/judge/is-identifier.ts"() {
    "use strict";
    init_randomness();
    RANDOM = -0.95;
    WORD_LIKE = /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+|\d{1,8}|[A-Za-z]+\d{1,4}|[A-Z]?[a-z]{1,5}\d{1,2}[a-z]{1,6}|v?\d{1,3}[a-z]{0,3})$/;
  }
});

// src/judge/is-placeholder.ts
function isPlaceholder(text2) {
  if (WORDS.test(text2)) return true;
  if (text2.length >= 12 && countDistinct(text2) < Math.min(8, Math.ceil(text2.length / 2))) return true;
  return longestSequence(text2) >= longestByChance(text2.length) || isRepeated(text2) || isInterleaved(text2) || isDoubled(text2) || longestWalk(text2) >= LONGEST_WALK;
}
function longestByChance(length) {
  return length > 40 ? 8 : 6;
}
function isInterleaved(text2) {
  return longestSequence(text2.replace(/[^A-Za-z]+/g, "")) >= 6 && longestSequence(text2.replace(/\D+/g, "")) >= 6;
}
function isRepeated(text2) {
  for (let unit = 1; unit <= 32 && unit * 2 <= text2.length; unit++) {
    if (text2.slice(unit) === text2.slice(0, -unit)) return true;
  }
  return false;
}
function isDoubled(text2) {
  return text2.length >= 12 && /^(?:(.)\1){6,256}$/.test(text2);
}
function longestWalk(text2) {
  let longest = 0;
  let run = 0;
  let row = NOWHERE;
  let column = NOWHERE;
  for (let at = 0; at < text2.length; at++) {
    const code = text2.charCodeAt(at) & 127;
    const isNear = ROW[code] !== NOWHERE && Math.abs(ROW[code] - row) <= 1 && Math.abs(COLUMN[code] - column) <= 1;
    run = isNear ? run + 1 : 1;
    row = ROW[code];
    column = COLUMN[code];
    if (run > longest && countDistinct(text2.slice(at + 1 - run, at + 1)) * 4 >= run * 3) longest = run;
  }
  return longest;
}
var WORDS, LONGEST_WALK, KEYBOARD, NOWHERE, ROW, COLUMN;
var init_is_placeholder = __esm({
  "src/judge/is-placeholder.ts"() {
    "use strict";
    init_randomness();
    WORDS = /your|exampl|sample|dummy|placeholder|change[_-]?me|changeit|replace|insert|redact|fake|x{4,}|\*{3}|\.{3}|abc[_-]?123|xyz[_-]?789|123456|deadbeef|cafebabe|f00dbabe|very[_-]?long|test[_-]?key|secret[_-]?key|api[_-]?key|(?:secret|access|auth|api|bearer|refresh)[_-]?token|shown[_-]?only|[_-]here$|wrong[_-]?key|invalid|mustnotbe|notreal|not[_-]a[_-]|password|qwerty|foobar|lorem|todo[_-]|mock[_-]|[_-]mock|undefined|abcdefg|thisis|my[_-]?secret|supersecret|generate[_-]|openssl|null[_-]|some[_-]|enter[_-]|paste[_-]|put[_-]your/i;
    LONGEST_WALK = 9;
    KEYBOARD = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;", "zxcvbnm,./"];
    NOWHERE = -100;
    ROW = new Int8Array(128).fill(NOWHERE);
    COLUMN = new Int8Array(128).fill(NOWHERE);
    KEYBOARD.forEach((keys, row) => {
      [...keys].forEach((key, column) => {
        for (const code of [key.charCodeAt(0), key.toUpperCase().charCodeAt(0)]) {
          ROW[code] = row;
          COLUMN[code] = column;
        }
      });
    });
  }
});

// src/judge/is-sample-login.ts
function isSampleLogin(value) {
  if (!/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(value)) return false;
  const text2 = Buffer.from(value, "base64").toString("latin1").trim();
  const colon = text2.indexOf(":");
  if (colon === -1 || /[^\x20-\x7e]/.test(text2)) return false;
  const user = text2.slice(0, colon);
  const password = text2.slice(colon + 1);
  if (password === "") return isIdentifier(user) || logLikelihoodRatio(user) > -0.35;
  return password === user || /^aladdin$/i.test(user) || isPlaceholder(password) || /passw|secret$|^(?:my|the|some|a)?[_-]?pass/i.test(password);
}
var init_is_sample_login = __esm({
  "src/judge/is-sample-login.ts"() {
    "use strict";
    init_is_identifier();
    init_is_placeholder();
    init_randomness();
  }
});

// src/judge/is-secret-like.ts
function whyNotSecretLike(body, test) {
  if (isPlaceholder(body)) return "placeholder";
  if (test === "exact") return null;
  const tail = tailBehindWords(body);
  if (tail !== null && tail.length >= (test === "weak" ? 32 : 20)) return whyNotSecretLike(tail, test);
  if (/^\d+$/.test(body)) return "digits only";
  if (UUID.test(body)) return null;
  if (HEX.test(body) && body.length >= 20) return isRandomHex(body) ? null : "hex without variety";
  if (isGroupedHex(body)) return isRandomHex(body.replaceAll("-", "")) ? null : "hex without variety";
  if (isIdentifier(body)) return "identifier";
  const score = logLikelihoodRatio(body);
  const limit = hasBothKinds(body) ? LIMITS[test] : LIMITS[test] - 0.5;
  return score <= limit ? null : "reads like a word";
}
function hasBothKinds(body) {
  return /\d/.test(body) ? /[A-Za-z]/.test(body) : false;
}
function tailBehindWords(text2) {
  return BEHIND_WORDS.exec(text2)?.[1] ?? null;
}
function isGroupedHex(text2) {
  return text2.length >= 33 && /^(?:[0-9a-f]{8,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-[0-9a-f]{4,64}){1,3}$/.test(text2);
}
function isRandomHex(body) {
  return /\d/.test(body) && /[a-f]/i.test(body) && countDistinct(body) >= 7 && shannonEntropy(body) >= 2.6;
}
var UUID, HEX, LIMITS, BEHIND_WORDS;
var init_is_secret_like = __esm({
  "src/judge/is-secret-like.ts"() {
    "use strict";
    init_is_identifier();
    init_is_placeholder();
    init_randomness();
    UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
    HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
    LIMITS = { strong: -0.2, weak: -0.5 };
    BEHIND_WORDS = /^(?:[A-Za-z][A-Za-z0-9]{0,15}[-_.:]){1,4}([0-9a-f]{16,128}|[0-9A-F]{16,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
  }
});

// src/judge/judge-named.ts
function judgeNamed(text2, start2, value, path) {
  const hopeless = whyNotKey(value, "strong", false, "");
  if (hopeless !== null) return { reason: hopeless };
  const assigned = readAssignedName(text2, start2, start2 + value.length);
  if (assigned === null) return { reason: "no name before it" };
  const isUser = assigned.scheme?.startsWith("-") === true;
  const after = plainText(text2.slice(start2 + value.length, start2 + value.length + 16)).replace(/^\\{1,7}(?=["'`])/, "").replace(isUser ? /^:/ : /^$/, "");
  if (assigned.quote === null ? !BARE_END.test(after) : !after.startsWith(assigned.quote))
    return { reason: "part of a longer text" };
  const strength = assigned.scheme === null ? nameStrength(assigned.name) : assigned.scheme === "basic" ? "none" : "strong";
  if (strength === "none") return { reason: `the name ${assigned.name} is no key's` };
  const context = whyContextDenies(
    assigned,
    value,
    text2.slice(Math.max(0, start2 - 256), start2 + value.length + 256),
    text2.slice(Math.max(0, start2 - 8), start2),
    after
  );
  if (context !== null) return { reason: context };
  const bareCode = assigned.quote === null && assigned.form === "assignment" && path !== void 0 && CODE.test(path) && // `@Value("${api.key:\u2026}")`: a literal, after all.
  !assigned.lead.endsWith("${") && !/^["'`\\]/.test(after);
  const reason = whyNotKey(value, strength, bareCode, assigned.name);
  if (reason !== null) return { reason };
  const score = logLikelihoodRatio(value);
  const confidence = strength === "strong" && (score <= -0.8 || UUID2.test(value)) ? "high" : strength === "password" ? "low" : "medium";
  return { name: assigned.name, scheme: assigned.scheme, confidence };
}
function whyContextDenies({ name, lead, scheme }, value, around, opening, after) {
  if (/\w::$/.test(lead) && /["'][^"']{0,60}::$/.test(lead)) return "the name of a type";
  if (/\barn:[\w:/-]{1,70}:$/.test(lead)) return "part of a resource name";
  if (/(?:checksum|hash|digest|fingerprint|sha\d{1,3})[/.:_-]$/i.test(lead)) return "a digest of it";
  if (opening.endsWith("ENC(")) return "encrypted";
  const word = /([A-Za-z]{2,20}) $/.exec(lead)?.[1]?.toLowerCase();
  if (word !== void 0 && /^[a-z]+$/i.test(name) && isQualifierVeto(word)) return "another kind of token";
  if (scheme === null && /authorization$/i.test(name) && /^\s{1,2}[A-Za-z]{2,20}=/.test(after))
    return "an authorization scheme";
  if (/^token$/i.test(name) && /(?:http|dns|tls-?alpn)-?01|acme-?challenge/i.test(around)) return "a challenge";
  if (!HEX2.test(value)) return null;
  const words = splitName(name).join(" ");
  const isVector = DERIVED.test(words) || SHARED.test(words) && (/^expected /.test(words) || VECTOR.test(around));
  return isVector ? "a test vector" : null;
}
function whyNotKey(value, strength, bareCode, name) {
  const core = value.replace(/=+$/, "");
  if (core.length < (strength === "weak" ? 20 : 16)) return "too short";
  if (NOT_SECRET.test(value)) return "public or an id by its shape";
  if (isPlaceholder(value)) return "placeholder";
  if (!/\d/.test(core) && !(/[a-z].*[a-z].*[a-z]/.test(core) && /[A-Z].*[A-Z].*[A-Z]/.test(core))) return "no digit";
  if (/^(?:[\d._-]+|0x[\da-f]{1,16})$/i.test(core)) return "digits only";
  if (UUID2.test(value)) return strength === "strong" ? null : "uuid under a vague name";
  if (name !== "" && isSameAsName(core, name)) return "the name again";
  if (strength === "weak" && startsWithName(core, name)) return "an id that its name stands in";
  const tail = tailBehindWords(core);
  if (tail !== null) return whyNotKey(tail, strength, bareCode, name);
  const decoded = decodedText(value);
  if (decoded !== null) return isProse(decoded) ? "base64 of a text" : null;
  if (isCutBase64(value) || isSerialized(value)) return "base64 of a text";
  if (HEX2.test(core)) {
    if (core.length < (strength === "strong" ? 16 : 32)) return "short hex under a vague name";
    if (core.length < 24) return logLikelihoodRatio(core) <= -0.35 && isRandomHex(core) ? null : "hex without variety";
    return isRandomHex(core) ? null : "hex without variety";
  }
  if (isGroupedHex(core)) return isRandomHex(core.replaceAll("-", "")) ? null : "hex without variety";
  if (isIdentifier(core.replace(/[./~:]/g, "_"))) return "identifier";
  const score = logLikelihoodRatio(core);
  if (!/\d/.test(core)) return score <= -1 ? null : "reads like a word";
  if (bareCode && (score > -0.8 || (core.match(/\d/g)?.length ?? 0) < 3)) return "an expression, not a literal";
  const limit = strength === "strong" ? -0.35 : strength === "weak" ? -0.8 : -1.1;
  return score <= limit ? null : "reads like a word";
}
function isSameAsName(value, name) {
  const flat = (text2) => splitName(text2).join("");
  return flat(value) === flat(name);
}
function startsWithName(value, name) {
  const words = /^([A-Za-z]{1,40}(?:[-_][A-Za-z]{1,40}){0,3})[-_][A-Za-z0-9]{6,40}$/.exec(value)?.[1];
  const flat = words === void 0 ? "" : splitName(words).join("");
  return flat.length >= 8 && splitName(name).join("").startsWith(flat);
}
function isCutBase64(value) {
  return [1, 2, 3].some((offset) => {
    const decoded = decodedText(value.slice(offset));
    return decoded !== null && / /.test(decoded) && isProse(decoded);
  });
}
function isSerialized(value) {
  if (value.length < 64 || !/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(value)) return false;
  const bytes2 = Buffer.from(value, "base64");
  return bytes2.filter((byte) => byte >= 32 && byte < 127).length >= bytes2.length * 0.7;
}
function decodedText(value) {
  if (!/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(value)) return null;
  const bytes2 = Buffer.from(value, "base64");
  let printable = 0;
  for (const byte of bytes2) if (byte >= 32 && byte < 127) printable++;
  return bytes2.length >= 12 && printable >= bytes2.length * 0.95 ? bytes2.toString("latin1") : null;
}
function isProse(text2) {
  if (/\s|[{}<>]/.test(text2) || isPlaceholder(text2)) return true;
  if (HEX2.test(text2)) return !isRandomHex(text2);
  return isIdentifier(text2.replace(/[./:@]/g, "_")) || logLikelihoodRatio(text2) > -0.35;
}
var UUID2, HEX2, NOT_SECRET, CODE, BARE_END, VECTOR, DERIVED, SHARED;
var init_judge_named = __esm({
  "src/judge/judge-named.ts"() {
    "use strict";
    init_assigned_name();
    init_is_identifier();
    init_is_placeholder();
    init_is_secret_like();
    init_name_strength();
    init_randomness();
    UUID2 = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
    HEX2 = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
    NOT_SECRET = /^(?:MIGf|MIIB|MFkw|MCow|AAAA[BCE]3|ssh-|sha(?:1|224|256|384|512)[-_:]|md5[-_:]|pk_(?:live|test)_|pk\.|phc_|sb_publishable_|6L[a-zA-Z0-9_-]{38}$|key_|usr_|org_|req_|acct_|cus_|price_|prod_|whsec_test|projects\/|eyJ|ME[QUY]CI[A-Z]|U2FsdGVkX1|AQ[EI]CAH[A-Za-z]|gAAAAA[A-Za-z0-9_-]{60}|Ag[A-D][A-Za-z0-9+/]{300}|(?:tok|card|src|pm|pi|seti|sub|ch|in|cs|txn|evt|po|ba)_[13](?=[a-z0-9]{0,30}[A-Z])[A-Za-z0-9]{15})/;
    CODE = /\.(?:[cm]?[jt]sx?|py|go|java|kt|kts|scala|rs|rb|php|cs|c|cc|cpp|h|hpp|m|mm|swift|dart|lua|ex|exs|clj|vue|svelte|astro|zig|nim|jl|r|pl|pm)$/i;
    BARE_END = /^(?:$|[\s,;)}\]<>&"'`\\|#\0\x1b]|(?!\xe2\x80\xa6)[\x80-\xff]|[.:!?](?:$|[\s<"'`)\]])|\*{1,2}(?:$|[\s<.,])|-->|%(?:0[AD]|2[0267C]))/i;
    VECTOR = /\b(?:peer_?public_?key|public_?key|pk_?[rsei]m?|ct|cipher_?text|base_nonce|exporter_context|ikm[rsei]?|aad)\b/i;
    DERIVED = /\b(?:traffic|exporter|resumption|handshake|premaster|pre master) (?:master )?secret\b/;
    SHARED = /\bshared secret\b/;
  }
});

// src/judge/mask-value.ts
function maskValue(value, options) {
  if (options.lowEntropy === true) return "\u2026";
  const prefix = options.prefix?.exec(value)?.[0] ?? "";
  if (value.endsWith("--")) return `${prefix}\u2026`;
  const hidden = value.length - prefix.length - LAST;
  return hidden * bitsPerCharacter(value.slice(prefix.length)) >= HIDDEN_BITS ? `${prefix}\u2026${value.slice(-LAST)}` : `${prefix}\u2026`;
}
function bitsPerCharacter(text2) {
  if (/^\d+$/.test(text2)) return 3.3;
  if (/^[0-9a-fA-F-]+$/.test(text2)) return 4;
  return /^(?:[a-z0-9]+|[A-Z0-9]+)$/.test(text2) ? 5 : 5.9;
}
var LAST, HIDDEN_BITS;
var init_mask_value = __esm({
  "src/judge/mask-value.ts"() {
    "use strict";
    LAST = 4;
    HIDDEN_BITS = 80;
  }
});

// src/judge/verdict.ts
function dismiss(reason, final = false) {
  return { kind: "dismissed", reason, final };
}
var init_verdict = __esm({
  "src/judge/verdict.ts"() {
    "use strict";
  }
});

// src/judge/judge.ts
function isCut(value, body, after) {
  if (CUT.test(after) && body.length < 20) return true;
  const isOpen = value.startsWith("-----BEGIN") && !value.includes("-----END") && value.length < SHORT_ARMOUR;
  return isOpen && (CUT.test(after) || after.startsWith("."));
}
function judge(match, surroundings, providers) {
  const { rule, value, body, text: text2, textStart } = match;
  if (rule.published?.includes(value)) return publishedSample(match, providers);
  if (rule.named === true) return judgeByName(match, surroundings, providers);
  const after = text2.slice(textStart + value.length, textStart + value.length + 6);
  if (isCut(value, body, after)) return dismiss("cut short or masked", true);
  if (body.length < 24 && /^[<[({*]/.test(body)) return dismiss("placeholder", true);
  const reason = rule.body === void 0 ? null : whyNotSecretLike(body, rule.body);
  if (reason !== null) return dismiss(reason, reason === "placeholder");
  if (rule.lowEntropy === true && isSampleLogin(value)) return dismiss("a sample user and password", true);
  const checksum = rule.checksum === void 0 ? null : isChecksumValid(rule.checksum, value);
  if (checksum === false && rule.checksum === "jwt") return dismiss("not a signed token", true);
  const evidence = collectEvidence(match, surroundings);
  const attribution = attribute(match, evidence, providers);
  if (rule.shortBody !== void 0 && body.length < rule.shortBody && attribution.confidence !== "high")
    return dismiss("too short without a provider in its context");
  const severity = checksum === false ? "low" : severityOf(match, attribution);
  const confidence = checksum === false || rule.family === "tb" && severity === "low" ? "low" : rule.exact?.test(value) === true || checksum === true ? "high" : attribution.confidence;
  return {
    kind: "accepted",
    value: asUtf8(value),
    ...single(attribution.candidates),
    confidence,
    severity,
    masked: maskOf(match),
    message: rule.message ?? rule.title,
    name: evidence.name
  };
}
function judgeByName(match, surroundings, providers) {
  const { rule, value, text: text2, textStart } = match;
  const named = judgeNamed(text2, textStart, value, match.provenance.path);
  if ("reason" in named) return dismiss(named.reason);
  const evidence = collectEvidence(match, surroundings);
  const others = providersNamedBy(evidence, providers).filter((id) => id !== "ai-api");
  const candidates = rule.provider !== null ? [rule.provider] : others.length > 0 ? others.sort() : isPlainApiKeyName(named.name, named.scheme) && !namesForeignHost(evidence.statement) ? ["ai-api"] : [];
  return {
    kind: "accepted",
    value: asUtf8(value),
    ...single(candidates),
    confidence: named.confidence,
    severity: rule.severity,
    masked: maskOf(match),
    message: rule.message ?? rule.title,
    name: named.name
  };
}
function namesForeignHost(statement) {
  const hosts = [...statement.matchAll(/\bhttps?:\/\/([a-z0-9.-]{1,100})/gi)].map((found2) => found2[1].toLowerCase());
  return hosts.length > 0 && !hosts.some((host) => OPEN_HOST.test(host));
}
function publishedSample(match, providers) {
  const { rule, value } = match;
  const owners = providers.filter(({ rules: rules2 }) => rules2.includes(rule)).map(({ id }) => id);
  return {
    kind: "accepted",
    value,
    ...single(rule.publisher !== void 0 ? [rule.publisher] : rule.provider === null ? owners : [rule.provider]),
    confidence: "low",
    severity: "low",
    masked: maskOf(match),
    message: "A sample key that its issuer has published; it opens nothing of yours.",
    name: null
  };
}
function attribute(match, evidence, providers) {
  const { rule, body } = match;
  if (rule.family !== void 0) return attributeFamily(rule.family, body, evidence, providers);
  if (rule.provider === null) return { candidates: [], confidence: "medium" };
  return { candidates: [rule.provider], confidence: rule.body === "weak" ? "medium" : "high" };
}
function severityOf(match, attribution) {
  const { rule, value, body } = match;
  if (rule.mediumInTests === true && TEST_PATH.test(match.provenance.path ?? "")) return "medium";
  if (rule.testKey?.test(value)) return "medium";
  if (rule.family === "tb" && body.length < 32 && attribution.confidence !== "high") return "low";
  return rule.severity;
}
function collectEvidence(match, surroundings) {
  const { text: text2, textStart, value, body } = match;
  const assigned = readAssignedName(text2, textStart, textStart + value.length);
  const end = textStart + value.length;
  return {
    prefix: value.slice(0, Math.max(0, value.length - body.length)),
    name: assigned?.name ?? null,
    scheme: isUserName(match, assigned?.scheme ?? null) ? "user" : assigned?.scheme ?? null,
    statement: text2.slice(statementStart(text2, textStart), statementEnd(text2, end)),
    nearby: () => surroundings.nearby(),
    file: () => surroundings.file(),
    known: knownOf(match.provenance),
    // Manifests are read only when nothing closer decides.
    get dependencies() {
      return surroundings.dependencies ?? [];
    }
  };
}
function knownOf(provenance) {
  const known = KNOWN.get(provenance) ?? /* @__PURE__ */ new Map();
  KNOWN.set(provenance, known);
  return known;
}
function isUserName({ text: text2, textStart, value, decoded }, scheme) {
  if (text2[textStart + value.length] !== ":") return false;
  return scheme?.startsWith("-") === true || decoded.at(-1) === "base64" && textStart === 0;
}
function statementStart(text2, from) {
  let lines2 = 0;
  for (let at = from - 1; at >= 0; at--) {
    if (text2[at] === ";" || text2[at] === "\n" && (text2[at - 1] === "\n" || ++lines2 > 4)) return at + 1;
  }
  return 0;
}
function statementEnd(text2, from) {
  let lines2 = 0;
  for (let at = from; at < text2.length; at++) {
    if (text2[at] === ";" || text2[at] === "\n" && (text2[at + 1] === "\n" || ++lines2 > 4)) return at;
  }
  return text2.length;
}
function single(candidates) {
  return { provider: candidates.length === 1 ? candidates[0] : null, candidates };
}
function maskOf({ rule, value }) {
  return maskValue(value, {
    ...rule.maskPrefix ? { prefix: rule.maskPrefix } : {},
    ...rule.lowEntropy ? { lowEntropy: true } : {}
  });
}
function asUtf8(value) {
  return /[\x80-\xff]/.test(value) ? Buffer.from(value, "latin1").toString("utf8") : value;
}
var CUT, SHORT_ARMOUR, OPEN_HOST, TEST_PATH, KNOWN;
var init_judge = __esm({
  "src/judge/judge.ts"() {
    "use strict";
    init_assigned_name();
    init_attribute();
    init_checksum();
    init_is_sample_login();
    init_is_secret_like();
    init_judge_named();
    init_mask_value();
    init_name_strength();
    init_verdict();
    CUT = /^(?:\.{2,}|\u2026|\xe2\x80\xa6|\*{2,}|\[\.\.\.|<|\{)/;
    SHORT_ARMOUR = 300;
    OPEN_HOST = /(?:^|\.)(?:example\.(?:com|org|net)|localhost|test|invalid|local)$|^(?:127\.|10\.|192\.168\.|0\.0\.0\.0$)/;
    TEST_PATH = /(?:^|[/\\])(?:tests?|test[-_]?(?:data|files|suite|cert\w*)|__tests__|specs?|(?:__)?fixtures?(?:__)?|(?:__)?mocks?(?:__)?|testing|e2e|examples?|samples?)[/\\]|[._-](?:test|spec)\.[a-z]{1,5}$|(?:^|[/\\])test_[^/\\]{1,80}$/i;
    KNOWN = /* @__PURE__ */ new WeakMap();
  }
});

// src/model/secret.ts
var Secret;
var init_secret = __esm({
  "src/model/secret.ts"() {
    "use strict";
    Secret = class {
      #value;
      /** What a person may see of it: a fixed prefix, an ellipsis, at most four last characters. */
      masked;
      constructor(value, masked) {
        this.#value = value;
        this.masked = masked;
      }
      /** The value itself. Who may call this is listed in test/architecture.test.ts. */
      reveal() {
        return this.#value;
      }
      toString() {
        return this.masked;
      }
      toJSON() {
        return this.masked;
      }
      [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
        return `Secret(${this.masked})`;
      }
    };
  }
});

// src/model/user-error.ts
function isUserError(error) {
  return error instanceof Error && typeof Reflect.get(error, "code") === "string" && USER_ERROR in error;
}
var UserError, USER_ERROR;
var init_user_error = __esm({
  "src/model/user-error.ts"() {
    "use strict";
    UserError = class extends Error {
      code;
      hint;
      /**
       * @param code upper-case name that scripts can rely on, such as `NOT_A_REPOSITORY`
       * @param message one sentence naming the thing that is wrong; never holds a secret
       * @param hint what to do about it
       */
      constructor(code, message, hint) {
        super(message);
        this.name = "UserError";
        this.code = code;
        this.hint = hint;
      }
    };
    USER_ERROR = /* @__PURE__ */ Symbol.for("unleak.UserError");
    Object.defineProperty(UserError.prototype, USER_ERROR, { value: true });
  }
});

// builtin:node:child_process
var builtin3, execFile, spawn;
var init_node_child_process = __esm({
  "builtin:node:child_process"() {
    builtin3 = process.getBuiltinModule("node:child_process");
    execFile = builtin3.execFile;
    spawn = builtin3.spawn;
  }
});

// src/git/find-git.ts
function findGit(searchPath = process.env["PATH"] ?? process.env["Path"] ?? "") {
  const known = found.get(searchPath);
  if (known !== void 0) return known;
  const program = findProgram("git", searchPath);
  if (program === null)
    throw new UserError(
      "GIT_NOT_FOUND",
      "git was not found on PATH",
      "install git 2.31 or newer, or audit a plain folder"
    );
  const answer = { program, path: trustedEntries(searchPath).join(delimiter) };
  found.set(searchPath, answer);
  return answer;
}
function findProgram(name, searchPath) {
  const file = isWindows ? `${name}.exe` : name;
  return trustedEntries(searchPath).map((entry) => join(entry, file)).find(isProgram) ?? null;
}
function trustedEntries(searchPath) {
  return searchPath.split(delimiter).filter(isTrusted);
}
function isTrusted(entry) {
  if (!isAbsolute(entry)) return false;
  const folder = normalize(entry).replace(/[\\/]+$/, "");
  return !/[\\/]node_modules[\\/]\.bin$/i.test(folder) && folder !== resolve(".");
}
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
var isWindows, found;
var init_find_git = __esm({
  "src/git/find-git.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    isWindows = process.platform === "win32";
    found = /* @__PURE__ */ new Map();
  }
});

// link:src/audit/change/base.ts
var require_base = __commonJS({
  "link:src/audit/change/base.ts"(exports2, module2) {
    var found2 = require("./refusal.js").load("src/audit/change/base.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/audit/change/judge-change.ts
var require_judge_change = __commonJS({
  "link:src/audit/change/judge-change.ts"(exports2, module2) {
    var found2 = require("./refusal.js").load("src/audit/change/judge-change.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/files/read-regular-file.ts
function readRegularFile(path, name, maxBytes) {
  let descriptor;
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats) return null;
    if (!stats.isFile()) throw refuse(name);
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    throw asUserError(error, name);
  }
  try {
    if (!fstatSync(descriptor).isFile()) throw refuse(name);
    return decode3(readUpTo(descriptor, name, maxBytes), name);
  } catch (error) {
    throw asUserError(error, name);
  } finally {
    closeSync(descriptor);
  }
}
function readUpTo(descriptor, name, maxBytes) {
  const chunks = [];
  let length = 0;
  while (length <= maxBytes) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const count = readSync(descriptor, chunk, 0, CHUNK, null);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  throw new UserError("FILE_TOO_LARGE", `${name} is larger than ${Math.floor(maxBytes / 1024)} KiB.`);
}
function decode3(bytes2, name) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes2);
  } catch {
    throw new UserError("FILE_NOT_UTF8", `${name} is not UTF-8 text.`, "Save it as UTF-8.");
  }
}
function refuse(name) {
  return new UserError(
    "FILE_NOT_REGULAR",
    `${name} is not a regular file.`,
    "Links, folders, pipes and devices are not read."
  );
}
function asUserError(error, name) {
  if (isUserError(error)) return error;
  const code = error.code ?? "unknown error";
  return new UserError("FILE_UNREADABLE", `${name} can't be read (${code}).`);
}
var CHUNK;
var init_read_regular_file = __esm({
  "src/files/read-regular-file.ts"() {
    "use strict";
    init_node_fs();
    init_user_error();
    CHUNK = 64 * 1024;
  }
});

// src/model/severity.ts
function isAtLeast(severity, threshold) {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
var SEVERITIES;
var init_severity = __esm({
  "src/model/severity.ts"() {
    "use strict";
    SEVERITIES = ["critical", "high", "medium", "low"];
  }
});

// src/config/nearest-name.ts
function nearestName(wrong, names) {
  if (wrong.length > 64) return void 0;
  const limit = Math.min(3, Math.floor(wrong.length / 2));
  return names.map((name) => ({ name, edits: countEdits(wrong.toLowerCase().replaceAll("_", "-"), name.toLowerCase()) })).filter(({ edits }) => edits <= limit).sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))[0]?.name;
}
function countEdits(a, b) {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
      here.push(Math.min(replaced, above[column] + 1, here[column - 1] + 1));
    }
    above = here;
  }
  return above[b.length];
}
var init_nearest_name = __esm({
  "src/config/nearest-name.ts"() {
    "use strict";
  }
});

// src/config/parse-size.ts
function parseSize(text2) {
  const match = /^\s*(\d{1,16}(?:\.\d{1,6})?)\s*(?:([kmg])i?b?|b)?\s*$/i.exec(text2);
  if (!match) return null;
  const bytes2 = Math.floor(Number(match[1]) * UNITS[match[2]?.toLowerCase() ?? ""]);
  return bytes2 >= 1 && bytes2 <= Number.MAX_SAFE_INTEGER ? bytes2 : null;
}
var UNITS;
var init_parse_size = __esm({
  "src/config/parse-size.ts"() {
    "use strict";
    UNITS = { "": 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
  }
});

// src/config/parse-toml.ts
async function parseToml(text2, maxDepth) {
  const { parse } = await import("./lib/smol-toml.mjs");
  return parse(text2, { maxDepth, unsafeKeyBehaviour: "throw" });
}
var init_parse_toml = __esm({
  "src/config/parse-toml.ts"() {
    "use strict";
  }
});

// src/config/path-glob.ts
async function compileGlobs(globs, place) {
  if (globs.length === 0) return [];
  const { default: picomatch } = await import("./lib/picomatch.mjs");
  return globs.map((glob, index) => {
    const complaint = findFault(glob);
    if (complaint) throw new UserError("CONFIG_INVALID", `${place(index)} ${complaint}.`);
    const trimmed = glob.replace(/^\//, "").replace(/\/(?:\*\*)?$/, "");
    const anchored = trimmed.includes("/") || glob.startsWith("/") || glob.endsWith("/**");
    const folderOnly = /\/(?:\*\*)?$/.test(glob);
    const isMatch = picomatch(takeMeaningFromExtglobs(trimmed), {
      dot: true,
      nonegate: true,
      noextglob: true,
      basename: false,
      windows: false
    });
    return { glob, matches: (path) => someFolderMatches(path, anchored, folderOnly, isMatch) };
  });
}
function findFault(glob) {
  if (glob.length > MAX_GLOB) return `must be at most ${MAX_GLOB} characters long`;
  if (/[\0-\x1f\x7f]/.test(glob)) return "must not hold control characters";
  if (glob.startsWith("!")) return 'must not start with "!": list what to leave out, nothing else';
  if (/^(?:[A-Za-z]:|~|\\\\)/.test(glob)) return "must be relative to the root of the repository";
  if (glob.split("/").includes("..")) return 'must not leave the repository with ".."';
  if (/^[*?/.{},]*$/.test(glob)) return "matches everything, so nothing would be left to look at";
  if (!hasFlatBraces(glob)) return "must not nest or leave open braces";
  if ((glob.match(/,/g) ?? []).length >= MAX_ALTERNATIVES)
    return `must have fewer than ${MAX_ALTERNATIVES} alternatives`;
  if ((glob.match(/\*\*/g) ?? []).length > MAX_DOUBLE_STARS) return `must have at most ${MAX_DOUBLE_STARS} "**"`;
  const stars = glob.split("/").map((part) => part === "**" ? 0 : (part.match(/\*/g) ?? []).length);
  if (Math.max(...stars) > MAX_STARS_IN_PART) return `must have at most ${MAX_STARS_IN_PART} "*" between two "/"`;
  return null;
}
function hasFlatBraces(glob) {
  const plain = glob.replace(/\\./g, "").replace(/\{[^{}]*,[^{}]*\}/g, "");
  return !/[{}]/.test(plain);
}
function takeMeaningFromExtglobs(glob) {
  return glob.replace(/\\.|[()|+@^$!]/g, (found2) => found2.startsWith("\\") ? found2 : `\\${found2}`);
}
function someFolderMatches(path, anchored, folderOnly, isMatch) {
  if (path.length > MAX_PATH) return false;
  const parts = path.split("/");
  if (parts.length > MAX_PARTS || parts.some((part) => part.length > MAX_PART)) return false;
  const folders = folderOnly ? parts.slice(0, -1) : parts;
  if (!anchored) return folders.some((part) => isMatch(part));
  return folders.some((_, index) => isMatch(parts.slice(0, index + 1).join("/")));
}
var MAX_GLOB, MAX_STARS_IN_PART, MAX_DOUBLE_STARS, MAX_ALTERNATIVES, MAX_PART, MAX_PATH, MAX_PARTS;
var init_path_glob = __esm({
  "src/config/path-glob.ts"() {
    "use strict";
    init_user_error();
    MAX_GLOB = 256;
    MAX_STARS_IN_PART = 3;
    MAX_DOUBLE_STARS = 3;
    MAX_ALTERNATIVES = 32;
    MAX_PART = 255;
    MAX_PATH = 1024;
    MAX_PARTS = 64;
  }
});

// src/config/raw-value.ts
function toRawValue(value, file, depth = 0) {
  if (depth > MAX_DEPTH2) {
    throw new UserError("CONFIG_INVALID", `${file} is nested deeper than ${MAX_DEPTH2} levels.`, "Flatten it.");
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toRawValue(item, file, depth + 1));
  if (typeof value === "object" && value !== null) {
    return new Map(Object.entries(value).map(([name, item]) => [name, toRawValue(item, file, depth + 1)]));
  }
  if (typeof value === "bigint") return Number(value);
  return value;
}
var MAX_DEPTH2;
var init_raw_value = __esm({
  "src/config/raw-value.ts"() {
    "use strict";
    init_user_error();
    MAX_DEPTH2 = 32;
  }
});

// src/config/expiry.ts
function isExpiry(text2) {
  if (!DATE.test(text2) || Number.isNaN(endOf(text2))) return false;
  const [year, month, day] = text2.slice(0, 10).split("-").map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function endOf(expires) {
  if (expires.length === 10) return Date.parse(`${expires}T23:59:59.999Z`);
  return Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(expires) ? expires : `${expires}Z`);
}
var DATE;
var init_expiry = __esm({
  "src/config/expiry.ts"() {
    "use strict";
    DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
  }
});

// src/config/table-reader.ts
function isPrintableName(name) {
  return /^[A-Za-z][A-Za-z_-]{0,39}$/.test(name);
}
function kindOf(value) {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Map) return "a table";
  return { string: "a text", number: "a number", boolean: "true or false" }[typeof value] ?? "that";
}
var FORBIDDEN, EXPRESSION, TableReader;
var init_table_reader = __esm({
  "src/config/table-reader.ts"() {
    "use strict";
    init_user_error();
    init_nearest_name();
    FORBIDDEN = /^(?:(?:base|api|provider|verify|webhook)?-?(?:urls?|uris?|endpoints?)|hosts?|hostname|domains?|proxy|headers?|auth(?:orization)?|commands?|cmd|exec|run|scripts?|shell|plugins?|hooks?|env(?:ironment)?(?:-vars?)?|providers?|verify|revoke|rotate|extends|include|import|require)$/;
    EXPRESSION = /^(?:reg-?exp?s?|pattern|expression|match)$/;
    TableReader = class {
      #table;
      #file;
      #place;
      /**
       * @param place dotted path of the table for messages, such as `allow[2]`; empty for the document
       * @throws UserError for a name that is not in `known`
       */
      constructor(value, known, file, place) {
        this.#file = file;
        this.#place = place;
        if (!(value instanceof Map)) throw this.#wrong("", "must be a table of settings");
        this.#table = value;
        for (const name of value.keys()) if (!known.includes(name)) throw this.#unknown(name, known);
      }
      /** The raw value of a setting, undefined if it isn't there. */
      get(name) {
        return this.#table.get(name);
      }
      /** @param maxLength in UTF-16 code units */
      string(name, maxLength = 256) {
        const value = this.#table.get(name);
        if (value === void 0) return void 0;
        if (typeof value !== "string") throw this.#wrong(name, `must be a text, not ${kindOf(value)}`);
        if (value.trim() === "") throw this.#wrong(name, "must not be empty");
        if (value.length > maxLength) throw this.#wrong(name, `must be at most ${maxLength} characters long`);
        if (/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(value)) {
          throw this.#wrong(name, "must not hold control characters");
        }
        return value;
      }
      requiredString(name, why, maxLength = 256) {
        const value = this.string(name, maxLength);
        if (value === void 0) throw this.#wrong(name, `is missing: ${why}`);
        return value;
      }
      boolean(name) {
        const value = this.#table.get(name);
        if (value === void 0 || typeof value === "boolean") return value;
        throw this.#wrong(name, `must be true or false, not ${kindOf(value)}`);
      }
      integer(name, from, to) {
        const value = this.#table.get(name);
        if (value === void 0) return void 0;
        if (typeof value === "number" && Number.isInteger(value) && value >= from && value <= to) return value;
        throw this.#wrong(name, `must be a whole number from ${from} to ${to}`);
      }
      oneOf(name, values) {
        const value = this.#table.get(name);
        if (value === void 0) return void 0;
        if (typeof value === "string" && values.includes(value)) return value;
        throw this.#wrong(name, `must be one of ${values.join(", ")}`);
      }
      list(name, maxItems = 1e3) {
        const value = this.#table.get(name);
        if (value === void 0) return [];
        if (!Array.isArray(value)) throw this.#wrong(name, `must be a list, not ${kindOf(value)}`);
        if (value.length > maxItems) throw this.#wrong(name, `must have at most ${maxItems} items`);
        return value;
      }
      strings(name, maxItems = 1e3) {
        return this.list(name, maxItems).map((item, index) => {
          if (typeof item === "string" && item.trim() !== "" && item.length <= 256) return item;
          throw this.#wrong(`${name}[${index}]`, "must be a text of 1 to 256 characters");
        });
      }
      /** Ends the reading with a complaint about one setting. */
      fail(name, complaint, hint) {
        throw this.#wrong(name, complaint, hint);
      }
      /** Dotted path of a setting, for messages. */
      placeOf(name) {
        return [this.#place, name].filter(Boolean).join(".");
      }
      #wrong(name, complaint, hint) {
        const place = this.placeOf(name);
        return new UserError("CONFIG_INVALID", `${this.#file}: ${place || "the document"} ${complaint}.`, hint);
      }
      #unknown(name, known) {
        const plain = name.toLowerCase().replaceAll("_", "-");
        const place = this.placeOf(isPrintableName(name) ? name : "(a name that can\u2019t be shown)");
        if (FORBIDDEN.test(plain)) {
          return new UserError(
            "CONFIG_FORBIDDEN",
            `${this.#file}: ${place} can't be set in a repository, because whoever changes a repository must not decide what unleak contacts, runs or reads.`,
            "Addresses, headers, commands and environment names come from the operator: --provider-url, --providers, or the user-level configuration."
          );
        }
        if (EXPRESSION.test(plain)) {
          return new UserError(
            "CONFIG_FORBIDDEN",
            `${this.#file}: ${place} is not supported: a regular expression from a repository could stall the scan.`,
            "Describe the key with prefix, charset, min-length and max-length."
          );
        }
        const near = nearestName(name, known);
        return new UserError(
          "CONFIG_UNKNOWN_KEY",
          `${this.#file}: unknown setting ${place}.`,
          near === void 0 ? `Known here: ${known.join(", ")}.` : `Did you mean ${near}?`
        );
      }
    };
  }
});

// src/config/read-allow.ts
async function readAllow(entries, file) {
  const read = [];
  for (const [index, entry] of entries.entries()) {
    const fields = new TableReader(
      entry,
      ["fingerprint", "rule", "path", "reason", "expires"],
      file,
      `allow[${index}]`
    );
    const fingerprint = fields.string("fingerprint", 64)?.toLowerCase();
    if (fingerprint !== void 0 && !/^[0-9a-f]{5,64}$/.test(fingerprint)) {
      fields.fail("fingerprint", "must be a fingerprint out of a report: 5 to 64 hexadecimal digits");
    }
    const rule = fields.string("rule", 100);
    if (rule !== void 0 && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule)) {
      fields.fail("rule", "must be the id of one rule, such as generic-api-key");
    }
    const glob = fields.string("path");
    if (fingerprint === void 0 && rule === void 0 && glob === void 0) {
      fields.fail("", "names nothing: give a fingerprint, a rule or a path");
    }
    const [path] = await compileGlobs(glob === void 0 ? [] : [glob], () => `${file}: ${fields.placeOf("path")}`);
    const reason = fields.requiredString("reason", "say why this may stay", 500);
    const expires = fields.string("expires", 40);
    if (expires !== void 0 && !isExpiry(expires)) fields.fail("expires", "must be a date such as 2027-01-31");
    read.push({
      ...fingerprint === void 0 ? {} : { fingerprint },
      ...rule === void 0 ? {} : { rule },
      ...path === void 0 ? {} : { path },
      reason,
      ...expires === void 0 ? {} : { expires }
    });
  }
  return read;
}
var init_read_allow = __esm({
  "src/config/read-allow.ts"() {
    "use strict";
    init_expiry();
    init_path_glob();
    init_table_reader();
  }
});

// src/config/read-custom-rules.ts
function readCustomRules(entries, file, taken) {
  const ids = new Set(taken);
  return entries.map((entry, index) => {
    const fields = new TableReader(entry, NAMES, file, `rules.custom[${index}]`);
    const id = fields.requiredString("id", "reports name the rule by it", 64);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id)) fields.fail("id", "must be of the form our-api-key, in lower case");
    if (ids.has(id)) fields.fail("id", "is the id of another rule already");
    ids.add(id);
    const prefixes = readPrefixes(fields);
    const charset = fields.oneOf("charset", CHARSETS) ?? fields.fail("charset", `is missing: ${CHARSETS.join(", ")}`);
    const minLength = fields.integer("min-length", 1, LONGEST_BODY) ?? fields.fail("min-length", "is missing");
    const maxLength = fields.integer("max-length", minLength, LONGEST_BODY) ?? minLength;
    if (Math.min(...prefixes.map((prefix) => prefix.length)) + minLength < SHORTEST_KEY) {
      fields.fail(
        "min-length",
        `makes a key shorter than ${SHORTEST_KEY} characters with its prefix: too many words look like that`
      );
    }
    const title = fields.string("title", 100) ?? `Key ${prefixes[0]}\u2026`;
    if (/:\/\/|\bwww\./i.test(title)) {
      fields.fail("title", "must not hold an address", "Addresses come from the operator, never from a repository.");
    }
    return {
      id,
      title,
      prefixes,
      charset,
      minLength,
      maxLength,
      severity: fields.oneOf("severity", SEVERITIES) ?? "high"
    };
  });
}
function readPrefixes(fields) {
  const raw = fields.get("prefix");
  const prefixes = typeof raw === "string" ? [raw] : fields.strings("prefix", 16);
  if (prefixes.length === 0) fields.fail("prefix", "is missing: a key without a prefix is found by the generic rule");
  for (const prefix of prefixes) {
    if (!/^(?=.*[A-Za-z])[A-Za-z0-9_-]{3,40}$/.test(prefix)) {
      fields.fail("prefix", 'must be 3 to 40 letters, digits, "_" or "-", with at least one letter');
    }
  }
  return [...new Set(prefixes)];
}
var NAMES, SHORTEST_KEY, LONGEST_BODY;
var init_read_custom_rules = __esm({
  "src/config/read-custom-rules.ts"() {
    "use strict";
    init_severity();
    init_config();
    init_table_reader();
    NAMES = ["id", "title", "prefix", "charset", "min-length", "max-length", "severity"];
    SHORTEST_KEY = 16;
    LONGEST_BODY = 200;
  }
});

// src/config/load-config.ts
async function loadConfig(text2, options) {
  const file = options.path;
  const document = new TableReader(await parseDocument(text2, file), NAMES2, file, "");
  const rules2 = new TableReader(document.get("rules") ?? /* @__PURE__ */ new Map(), ["disable", "custom"], file, "rules");
  const customRules = readCustomRules(rules2.list("custom", 100), file, options.knownRules ?? []);
  const disabledRules = rules2.strings("disable");
  if (options.knownRules)
    checkRuleIds(disabledRules, [...options.knownRules, ...customRules.map(({ id }) => id)], rules2);
  return {
    failOn: document.oneOf("fail-on", [...SEVERITIES, "never"]) ?? DEFAULT_CONFIG.failOn,
    exclude: await compileGlobs(document.strings("exclude", 200), (index) => `${file}: exclude[${index}]`),
    maxFileSize: readMaxFileSize(document),
    disabledRules,
    customRules,
    allow: await readAllow(document.list("allow"), file),
    baseline: readBaselinePath(document),
    foreignMarks: document.boolean("foreign-marks") ?? DEFAULT_CONFIG.foreignMarks
  };
}
async function parseDocument(text2, file) {
  if (Buffer.byteLength(text2) > MAX_CONFIG_BYTES) {
    throw new UserError(
      "CONFIG_INVALID",
      `${file} is larger than 256 KiB.`,
      "Accepted findings belong into the baseline file."
    );
  }
  const plain = text2.replace(/^\uFEFF/, "");
  try {
    return toRawValue(file.endsWith(".json") ? JSON.parse(plain) : await parseToml(plain, MAX_DEPTH3), file);
  } catch (error) {
    if (isUserError(error)) throw error;
    throw new UserError(
      "CONFIG_INVALID",
      `${file} is not valid ${file.endsWith(".json") ? "JSON" : "TOML"}${placeOf(error)}.`
    );
  }
}
function placeOf(error) {
  const { line: line2, column } = error;
  if (typeof line2 === "number" && typeof column === "number") return ` at line ${line2}, column ${column}`;
  const offset = /at position (\d+)/.exec(error instanceof Error ? error.message : "");
  return offset ? ` at character ${offset[1]}` : "";
}
function checkRuleIds(ids, known, rules2) {
  for (const [index, id] of ids.entries()) {
    if (known.includes(id)) continue;
    const near = nearestName(id, known);
    rules2.fail(
      `disable[${index}]`,
      "is no rule that unleak knows",
      near ? `Did you mean ${near}?` : "See: unleak rules list"
    );
  }
}
function readMaxFileSize(document) {
  const raw = document.get("max-file-size");
  if (raw === void 0) return DEFAULT_CONFIG.maxFileSize;
  const size = typeof raw === "number" || typeof raw === "string" ? parseSize(String(raw)) : null;
  return size ?? document.fail("max-file-size", 'must be a size such as "10 MB"');
}
function readBaselinePath(document) {
  const path = document.string("baseline");
  if (path === void 0) return DEFAULT_CONFIG.baseline;
  const parts = path.replace(/^\.\//, "").split("/");
  const leaves = /^(?:\/|~|[A-Za-z]:)|\\/.test(path) || parts.some((part) => ["..", ".", ""].includes(part));
  if (leaves || parts.some((part) => /^\.git$/i.test(part))) {
    document.fail("baseline", "must be the path of a file inside the repository");
  }
  return parts.join("/");
}
var MAX_CONFIG_BYTES, MAX_DEPTH3, NAMES2;
var init_load_config = __esm({
  "src/config/load-config.ts"() {
    "use strict";
    init_severity();
    init_user_error();
    init_config();
    init_nearest_name();
    init_parse_size();
    init_parse_toml();
    init_path_glob();
    init_raw_value();
    init_read_allow();
    init_read_custom_rules();
    init_table_reader();
    MAX_CONFIG_BYTES = 256 * 1024;
    MAX_DEPTH3 = 32;
    NAMES2 = ["fail-on", "exclude", "max-file-size", "rules", "allow", "baseline", "foreign-marks"];
  }
});

// src/config/read-config-file.ts
var read_config_file_exports = {};
__export(read_config_file_exports, {
  CONFIG_NAMES: () => CONFIG_NAMES,
  findConfigFile: () => findConfigFile,
  readConfigFile: () => readConfigFile
});
async function readConfigFile(root, options = {}) {
  const path = options.explicit ?? findConfigFile(root);
  if (path === null) return { config: DEFAULT_CONFIG, path };
  const text2 = readRegularFile(options.explicit ?? join(root, path), path, MAX_CONFIG_BYTES);
  if (text2 === null)
    throw new UserError("CONFIG_NOT_FOUND", `There is no config file ${path}.`, "Check the path after --config.");
  const known = options.knownRules ? { knownRules: options.knownRules } : {};
  return { config: await loadConfig(text2, { path, ...known }), path };
}
function findConfigFile(root) {
  let listing;
  try {
    listing = readdirSync(root);
  } catch (error) {
    const { code } = error;
    throw new UserError("FOLDER_UNREADABLE", `${root} can't be listed (${code}).`, "Check who may read it.");
  }
  const found2 = CONFIG_NAMES.filter((name) => listing.includes(name));
  if (found2.length > 1) {
    throw new UserError("CONFIG_AMBIGUOUS", `There are two config files: ${found2.join(" and ")}.`, "Keep one of them.");
  }
  return found2[0] ?? null;
}
var CONFIG_NAMES;
var init_read_config_file = __esm({
  "src/config/read-config-file.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_read_regular_file();
    init_user_error();
    init_config();
    init_load_config();
    CONFIG_NAMES = [".unleak.toml", ".unleak.json"];
  }
});

// src/report/encoded-views.ts
function forEachView(text2, shortest2, visit) {
  const plain = { text: text2, starts: null, ends: null };
  visitLayer(plain, shortest2, visit);
  const kinds = READINGS.slice(1).filter((pattern) => text2.search(pattern) >= 0).length;
  for (const pattern of READINGS.slice(0, kinds === 0 ? 0 : kinds === 1 ? 1 : READINGS.length)) {
    let layer = resolveEscapes(plain, pattern);
    for (let depth = 1; layer && depth <= MAX_LAYERS; depth++) {
      visitLayer(layer, shortest2, visit);
      layer = resolveEscapes(layer, pattern);
    }
  }
}
function visitLayer(layer, shortest2, visit) {
  visitLiteral(layer, visit);
  visitEncoded(layer, shortest2, visit);
}
function visitLiteral(layer, visit) {
  const codes = scratch(layer.text.length);
  for (let i = 0; i < layer.text.length; i++) codes[i] = layer.text.charCodeAt(i);
  visit({
    codes,
    length: layer.text.length,
    literal: true,
    start: (index) => startOf(layer, index),
    end: (index) => endOf2(layer, index)
  });
}
function resolveEscapes(layer, pattern) {
  if (layer.text.search(pattern) < 0) return null;
  const parts = [];
  const starts = new Uint32Array(layer.text.length);
  const ends = new Uint32Array(layer.text.length);
  let length = 0;
  let from = 0;
  const keep = (to) => {
    for (let i = from; i < to; i++, length++) {
      starts[length] = startOf(layer, i);
      ends[length] = endOf2(layer, i);
    }
    parts.push(layer.text.slice(from, to));
  };
  for (const match of layer.text.matchAll(pattern)) {
    keep(match.index);
    from = match.index + match[0].length;
    const decoded = decodeEscape(match[0]);
    for (let i = 0; i < decoded.length; i++, length++) {
      starts[length] = startOf(layer, match.index);
      ends[length] = endOf2(layer, from - 1);
    }
    parts.push(decoded);
  }
  keep(layer.text.length);
  return { text: parts.join(""), starts, ends };
}
function decodeEscape(sequence) {
  const digits = /^(?:\\[ux]\{?|%|&#[xX]?)([0-9a-fA-F]+)/.exec(sequence)?.[1];
  if (digits === void 0) {
    const name = sequence.replace(/^[\\&]|;$/g, "");
    return NAMED[name] ?? name;
  }
  const code = Number.parseInt(digits, /^&#\d/.test(sequence) ? 10 : 16);
  return code <= 1114111 ? String.fromCodePoint(code) : sequence;
}
function visitEncoded(layer, shortest2, visit) {
  const minHex = shortest2 * 2;
  const minBase64 = Math.floor(shortest2 * 8 / 6);
  for (const match of layer.text.matchAll(/[A-Za-z0-9+/_-]{8,}/g)) {
    const run = match[0];
    if (run.length < minBase64) continue;
    const isHex2 = /^[0-9a-fA-F]+$/.test(run);
    if (!isHex2) for (let phase = 0; phase < 4; phase++) visitBase64(layer, run, match.index, phase, visit);
    for (const part of run.matchAll(/[0-9a-fA-F]{12,}/g)) {
      if (part[0].length < minHex) continue;
      for (let phase = 0; phase < 2; phase++) visitHex(layer, part[0], match.index + part.index, phase, visit);
    }
  }
}
function visitBase64(layer, run, at, phase, visit) {
  const codes = scratch(run.length);
  let length = 0;
  let zeros = 0;
  let held = 0;
  for (let i = phase; i < run.length; i++) {
    held = (held << 6 | BASE64[run.charCodeAt(i)]) & 16777215;
    const place = i - phase & 3;
    if (place === 0) continue;
    const byte = held >>> 6 - 2 * place & 255;
    if (byte === 0) zeros++;
    codes[length++] = byte;
  }
  const first = (byte) => at + phase + Math.floor(byte / 3) * 4 + byte % 3;
  visitBytes(layer, codes, length, zeros, first, (byte) => first(byte) + 2, visit);
}
function visitHex(layer, run, at, phase, visit) {
  const codes = scratch(run.length);
  let length = 0;
  let zeros = 0;
  for (let i = phase; i + 1 < run.length; i += 2) {
    const byte = HEX3[run.charCodeAt(i)] << 4 | HEX3[run.charCodeAt(i + 1)];
    if (byte === 0) zeros++;
    codes[length++] = byte;
  }
  const first = (byte) => at + phase + byte * 2;
  visitBytes(layer, codes, length, zeros, first, (byte) => first(byte) + 2, visit);
}
function visitBytes(layer, codes, length, zeros, first, last, visit) {
  const start2 = (byte) => startOf(layer, first(byte));
  const end = (byte) => endOf2(layer, last(byte) - 1);
  visit({ codes, length, literal: false, start: start2, end });
  if (zeros * 3 < length) return;
  const kept = [];
  for (let i = 0; i < length; i++) if (codes[i] !== 0) kept.push(i);
  for (let i = 0; i < kept.length; i++) codes[i] = codes[kept[i]];
  visit({ codes, length: kept.length, literal: false, start: (i) => start2(kept[i]), end: (i) => end(kept[i]) });
}
function startOf(layer, index) {
  return layer.starts ? layer.starts[index] : index;
}
function endOf2(layer, index) {
  return layer.ends ? layer.ends[index] : index + 1;
}
function digitTable(digits, more) {
  const table2 = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) table2[digits.charCodeAt(i)] = i;
  for (const [digit, value] of Object.entries(more)) table2[digit.charCodeAt(0)] = value;
  return table2;
}
function scratch(length) {
  if (buffer.length < length) buffer = new Uint16Array(length * 2);
  return buffer;
}
var BACKSLASH5, PERCENT5, REFERENCE, READINGS, NAMED, MAX_LAYERS, BASE64, HEX3, buffer;
var init_encoded_views = __esm({
  "src/report/encoded-views.ts"() {
    "use strict";
    BACKSLASH5 = String.raw`\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[nrt"'\\/]`;
    PERCENT5 = "%[0-9a-fA-F]{2}";
    REFERENCE = "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);";
    READINGS = [[BACKSLASH5, PERCENT5, REFERENCE], [BACKSLASH5], [PERCENT5], [REFERENCE]].map(
      (kinds) => new RegExp(kinds.join("|"), "g")
    );
    NAMED = {
      n: "\n",
      r: "\r",
      t: "	",
      amp: "&",
      lt: "<",
      gt: ">",
      quot: '"',
      apos: "'"
    };
    MAX_LAYERS = 3;
    BASE64 = digitTable("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", {
      "+": 62,
      "-": 62,
      "/": 63,
      _: 63
    });
    HEX3 = digitTable("0123456789abcdef", { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15 });
    buffer = new Uint16Array(4096);
  }
});

// src/report/value-index.ts
function indexValues(values) {
  const heads = /* @__PURE__ */ new Map();
  const next = new Int32Array(values.length).fill(-1);
  const offsets = new Uint32Array(values.length);
  const bits = Math.min(27, Math.max(16, Math.ceil(Math.log2(values.length * 16 + 1))));
  const shift = 32 - bits;
  const bitmap = new Uint32Array(1 << bits - 5);
  for (let value = 0; value < values.length; value++) {
    const { hash, offset } = chooseWindow(values[value], heads);
    offsets[value] = offset;
    next[value] = heads.get(hash) ?? -1;
    heads.set(hash, value);
    const slot = spread(hash) >>> shift;
    bitmap[slot >>> 5] |= 1 << (slot & 31);
  }
  let top = 1;
  for (let i = 1; i < GRAM; i++) top = Math.imul(top, BASE);
  return (codes, length, hit) => {
    let hash = 0;
    for (let i = 0; i < length; i++) {
      if (i >= GRAM) hash = hash - Math.imul(codes[i - GRAM], top) | 0;
      hash = Math.imul(hash, BASE) + codes[i] | 0;
      if (i < GRAM - 1) continue;
      const slot = spread(hash) >>> shift;
      if ((bitmap[slot >>> 5] & 1 << (slot & 31)) === 0) continue;
      for (let value = heads.get(hash) ?? -1; value !== -1; value = next[value]) {
        const start2 = i - GRAM + 1 - offsets[value];
        if (standsAt(codes, length, start2, values[value])) hit(start2, start2 + values[value].length, value);
      }
    }
  };
}
function chooseWindow(value, heads) {
  const last = Math.min(value.length - GRAM, MAX_WINDOWS);
  for (let offset = 0; ; offset++) {
    let hash = 0;
    for (let i = 0; i < GRAM; i++) hash = Math.imul(hash, BASE) + value.charCodeAt(offset + i) | 0;
    if (offset === last || !heads.has(hash)) return { hash, offset };
  }
}
function spread(hash) {
  return Math.imul(hash, 2654435761);
}
function standsAt(codes, length, start2, value) {
  if (start2 < 0 || start2 + value.length > length) return false;
  for (let i = 0; i < value.length; i++) if (codes[start2 + i] !== value.charCodeAt(i)) return false;
  return true;
}
var GRAM, BASE, MAX_WINDOWS;
var init_value_index = __esm({
  "src/report/value-index.ts"() {
    "use strict";
    GRAM = 6;
    BASE = 16777619;
    MAX_WINDOWS = 96;
  }
});

// src/report/redact.ts
function createRedactor(secrets) {
  return createSecretFinder(secrets).redact;
}
function createSecretFinder(secrets) {
  const maskOf2 = /* @__PURE__ */ new Map();
  for (const secret of secrets) addForms(secret.reveal(), secret.masked, maskOf2);
  const values = [...maskOf2.keys()];
  const masks = [...maskOf2.values()];
  const isLong = values.map((value) => value.length >= LONG2 && /\d/.test(value) && /[A-Za-z]/.test(value));
  const scan2 = indexValues(values);
  const lengths = { all: shortest(values), long: shortest(values.filter((_, value) => isLong[value])) };
  const spans = (text2, which) => {
    if (text2.length < lengths[which]) return [];
    const found2 = [];
    forEachView(text2, lengths[which], (view) => {
      scan2(view.codes, view.length, (start2, end, value) => {
        if (which === "long" && !isLong[value]) return;
        if (view.literal && end - start2 < SHORT && isInsideWord(view, start2, end)) return;
        found2.push({ start: view.start(start2), end: view.end(end - 1), mask: masks[value] });
      });
    });
    return mergeSpans(found2);
  };
  const find = (text2) => spans(text2, "all");
  return {
    find,
    redact: (text2) => replaceSpans(text2, find(text2)),
    redactOutput: (text2) => replaceSpans(
      text2,
      spans(text2, "long").map((span) => ({ ...span, mask: span.mask.replace(/[^\w\u2026\u00ab\u00bb.-]/g, "") }))
    )
  };
}
function shortest(values) {
  return values.reduce((least, value) => Math.min(least, value.length), Number.POSITIVE_INFINITY);
}
function mergeSpans(spans) {
  const merged = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || span.start >= last.end) merged.push(span);
    else if (span.end > last.end) {
      const isLonger = span.end - span.start > last.end - last.start;
      merged[merged.length - 1] = { start: last.start, end: span.end, mask: isLonger ? span.mask : last.mask };
    }
  }
  return merged;
}
function replaceSpans(text2, spans) {
  if (spans.length === 0) return text2;
  const parts = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text2.slice(from, span.start), span.mask);
    from = span.end;
  }
  parts.push(text2.slice(from));
  return parts.join("");
}
function addForms(value, mask, maskOf2) {
  if (value.length < GRAM) return;
  maskOf2.set(value, mask);
  if (/[^\x00-\x7f]/.test(value)) maskOf2.set(Buffer.from(value, "utf8").toString("latin1"), mask);
  if (!/[\r\n]/.test(value)) return;
  for (const line2 of value.split(/[\r\n]+/).map((text2) => text2.trim())) {
    if (line2.length >= LONG2 && !line2.startsWith("-----") && !maskOf2.has(line2)) maskOf2.set(line2, "\u2026");
  }
}
function isInsideWord(view, start2, end) {
  return isWordCode(view.codes, view.length, start2 - 1) || isWordCode(view.codes, view.length, end);
}
function isWordCode(codes, length, index) {
  return index >= 0 && index < length && /[A-Za-z0-9]/.test(String.fromCharCode(codes[index]));
}
var SHORT, LONG2;
var init_redact = __esm({
  "src/report/redact.ts"() {
    "use strict";
    init_encoded_views();
    init_value_index();
    SHORT = 12;
    LONG2 = 16;
  }
});

// src/audit/keys-in-text.ts
function keysInText(text2) {
  const found2 = [];
  const scanner = createScanner(compileRules(RULES), (match, place) => {
    const nearby = () => place.topBytes.toString("latin1", 0, place.topLength);
    const verdict = judge(match, { nearby, file: nearby }, PROVIDERS);
    if (verdict.kind === "accepted") found2.push(new Secret(verdict.value, verdict.masked));
    return verdict.kind === "accepted" || verdict.final;
  });
  scanner.whole({ source: "stdin" }, Buffer.from(text2));
  return found2;
}
var init_keys_in_text = __esm({
  "src/audit/keys-in-text.ts"() {
    "use strict";
    init_rules();
    init_compile_rules();
    init_scanner();
    init_judge();
    init_secret();
  }
});

// src/hooks/run/how-to-pass.ts
function howToPass(event2) {
  switch (event2) {
    case "pre-receive":
      return 'The server refuses; whoever runs it can pass once with UNLEAK_SKIP="reason" in its environment.\n';
    case "pre-push":
      return 'To pass on purpose: git push --no-verify, or UNLEAK_SKIP="reason" git push \u2026 (the reason is printed).\n';
    case "prepare-commit-msg":
    case "pre-applypatch":
      return 'To pass on purpose: UNLEAK_SKIP="reason" git \u2026 (the reason is printed); --no-verify does not reach this hook.\n';
    case "pre-merge-commit":
      return 'To pass on purpose: git merge --no-verify \u2026, or UNLEAK_SKIP="reason" git merge \u2026 (the reason is printed).\n';
    default:
      return 'To pass on purpose: git commit --no-verify, or UNLEAK_SKIP="reason" git commit \u2026 (the reason is printed).\n';
  }
}
var init_how_to_pass = __esm({
  "src/hooks/run/how-to-pass.ts"() {
    "use strict";
  }
});

// src/hooks/run/render-fault.ts
var render_fault_exports = {};
__export(render_fault_exports, {
  renderFault: () => renderFault
});
function renderFault(event2, error) {
  const what = isUserError(error) ? `${error.message.replace(/\.$/, "")}.${error.hint === void 0 ? "" : ` ${sentence(error.hint)}`}` : `an internal error (${error instanceof Error ? error.name : typeof error}). Please report it.`;
  const text2 = `unleak: could not check, so ${event2} is refused: ${what}
${howToPass(event2)}`;
  return createRedactor(keysInText(text2))(text2);
}
function sentence(text2) {
  return `${text2.charAt(0).toUpperCase()}${text2.slice(1).replace(/[.:]?$/, ".")}`;
}
var init_render_fault = __esm({
  "src/hooks/run/render-fault.ts"() {
    "use strict";
    init_keys_in_text();
    init_user_error();
    init_redact();
    init_how_to_pass();
  }
});

// link:src/hooks/run/explain-refusal.ts
var require_explain_refusal = __commonJS({
  "link:src/hooks/run/explain-refusal.ts"(exports2, module2) {
    var found2 = require("./refusal.js").load("src/hooks/run/explain-refusal.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/hooks/user-git.ts
var user_git_exports = {};
__export(user_git_exports, {
  gitVersion: () => gitVersion,
  locateHooks: () => locateHooks,
  runUserGit: () => runUserGit
});
function runUserGit(git, args, stdin) {
  const { program } = findGit(git.env["PATH"]);
  return new Promise((fulfil, reject) => {
    const child = execFile(
      program,
      ["--no-pager", ...args],
      {
        cwd: git.cwd,
        env: { ...git.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
        maxBuffer: 1 << 26,
        timeout: 12e4
      },
      (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== "number") return reject(gitFault(error));
        fulfil({ code: error?.code ?? 0, stdout, stderr });
      }
    );
    child.stdin?.on("error", () => void 0);
    child.stdin?.end(stdin ?? "");
  });
}
function gitFault(error) {
  if (error.killed === true) return new UserError("GIT_TIMEOUT", "git did not end within two minutes");
  return new UserError("GIT_FAILED", `git could not be started: ${error.code ?? error.name}`);
}
async function locateHooks(git) {
  const found2 = await runUserGit(git, [
    "rev-parse",
    "--is-bare-repository",
    "--absolute-git-dir",
    "--git-common-dir",
    "--is-inside-work-tree"
  ]);
  if (found2.code !== 0) throw notARepository(git.cwd, found2.stderr);
  const [isBare, gitDir, common, inside] = found2.stdout.trimEnd().split("\n");
  if (inside !== "true" && isBare !== "true") {
    throw new UserError(
      "NO_WORK_TREE",
      `${git.cwd} is inside the git folder, not in a working tree`,
      "Start unleak in the working tree."
    );
  }
  const bare = inside !== "true";
  const root = bare ? gitDir : line(await runUserGit(git, ["rev-parse", "--show-toplevel"]));
  const at = { ...git, cwd: root };
  const hooks = line(await runUserGit(at, ["rev-parse", "--git-path", "hooks"]));
  const configured = await runUserGit(at, ["config", "--show-scope", "--get", "core.hooksPath"]);
  const [scope = "unknown", ...value] = configured.code === 0 ? configured.stdout.trimEnd().split("	") : [];
  const commonDir = isAbsolute(common) ? common : resolve(git.cwd, common);
  return {
    git: at,
    root,
    gitDir,
    bare,
    linkedWorktree: resolve(gitDir) !== commonDir,
    hooksDir: resolve(root, hooks),
    defaultHooksDir: resolve(commonDir, "hooks"),
    ...value.length > 0 ? { hooksPath: { value: value.join("	"), scope } } : {}
  };
}
async function gitVersion(git) {
  const match = /(\d+)\.(\d+)/.exec((await runUserGit(git, ["version"])).stdout);
  return [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
}
function line(answer) {
  if (answer.code !== 0) throw new UserError("GIT_FAILED", `git failed: ${firstLine(answer.stderr)}`);
  return answer.stdout.replace(/\r?\n$/, "");
}
function firstLine(text2) {
  return text2.trim().split("\n")[0] ?? "";
}
function notARepository(cwd, stderr) {
  if (/dubious ownership/.test(stderr)) {
    return new UserError(
      "FOREIGN_REPOSITORY",
      `git refuses the repository at ${cwd}: it belongs to another user`,
      "Work as its owner, or run the `git config --global --add safe.directory` command that git suggests."
    );
  }
  if (/not a git repository/.test(stderr)) {
    return new UserError(
      "NOT_A_REPOSITORY",
      `${cwd} is not in a git repository`,
      "Change to a repository, or run `git init` first."
    );
  }
  return new UserError("GIT_FAILED", `git failed: ${firstLine(stderr)}`);
}
var init_user_git = __esm({
  "src/hooks/user-git.ts"() {
    "use strict";
    init_node_child_process();
    init_node_path();
    init_find_git();
    init_user_error();
  }
});

// src/cli/mask-keys.ts
var mask_keys_exports = {};
__export(mask_keys_exports, {
  maskKeys: () => maskKeys
});
function maskKeys(text2) {
  return createRedactor(keysInText(text2))(text2);
}
var init_mask_keys = __esm({
  "src/cli/mask-keys.ts"() {
    "use strict";
    init_keys_in_text();
    init_redact();
  }
});

// src/hooks/agent/run-agent.ts
init_node_path();

// src/audit/change/scan-change.ts
init_node_fs();
init_rules();
init_config();
init_compile_rules();
init_scanner();

// src/sources/read-dependencies.ts
init_node_path();

// src/files/read-for-clues.ts
init_node_fs();
function readForClues(path, maxBytes) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > maxBytes) return null;
    const bytes2 = Buffer.allocUnsafe(stat.size);
    let filled = 0;
    while (filled < bytes2.length) {
      const count = readSync(file, bytes2, filled, bytes2.length - filled, filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes2.subarray(0, filled);
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

// src/sources/read-dependencies.ts
var LARGEST_MANIFEST = 1 << 20;
function createDependencyReader(root) {
  const known = /* @__PURE__ */ new Map();
  function ofFolder(folder) {
    const cached = known.get(folder);
    if (cached !== void 0) return cached;
    const here = readManifests(resolve(root, folder));
    const above = dirname(folder);
    const names = here.length > 0 || above === folder ? here : ofFolder(above);
    known.set(folder, names);
    return names;
  }
  return (path) => ofFolder(dirname(path));
}
function readManifests(folder) {
  const names = [];
  const manifest = readText(join(folder, "package.json"));
  if (manifest !== null) names.push(...packageNames(manifest));
  for (const file of ["requirements.txt", "pyproject.toml", "Pipfile", "Gemfile", "go.mod", "composer.json"]) {
    const text2 = readText(join(folder, file));
    if (text2 !== null) names.push(...[...text2.matchAll(/[A-Za-z@][A-Za-z0-9@._/-]{2,80}/g)].map(([name]) => name));
  }
  return names;
}
function packageNames(text2) {
  let manifest;
  try {
    manifest = JSON.parse(text2);
  } catch {
    return [];
  }
  if (manifest === null || typeof manifest !== "object") return [];
  return ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].flatMap((kind) => {
    const table2 = Reflect.get(manifest, kind);
    return table2 !== null && typeof table2 === "object" ? Object.keys(table2) : [];
  });
}
function readText(path) {
  return readForClues(path, LARGEST_MANIFEST)?.toString("utf8") ?? null;
}

// src/exposure/public-by-design.ts
var PUBLIC_KEYS = [
  { what: "publishable key", value: /^(?:pk|mpk)_(?:live|test|prod|dev)_[\w.=+/$-]{4,}$/ },
  { what: "Supabase publishable key", value: /^sb_publishable_[\w-]{8,}$/ },
  { what: "PostHog project key", value: /^phc_[A-Za-z0-9]{20,}$/ },
  { what: "Mapbox public token", value: /^pk\.eyJ[\w-]+\.[\w-]+$/ },
  { what: "Sentry DSN", value: /^https?:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@[\w.-]+\/(?:[\w-]+\/)*\d+$/ },
  {
    what: "Sentry DSN",
    value: /^[0-9a-f]{32}$/,
    name: /dsn/i,
    around: /https?:\/\/[0-9a-f]{32}@[\w.-]*(?:sentry|ingest)/
  },
  {
    what: "reCAPTCHA, hCaptcha or Turnstile site key",
    value: /^(?:6L[\w-]{38}|0x4[\w-]{20,40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    name: /site_?key/i
  },
  {
    what: "Firebase or Google Maps browser key",
    value: /^AIza[\w-]{35}$/,
    name: /firebase|maps?(?:_|[A-Z]|$)|(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|VUE_APP|GATSBY|NG_APP|PUBLIC)_\w*(?:FIREBASE|MAPS?|GOOGLE_API_KEY|FB_API_KEY)/i,
    around: /authDomain|messagingSenderId|firebaseapp\.com|initializeApp|maps\.googleapis\.com\/maps(?:\/api\/(?:js|staticmap|streetview)|-api)|google\.com\/maps\/embed|maps\.google\.com|current_key|GoogleService|google-services|firebase_url/
  },
  {
    what: "Algolia search key",
    value: /^[0-9a-f]{32}$/,
    name: /algolia.*(?:search|public)|(?:search|public).*algolia|search_?(?:only_?)?(?:api_?)?key/i,
    around: /docsearch|(?:algolia[\s\S]{0,400}(?:search_?only|searchkey|search_?api_?key))|appId[\s\S]{0,120}indexName|indexName[\s\S]{0,120}appId/i
  },
  {
    what: "Algolia DocSearch key",
    value: /^[0-9a-f]{32}$/,
    around: /docsearch|algolia[\s\S]{0,200}indexName|indexName[\s\S]{0,200}algolia/i
  },
  {
    what: "Amplitude, Mixpanel or Segment write key",
    value: /^[A-Za-z0-9]{20,40}$/,
    name: /amplitude|mixpanel|segment_?write|write_?key|heap_?(?:app|id)|gtm|ga_?(?:measurement|tracking)/i
  },
  { what: "LaunchDarkly client-side id", value: /^[0-9a-f]{24}$/, name: /client_?side_?id|launch_?darkly_?client/i },
  { what: "Statsig or Split client key", value: /^client-[A-Za-z0-9]{20,}$/ },
  { what: "RevenueCat public SDK key", value: /^(?:appl|goog|amzn|strp|rcb)_[A-Za-z0-9]{20,}$/ },
  { what: "Datadog client token", value: /^pub[0-9a-f]{32}$/ },
  { what: "New Relic browser key", value: /^NRJS-[0-9a-f]{16,}$/ },
  { what: "VAPID public key", value: /^B[\w-]{86}$/, name: /vapid|applicationServerKey|application_server_key/i },
  {
    what: "Stream, Pusher or Ably public key",
    value: /^[A-Za-z0-9]{12,24}$/,
    name: /pusher_?(?:app_?)?key|stream_?(?:api_?)?key/i
  }
];
function jwtRole(value) {
  const payload = /^eyJ[\w-]{8,200}\.(eyJ[\w-]{8,1200})\.[\w-]{16,}$/.exec(value)?.[1];
  if (payload === void 0) return null;
  return /"role"\s*:\s*"(\w+)"/.exec(Buffer.from(payload, "base64url").toString("utf8"))?.[1] ?? null;
}
function isPublicByDesign(value, name, text2) {
  const role = jwtRole(value);
  if (role !== null) return role === "anon" ? "Supabase anon key" : null;
  for (const key of PUBLIC_KEYS) {
    if (!key.value.test(value)) continue;
    if (key.name === void 0 && key.around === void 0) return key.what;
    if (name !== null && /secret|private|admin|(?<!application_?)server|service_?role|password/i.test(name)) continue;
    if (name !== null && key.name?.test(name)) return key.what;
    if (key.around?.test(text2)) return key.what;
  }
  return null;
}

// src/audit/collect.ts
init_judge();
init_secret();

// src/suppress/block-mark.ts
var DIRECTIVE = /secretlint-(disable|enable)(?!-)(?![A-Za-z])([^\r\n]{0,300})/g;
function findBlockMark(textBefore, ruleId) {
  if (!textBefore.includes("secretlint-disable")) return null;
  let disabled = false;
  for (const [, directive, options] of textBefore.matchAll(DIRECTIVE)) {
    const named = [...options.matchAll(/secretlint-rule-([a-z0-9-]+)/g)].map((match) => match[1]);
    if (named.length === 0 || named.some((name) => isSameRule(name, ruleId))) disabled = directive === "disable";
  }
  return disabled ? { mark: "secretlint-disable", reason: "marked with secretlint-disable" } : null;
}
function isSameRule(foreign, ours) {
  return ours === foreign || ours.startsWith(`${foreign}-`);
}

// src/suppress/inline-mark.ts
function findInlineMark(lineText, previousLineText, ruleId, options) {
  const own = [...readMarks(lineText, false), ...readMarks(previousLineText, true)];
  for (const { mark, rules: rules2, reason } of own) {
    if (reason !== "" && (rules2.includes("*") || rules2.includes(ruleId))) {
      return { mark, reason: options.value ? reason.replaceAll(options.value, "\u2026") : reason };
    }
  }
  return options.foreign ? findForeignMark(lineText, previousLineText) : null;
}
function findIncompleteMark(lineText, previousLineText) {
  for (const { mark, rules: rules2, reason } of [...readMarks(lineText, false), ...readMarks(previousLineText, true)]) {
    if (rules2.length === 0)
      return `The mark ${mark} names no rule, so it doesn't count. Write: ${mark} <rule> -- <reason>`;
    if (reason === "")
      return `The mark ${mark} gives no reason, so it doesn't count. Write: ${mark} <rule> -- <reason>`;
  }
  return null;
}
var OWN = /(?<![\w:-])unleak:allow(-next-line)?(?![\w:-])/g;
var COMMENT_END = /\*\/|--%?>|[#%}]\}|%>|\*\}|"\s*[,}\]:]/;
var RULES_AND_REASON = /^\s+(\*|[a-z0-9][a-z0-9-]*(?:\s*,\s*[a-z0-9][a-z0-9-]*)*)?(?:\s*(?:--|\u2014)\s*(.*))?/;
var MAX_REASON = 200;
function readMarks(line2, nextLine) {
  const found2 = [...line2.matchAll(OWN)];
  return found2.map((match, index) => ({ match, rest: line2.slice(match.index + match[0].length, found2[index + 1]?.index) })).filter(({ match }) => match[1] !== void 0 === nextLine).map(({ match, rest: rest2 }) => {
    const comment = rest2.slice(0, 2 * MAX_REASON).split(COMMENT_END, 1)[0];
    const parts = RULES_AND_REASON.exec(comment);
    const rules2 = parts?.[1]?.split(",").map((rule) => rule.trim()) ?? [];
    return { mark: match[0], rules: rules2, reason: cleanReason(parts?.[2] ?? "") };
  });
}
function cleanReason(text2) {
  return text2.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, " ").replace(/["'`\s]+$/, "").trim().slice(0, MAX_REASON);
}
var ON_LINE = [
  /(?<![\w-])gitleaks:allow(?![\w-])/i,
  /(?<![\w-])betterleaks:allow(?![\w-])/i,
  /(?<![\w-])trufflehog:ignore(?![\w-])/i,
  /(?<![\w-])ggignore(?![\w-])/i,
  /(?<![\w-])pragma: ?(?:allow|white)list secret(?![\w-])/i,
  /(?<![\w-])secretlint-disable-line(?![\w-])/i,
  /(?<![\w-])kingfisher:(?:ignore|allow)(?![\w-])/i
];
var ON_PREVIOUS_LINE = [
  /(?<![\w-])pragma: ?(?:allow|white)list nextline secret(?![\w-])/i,
  /(?<![\w-])secretlint-disable-next-line(?![\w-])/i
];
function findForeignMark(lineText, previousLineText) {
  const found2 = ON_LINE.map((mark) => mark.exec(lineText)).find(Boolean) ?? ON_PREVIOUS_LINE.map((mark) => mark.exec(previousLineText)).find(Boolean);
  return found2 ? { mark: found2[0], reason: `marked with ${found2[0]}` } : null;
}

// src/audit/collect.ts
var KEPT_HIDDEN = 4096;
var NEARBY = 1600;
var LINE_PART = 1e3;
function createCollector(options) {
  const drafts = /* @__PURE__ */ new Map();
  const onMatch = (match, place) => {
    const verdict = judge(match, surroundingsOf(match, place, options), options.providers);
    if (verdict.kind === "dismissed") return verdict.final;
    if (isPublicByDesign(verdict.value, verdict.name, match.text) !== null) return true;
    if (options.disabledRules.includes(match.rule.id)) return true;
    const key = `${match.rule.id}\0${verdict.value}`;
    let draft = drafts.get(key);
    if (draft === void 0) {
      draft = { rule: match.rule, secret: new Secret(verdict.value, verdict.masked), verdict, sightings: [] };
      drafts.set(key, draft);
    } else draft.verdict = mergeVerdicts(draft.verdict, verdict);
    draft.sightings.push(sight(match, place, verdict, options));
    return true;
  };
  return { onMatch, drafts: () => [...drafts.values()] };
}
function mergeVerdicts(one, other) {
  const ranks = { high: 0, medium: 1, low: 2 };
  const [better, worse] = clarity(other) < clarity(one) ? [other, one] : [one, other];
  let candidates = better.candidates;
  if (better.candidates.length === 1 && worse.candidates.length === 1 && better.provider !== worse.provider) {
    candidates = [...better.candidates, ...worse.candidates].sort();
  }
  const severities = ["critical", "high", "medium", "low"];
  return {
    ...better,
    candidates,
    provider: candidates.length === 1 ? candidates[0] : null,
    confidence: ranks[one.confidence] <= ranks[other.confidence] ? one.confidence : other.confidence,
    severity: severities.indexOf(one.severity) <= severities.indexOf(other.severity) ? one.severity : other.severity
  };
}
function clarity(verdict) {
  return verdict.candidates.length === 0 ? 1e3 : verdict.candidates.length;
}
function surroundingsOf(match, place, options) {
  const { topBytes, topLength, topStart, topEnd } = place;
  const path = match.provenance.path;
  return {
    nearby: () => topBytes.toString("latin1", Math.max(0, topStart - NEARBY), Math.min(topLength, topEnd + NEARBY)),
    file: () => topBytes.toString("latin1", 0, topLength),
    get dependencies() {
      return path === void 0 ? [] : options.dependenciesOf(path);
    }
  };
}
function sight(match, place, verdict, options) {
  const { start: start2, end } = place.locate();
  const where = whereIn(match.provenance, place);
  return {
    provenance: match.provenance,
    span: { line: start2.line, column: start2.column, endLine: end.line, endColumn: end.column },
    decoded: match.decoded,
    ...where === void 0 ? {} : { where },
    mark: readMark(match, place, verdict, options),
    name: verdict.name,
    ...options.keepHidden === true && match.decoded.length > 0 ? { hidden: writtenAt(place) } : {}
  };
}
function writtenAt({ topBytes, topStart, topEnd }) {
  return new Secret(topBytes.toString("utf8", topStart, Math.min(topEnd, topStart + KEPT_HIDDEN)), "\u2026");
}
function whereIn({ type, path }, place) {
  if (type === "ref") return path === void 0 ? "ref-name" : "path";
  if (type === "tree") return "tree-entry";
  if (type !== "commit" && type !== "tag") return void 0;
  const header = place.topBytes.indexOf("\n\n");
  if (header !== -1 && place.topStart < header) return "author";
  return type === "commit" ? "commit-message" : "tag-message";
}
function readMark(match, place, verdict, { foreignMarks: foreign, note }) {
  const { topBytes, topLength, topStart, topEnd } = place;
  const from = Math.max(0, topStart - LINE_PART);
  const before = topBytes.toString("utf8", from, topStart);
  const after = topBytes.toString("utf8", topEnd, Math.min(topLength, topEnd + LINE_PART));
  const lineEnd = after.indexOf("\n");
  const lineStart = before.lastIndexOf("\n");
  const line2 = before.slice(lineStart + 1) + topBytes.toString("utf8", topStart, topEnd) + (lineEnd === -1 ? after : after.slice(0, lineEnd));
  const previous = lineStart === -1 ? "" : before.slice(before.lastIndexOf("\n", lineStart - 1) + 1, lineStart);
  const mark = findInlineMark(line2, previous, match.rule.id, { foreign, value: verdict.value });
  if (mark !== null) return mark;
  const incomplete = match.provenance.source === "object" ? null : findIncompleteMark(line2, previous);
  if (incomplete !== null) note?.(`${match.provenance.path ?? match.provenance.source}: ${incomplete}`);
  if (!foreign) return null;
  return topBytes.indexOf("secretlint-disable") === -1 ? null : findBlockMark(topBytes.toString("utf8", 0, topStart), match.rule.id);
}

// src/audit/knowledge.ts
init_rules();

// src/config/compile-custom-rules.ts
var ALPHABETS = {
  hex: { characters: "0-9A-Fa-f", example: "hex" },
  digits: { characters: "0-9", example: "digits" },
  upper: { characters: "A-Z0-9", example: "upper" },
  base32: { characters: "A-Za-z2-7", example: "b32" },
  base36: { characters: "a-z0-9", example: "base36" },
  alnum: { characters: "A-Za-z0-9", example: "alnum" },
  base64: { characters: "A-Za-z0-9+/", example: "b64" },
  base64url: { characters: "A-Za-z0-9_-", example: "b64url" }
};
function compileCustomRules(shapes) {
  return shapes.map((shape) => {
    const { characters: characters2, example } = ALPHABETS[shape.charset];
    const prefixes = [...shape.prefixes].sort((a, b) => b.length - a.length);
    const prefix = `(?:${prefixes.join("|")})`;
    const padding = shape.charset === "base64" ? "={0,2}" : "";
    const body = `(?<body>[${characters2}]{${shape.minLength},${shape.maxLength}}${padding})`;
    return {
      id: shape.id,
      title: shape.title,
      provider: null,
      trigger: { on: "prefix", text: shape.prefixes },
      // The key ends where its alphabet does; a following key character means that the shape doesn't fit.
      pattern: new RegExp(`(?<secret>${prefix}${body})(?![A-Za-z0-9_${shape.charset === "base64" ? "+/" : ""}-])`, "y"),
      body: shape.charset === "digits" ? "exact" : "strong",
      severity: shape.severity,
      maskPrefix: new RegExp(`^${prefix}`),
      message: `${shape.title} (a rule of this repository's configuration)`,
      examples: shape.prefixes.map((text2) => ({
        text: `key = "${text2}{{${example}:${shape.minLength}}}"`,
        provider: null
      })),
      counterExamples: []
    };
  });
}

// src/audit/knowledge.ts
function knowledgeOf(own, config) {
  const ownRules = own.flatMap((provider) => provider.rules).filter((rule) => !RULES.includes(rule));
  return {
    providers: [...own, ...PROVIDERS.filter(({ id }) => !own.some((provider) => provider.id === id))],
    // Rules that are turned off stay among them: what they match is silent, and no vaguer rule's business.
    rules: [...compileCustomRules(config.customRules), ...ownRules, ...RULES]
  };
}

// src/audit/ledger.ts
var LISTED_PER_CODE = 1e3;
function createLedger() {
  let scanned = 0;
  let skipped = 0;
  let unreadable = 0;
  let bytes2 = 0;
  const problems = [];
  const perCode = /* @__PURE__ */ new Map();
  const notes = /* @__PURE__ */ new Set();
  const skips = /* @__PURE__ */ new Map();
  function problem(found2) {
    const count = (perCode.get(found2.code) ?? 0) + 1;
    perCode.set(found2.code, count);
    if (count <= LISTED_PER_CODE) problems.push(found2);
  }
  return {
    scanned(size) {
      scanned++;
      bytes2 += size;
    },
    skipped(_path, why) {
      skipped++;
      skips.set(why, (skips.get(why) ?? 0) + 1);
    },
    unreadable(found2) {
      unreadable++;
      problem(found2);
    },
    problem,
    note(text2) {
      notes.add(text2);
    },
    stats: () => ({ seen: scanned + skipped + unreadable, scanned, skipped, unreadable, bytes: bytes2 }),
    problems() {
      const more = [...perCode].filter(([, count]) => count > LISTED_PER_CODE);
      return [
        ...problems,
        ...more.map(([code, count]) => ({
          code,
          message: `${count - LISTED_PER_CODE} more of this kind are not listed.`
        }))
      ];
    },
    notes: () => [...notes, ...[...skips].map(([why, count]) => `${count} skipped: ${why}.`)]
  };
}

// src/audit/observe-folded.ts
init_line_cursor();
init_scanner();

// src/exposure/fold/decoders.ts
var MAX_TEXT = 16384;
var MAX_ITEMS = 4096;
function decoderOf(name) {
  return Object.hasOwn(DECODERS, name) ? DECODERS[name] : void 0;
}
function methodOf(name) {
  return Object.hasOwn(METHODS, name) ? METHODS[name] : void 0;
}
function strings(values) {
  return values.every((item) => typeof item !== "object") ? values.map(String) : null;
}
function characters(values) {
  const codes = values.flat(2);
  if (codes.length === 0 || !codes.every((code) => typeof code === "number" && Number.isInteger(code) && code >= 0 && code <= 65535))
    return null;
  return String.fromCharCode(...codes);
}
function bytes(text2, encoding) {
  if (typeof text2 !== "string" || text2.length < 4) return null;
  if (encoding === "hex" ? !/^(?:[0-9a-fA-F]{2})+$/.test(text2) : !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text2.trim()))
    return null;
  return Buffer.from(text2, encoding).toString("latin1");
}
function percent(text2) {
  try {
    return typeof text2 === "string" ? decodeURIComponent(text2) : null;
  } catch {
    return null;
  }
}
var DECODERS = {
  atob: { how: "atob", decode: ([text2]) => bytes(text2, "base64") },
  b64decode: { how: "atob", decode: ([text2]) => bytes(text2, "base64") },
  urlsafe_b64decode: { how: "atob", decode: ([text2]) => bytes(text2, "base64") },
  standard_b64decode: { how: "atob", decode: ([text2]) => bytes(text2, "base64") },
  a2b_base64: { how: "atob", decode: ([text2]) => bytes(text2, "base64") },
  unhexlify: { how: "buffer", decode: ([text2]) => bytes(text2, "hex") },
  "bytes.fromhex": { how: "buffer", decode: ([text2]) => bytes(text2, "hex") },
  "bytearray.fromhex": { how: "buffer", decode: ([text2]) => bytes(text2, "hex") },
  "Buffer.from": {
    how: "buffer",
    decode: ([text2, encoding]) => Array.isArray(text2) ? characters(text2) : encoding === "base64" || encoding === "base64url" ? bytes(text2, "base64") : encoding === "hex" ? bytes(text2, "hex") : null
  },
  bytes: { how: "charcode", decode: (given2) => characters(given2) },
  bytearray: { how: "charcode", decode: (given2) => characters(given2) },
  "Uint8Array.from": { how: "charcode", decode: ([list2]) => Array.isArray(list2) ? list2 : null },
  Uint8Array: { how: "charcode", decode: ([list2]) => Array.isArray(list2) ? list2 : null },
  "String.fromCharCode": { how: "charcode", decode: characters },
  "String.fromCodePoint": { how: "charcode", decode: characters },
  chr: { how: "charcode", decode: characters },
  "String.raw": { how: "template", decode: () => null },
  decodeURIComponent: { how: "escape", decode: ([text2]) => percent(text2) },
  unquote: { how: "escape", decode: ([text2]) => percent(text2) },
  unescape: { how: "escape", decode: ([text2]) => percent(text2) },
  str: { how: "concat", decode: ([text2]) => typeof text2 === "object" ? null : text2 ?? null },
  String: { how: "concat", decode: ([text2]) => typeof text2 === "object" ? null : text2 ?? null }
};
var METHODS = {
  join: (self, [given2]) => {
    const [list2, separator] = Array.isArray(self) ? [self, given2 ?? ","] : Array.isArray(given2) ? [given2, self] : [null, ""];
    const parts = list2 && strings(list2);
    const text2 = parts && typeof separator === "string" ? parts.join(separator) : null;
    return text2 === null || text2.length > MAX_TEXT ? null : { value: text2, how: "join" };
  },
  reverse: (self) => Array.isArray(self) ? { value: [...self].reverse(), how: "reverse" } : null,
  split: (self, [separator]) => typeof self === "string" && typeof separator === "string" && self.length <= MAX_ITEMS ? { value: self.split(separator), how: null } : null,
  concat: (self, given2) => {
    const parts = strings([self, ...given2]);
    return typeof self === "string" && parts ? { value: parts.join(""), how: "concat" } : Array.isArray(self) ? { value: [...self, ...given2.flat()], how: "concat" } : null;
  },
  toString: (self) => typeof self === "string" ? { value: self, how: null } : null,
  decode: (self) => typeof self === "string" ? { value: self, how: null } : null,
  encode: (self) => typeof self === "string" ? { value: self, how: null } : null,
  trim: (self) => typeof self === "string" ? { value: self.trim(), how: null } : null,
  strip: (self) => typeof self === "string" ? { value: self.trim(), how: null } : null
};

// src/exposure/fold/evaluate.ts
var MAX_DEPTH = 24;
var MAX_STEPS = 4e5;
var NONE2 = /* @__PURE__ */ new Set();
var ESCAPE = /* @__PURE__ */ new Set(["escape"]);
function createEvaluator(tokens, language, lookup) {
  let steps = 0;
  function skip(list2, at) {
    let next = at;
    while (list2[next]?.value === "\n" && list2[next].type === "punct") next++;
    return next;
  }
  const isSign = (list2, at, sign) => list2[at]?.type === "punct" && list2[at].value === sign;
  function sum(list2, from, depth, inside) {
    if (depth > MAX_DEPTH || ++steps > MAX_STEPS) return null;
    const first = postfix(list2, inside ? skip(list2, from) : from, depth);
    if (!first) return null;
    let { value, next } = first;
    let how = first.how;
    for (; ; ) {
      const at = inside ? skip(list2, next) : next;
      const plus = isSign(list2, at, "+");
      const adjacent = language === "python" && typeof value === "string" && (list2[at]?.type === "string" || list2[at]?.type === "template");
      if (!plus && !adjacent) break;
      const right = postfix(list2, skip(list2, plus ? at + 1 : at), depth + 1);
      const sumOf = right && add(value, right.value);
      if (!right || sumOf === null) break;
      value = sumOf;
      next = right.next;
      how = right.how === NONE2 && how.has("concat") ? how : /* @__PURE__ */ new Set([...how, ...right.how, "concat"]);
    }
    return { value, next: inside ? skip(list2, next) : next, how };
  }
  function items(list2, from, close, depth) {
    const values = [];
    const how = /* @__PURE__ */ new Set();
    let at = skip(list2, from);
    while (!isSign(list2, at, close)) {
      const spread2 = isSign(list2, at, "...") || language === "python" && isSign(list2, at, "*");
      const item = sum(list2, spread2 ? at + 1 : at, depth + 1, true);
      if (!item || values.length >= MAX_ITEMS) return null;
      if (spread2 && Array.isArray(item.value)) values.push(...item.value);
      else values.push(item.value);
      for (const one of item.how) how.add(one);
      at = skip(list2, item.next);
      if (isSign(list2, at, ",")) at = skip(list2, at + 1);
      else if (!isSign(list2, at, close)) return null;
    }
    return { value: values, next: at + 1, how };
  }
  function primary(list2, at, depth) {
    const token = list2[at];
    if (!token || depth > MAX_DEPTH || ++steps > MAX_STEPS) return null;
    switch (token.type) {
      case "string":
        return { value: token.value, next: at + 1, how: token.escaped ? ESCAPE : NONE2 };
      case "number":
        return { value: Number(token.value.replaceAll("_", "")), next: at + 1, how: NONE2 };
      case "template": {
        let text2 = "";
        const how = new Set(token.escaped ? ["escape"] : []);
        for (const part of token.parts ?? []) {
          if (typeof part === "string") text2 += part;
          else {
            const inner = sum(part, 0, depth + 1, true);
            if (!inner || inner.next < part.length || typeof inner.value === "object") return null;
            text2 += inner.value;
            how.add("template");
            for (const one of inner.how) how.add(one);
          }
        }
        return text2.length > MAX_TEXT ? null : { value: text2, next: at + 1, how };
      }
      case "punct":
        if (token.value === "[") return items(list2, at + 1, "]", depth);
        if (token.value === "(") {
          const inner = sum(list2, at + 1, depth + 1, true);
          return inner && isSign(list2, inner.next, ")") ? { ...inner, next: inner.next + 1 } : null;
        }
        return null;
      default:
        return call(list2, at, depth) ?? named(list2, at);
    }
  }
  function named(list2, at) {
    const known = lookup(list2[at].value);
    return known ? { ...known, next: at + 1 } : null;
  }
  function call(list2, at, depth) {
    let open = at + 1;
    let name = list2[at].value;
    if (name === "new" && list2[at + 1]?.type === "name") return call(list2, at + 1, depth);
    while (isSign(list2, open, ".") && list2[open + 1]?.type === "name") {
      name += `.${list2[open + 1].value}`;
      open += 2;
    }
    if (!isSign(list2, open, "(")) return null;
    const known = decoderOf(
      name.replace(/^(?:window|globalThis|self|global|base64|binascii|codecs|urllib\.parse)\./, "")
    );
    if (!known) return null;
    const given2 = items(list2, open + 1, ")", depth + 1);
    if (!given2 || !Array.isArray(given2.value)) return null;
    const value = known.decode(given2.value);
    return value === null ? null : { value, next: given2.next, how: /* @__PURE__ */ new Set([...given2.how, known.how]) };
  }
  function postfix(list2, from, depth) {
    let folded = primary(list2, from, depth);
    while (folded) {
      const { value, next } = folded;
      if (language === "python" && isSign(list2, next, "[") && ["[", ":", ":", "-"].every((sign, offset) => isSign(list2, next + offset, sign)) && list2[next + 4]?.value === "1" && isSign(list2, next + 5, "]")) {
        const reversed = typeof value === "string" ? [...value].reverse().join("") : typeof value === "object" ? [...value].reverse() : null;
        if (reversed === null) return folded;
        folded = { value: reversed, next: next + 6, how: /* @__PURE__ */ new Set([...folded.how, "reverse"]) };
        continue;
      }
      if (!isSign(list2, next, ".") || list2[next + 1]?.type !== "name" || !isSign(list2, next + 2, "(")) return folded;
      const given2 = items(list2, next + 3, ")", depth + 1);
      const method = methodOf(list2[next + 1].value);
      const result = given2 && method && Array.isArray(given2.value) ? method(value, given2.value) : null;
      if (!given2 || !result) return folded;
      folded = {
        value: result.value,
        next: given2.next,
        how: /* @__PURE__ */ new Set([...folded.how, ...given2.how, ...result.how ? [result.how] : []])
      };
    }
    return folded;
  }
  return (at) => steps > MAX_STEPS ? null : sum(tokens, at, 0, false);
}
function add(left, right) {
  if (typeof left === "object" || typeof right === "object") return null;
  if (typeof left === "number" && typeof right === "number") return left + right;
  const text2 = `${left}${right}`;
  return text2.length > MAX_TEXT ? null : text2;
}

// src/exposure/fold/is-worth-folding.ts
var MAX_FOLD = 1024 * 1024;
var MINIFIED = 32 * 1024;
var MINIFIED_LINE = 1e3;
var LINE_FEED3 = 10;
var MATERIAL = [
  /["'`}][A-Za-z_+/=%.-]{0,200}[0-9][A-Za-z0-9_+/=%.-]{0,600}["'`${]/,
  /(?:\d{2,3}\s{0,9},\s{0,9}){8}/,
  /\\x[2-7]/,
  /\\u(?:00|\{)[2-7]/,
  /\bchr\s?\(/
];
var TELLING2 = [
  /["'`](?:[A-Za-z]{2,10}[_-](?:(?:live|test|prod|dev)[_-]?)?|(?:sk|rk|tb|mem|twigsk|whsec|gh[pousr]|github_pat|glpat|xox[abprs]|npm|hf|sbp|dop_v1)[_-][\w-]{1,80}|(?:AKIA|ASIA|AIza|SG\.)[\w-]{0,40})["'`]/,
  /\batob\s*\(|b64decode|a2b_base64|fromhex|unhexlify|fromCharCode|fromCodePoint|\bchr\s*\(|Buffer\.from\s*\(\s*["'`[]|\b(?:bytes|bytearray|Uint8Array)\s*\(\s*\[|\[::-1\]|unescape\s*\(/,
  /(?:\\x[2-7][0-9a-fA-F]|\\u00[2-7][0-9a-fA-F]|\\u\{[2-7][0-9a-fA-F]\}){2}|(?:%[2-7][0-9a-fA-F]){4}/
];
var COMMON2 = /["'`]\s{0,80}\+\s{0,80}[bfru]?["'`]|["'`]\s*\]\s*\.\s*(?:join|reverse)|\.join\s*\(\s*["'][_.-]?["']|["'][_.-]?["']\s*\.\s*join\s*\(|\.reverse\(\)|["']\s*\.\s*concat\s*\(|\}\$\{|\+=\s*["'`][\w+/=-]{4,}["'`]/;
var COMMON_IN_PYTHON = /[\w=+/-]["'](?:[ \t]+|[ \t]*\r?\n[ \t]*)[bfru]?["'][\w=+/-]|\bf["'][^"'\n]*\{/;
var PIECE2 = /["'`][A-Za-z0-9_+/=-]{0,200}(?:[A-Za-z_][0-9]|[0-9][A-Za-z_])[A-Za-z0-9_+/=-]{2,200}["'`$]|(?:["'`]\w{1,4}["'`]\s{0,20},\s{0,20}){6}/;
function foldLanguage(path) {
  if (/\.d\.[cm]?ts$/i.test(path)) return null;
  if (/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i.test(path)) return "javascript";
  return /\.pyw?$/i.test(path) ? "python" : null;
}
function isWorthFolding(path, content, look2) {
  const language = foldLanguage(path);
  if (language === null || content.length > MAX_FOLD) return false;
  const { telling, common } = look2?.(content) ?? { telling: true, common: true };
  if (!telling && !common && language !== "python") return false;
  if (isMinified(content)) return false;
  const text2 = content.toString("latin1");
  if (!MATERIAL.some((sign) => sign.test(text2))) return false;
  if (telling && TELLING2.some((sign) => sign.test(text2))) return true;
  return (common && COMMON2.test(text2) || language === "python" && COMMON_IN_PYTHON.test(text2)) && PIECE2.test(text2);
}
function isMinified(content) {
  if (content.length < MINIFIED) return false;
  const most = content.length / MINIFIED_LINE;
  let lines2 = 0;
  for (let at = content.indexOf(LINE_FEED3); at !== -1 && lines2 < most; at = content.indexOf(LINE_FEED3, at + 1)) lines2++;
  return lines2 < most;
}

// src/exposure/fold/token.ts
function makeToken(type, value, start2, end, escaped = false, parts = null) {
  return { type, value, start: start2, end, escaped, parts };
}
var SIMPLE = new Map(
  Object.entries({ n: "\n", t: "	", r: "\r", b: "\b", f: "\f", v: "\v", "0": "\0", "\n": "" })
);
function unescapeBody(body) {
  if (!body.includes("\\")) return { text: body, escaped: false };
  let escaped = false;
  const text2 = body.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([0-7]{3})|\r\n|([\s\S]))/g,
    (whole, braced, four, two, eight, octal, other) => {
      const hex = braced ?? four ?? two ?? eight;
      if (hex !== void 0 || octal !== void 0) {
        const code = hex !== void 0 ? Number.parseInt(hex, 16) : Number.parseInt(octal, 8);
        if (code > 1114111) return whole;
        if (code > 32 && code < 127) escaped = true;
        return String.fromCodePoint(code);
      }
      return other === void 0 ? "" : SIMPLE.get(other) ?? other;
    }
  );
  return { text: text2, escaped };
}

// src/exposure/fold/tokenize-javascript.ts
var NUMBER = /0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var BEFORE_EXPRESSION = /^(?:return|typeof|case|in|of|delete|void|throw|new|do|else|instanceof|yield|await)$/;
var MAX_NESTING = 30;
var TAB = 9;
var LINE_FEED4 = 10;
var RETURN = 13;
var SPACE = 32;
var BACKSLASH4 = 92;
function tokenizeJavaScript(text2) {
  return scan(text2, 0, false, 0).tokens;
}
function scan(text2, from, inTemplate, nesting) {
  const tokens = [];
  let depth = 0;
  let at = from;
  while (at < text2.length) {
    const code = text2.charCodeAt(at);
    if (code === SPACE || code === LINE_FEED4 || code === TAB || code === RETURN) {
      at++;
      continue;
    }
    if (beginsWord(code)) {
      let end = at + 1;
      while (end < text2.length && continuesWord(text2.charCodeAt(end))) end++;
      tokens.push(makeToken("name", text2.slice(at, end), at, end));
      at = end;
      continue;
    }
    if (isDigit(code)) {
      NUMBER.lastIndex = at;
      const [number] = NUMBER.exec(text2);
      tokens.push(makeToken("number", number, at, at + number.length));
      at += number.length;
      continue;
    }
    const char = text2[at];
    if (char === "/" && text2[at + 1] === "/") {
      const end = text2.indexOf("\n", at);
      at = end < 0 ? text2.length : end;
      continue;
    }
    if (char === "/" && text2[at + 1] === "*") {
      const end = text2.indexOf("*/", at + 2);
      at = end < 0 ? text2.length : end + 2;
      continue;
    }
    if (char === '"' || char === "'") {
      const end = closingQuote(text2, at, code);
      if (end > 0) {
        const { text: value, escaped } = unescapeBody(text2.slice(at + 1, end));
        tokens.push(makeToken("string", value, at, end + 1, escaped));
        at = end + 1;
        continue;
      }
    }
    if (char === "`" && nesting < MAX_NESTING) {
      const { token, end } = template(text2, at, nesting);
      tokens.push(token);
      at = end;
      continue;
    }
    if (char === "/" && beginsExpression(tokens.at(-1))) {
      const end = regexEnd(text2, at);
      if (end > 0) {
        tokens.push(makeToken("punct", "/regex/", at, end));
        at = end;
        continue;
      }
    }
    if (char === "{") depth++;
    if (char === "}") {
      if (inTemplate && depth === 0) return { tokens, end: at };
      depth--;
    }
    const sign = signAt(text2, at, char);
    tokens.push(makeToken("punct", sign, at, at + sign.length));
    at += sign.length;
  }
  return { tokens, end: text2.length };
}
function signAt(text2, at, char) {
  const next = text2[at + 1];
  if (next === "=" && "+=!<>".includes(char))
    return char === "+" ? "+=" : text2[at + 2] === "=" ? `${char}==` : `${char}=`;
  if (char === "=" && next === ">") return "=>";
  if (char === "+" && next === "+") return "++";
  return char === "." && next === "." && text2[at + 2] === "." ? "..." : char;
}
function beginsWord(code) {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 95 || code === 36 || code >= 128;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function continuesWord(code) {
  return beginsWord(code) || isDigit(code);
}
function closingQuote(text2, start2, quote) {
  for (let at = start2 + 1; at < text2.length; at++) {
    const code = text2.charCodeAt(at);
    if (code === BACKSLASH4) at++;
    else if (code === quote) return at;
    else if (code === LINE_FEED4) return -1;
  }
  return -1;
}
function template(text2, start2, nesting) {
  const parts = [];
  let hidden = false;
  let from = start2 + 1;
  let at = from;
  const flush = (end2) => {
    const { text: value, escaped } = unescapeBody(text2.slice(from, end2));
    if (value !== "") parts.push(value);
    hidden ||= escaped;
  };
  while (at < text2.length && text2[at] !== "`") {
    if (text2[at] === "\\") at += 2;
    else if (text2[at] === "$" && text2[at + 1] === "{") {
      flush(at);
      const inner = scan(text2, at + 2, true, nesting + 1);
      parts.push(inner.tokens);
      at = inner.end + 1;
      from = at;
    } else at++;
  }
  flush(Math.min(at, text2.length));
  const end = Math.min(at + 1, text2.length);
  return { token: makeToken("template", "", start2, end, hidden, parts), end };
}
function beginsExpression(before) {
  if (!before) return true;
  if (before.type === "name") return BEFORE_EXPRESSION.test(before.value);
  return before.type === "punct" && !/^[)\]}]$|^\/regex\/$|^\+\+$/.test(before.value);
}
function regexEnd(text2, start2) {
  let inClass = false;
  for (let at = start2 + 1; at < text2.length; at++) {
    const char = text2[at];
    if (char === "\\") at++;
    else if (char === "\n") return -1;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "/" && !inClass) return at + 1;
  }
  return -1;
}

// src/exposure/fold/tokenize-python.ts
var WORD2 = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
var NUMBER2 = /0[xX][0-9a-fA-F_]+|\d[\d_]*(?:\.\d+)?/y;
var STRING = /([rRbBfFuU]{0,2})("""|'''|"|')/y;
function tokenizePython(text2) {
  const tokens = [];
  let at = 0;
  while (at < text2.length) {
    const char = text2[at];
    if (char === "\n") {
      tokens.push(makeToken("punct", "\n", at, at + 1));
      at++;
      continue;
    }
    if (char === " " || char === "	" || char === "\r") {
      at++;
      continue;
    }
    if (char === "\\" && /^\\\r?\n/.test(text2.slice(at, at + 3))) {
      at = text2.indexOf("\n", at) + 1;
      continue;
    }
    if (char === "#") {
      const end = text2.indexOf("\n", at);
      at = end < 0 ? text2.length : end;
      continue;
    }
    STRING.lastIndex = at;
    const open = STRING.exec(text2);
    if (open) {
      const token = readString(text2, at, open[1].toLowerCase(), open[2]);
      if (token) {
        tokens.push(token);
        at = token.end;
        continue;
      }
    }
    WORD2.lastIndex = at;
    const word = WORD2.exec(text2);
    NUMBER2.lastIndex = at;
    const number = word ? null : NUMBER2.exec(text2);
    const value = word?.[0] ?? number?.[0] ?? (text2.startsWith("+=", at) ? "+=" : text2.startsWith("==", at) ? "==" : char);
    tokens.push(makeToken(word ? "name" : number ? "number" : "punct", value, at, at + value.length));
    at += value.length;
  }
  return tokens;
}
function readString(text2, start2, prefix, quote) {
  const body = start2 + prefix.length + quote.length;
  let end = -1;
  for (let at = body; at < text2.length; at++) {
    if (text2[at] === "\\") at++;
    else if (text2.startsWith(quote, at)) {
      end = at;
      break;
    } else if (quote.length === 1 && text2[at] === "\n") return null;
  }
  if (end < 0) return null;
  const raw = text2.slice(body, end);
  const stop = end + quote.length;
  if (prefix.includes("f")) return makeToken("template", "", start2, stop, false, formatParts(raw));
  const { text: value, escaped } = prefix.includes("r") ? { text: raw, escaped: false } : unescapeBody(raw);
  return makeToken("string", value, start2, stop, escaped);
}
function formatParts(raw) {
  return raw.split(/(\{\{|\}\}|\{[^{}]*\})/).flatMap((part) => {
    if (part === "") return [];
    if (part === "{{" || part === "}}") return [part[0]];
    return part.startsWith("{") ? [tokenizePython(part.slice(1, -1))] : [unescapeBody(part).text];
  });
}

// src/exposure/fold/fold-literals.ts
var CALLED2 = /^(?:atob|window|globalThis|self|global|Buffer|String|Uint8Array|decodeURIComponent|unescape|unquote|urllib|base64|binascii|codecs|[a-z0-9_]*b64decode|a2b_base64|unhexlify|bytes|bytearray|chr|str)$/;
var MAX_RESULTS = 2e3;
var MAX_NESTING2 = 20;
var ORDER = ["atob", "buffer", "charcode", "reverse", "join", "template", "concat", "escape"];
var KEY_RUN = /[A-Za-z0-9_+/=-]{16,}/g;
function foldLiterals(path, text2) {
  const language = foldLanguage(path);
  if (language === null || text2.length > MAX_FOLD) return [];
  const tokens = language === "python" ? tokenizePython(text2) : tokenizeJavaScript(text2);
  const bindings = collectBindings(tokens);
  const known = /* @__PURE__ */ new Map();
  let nesting = 0;
  const evaluate = createEvaluator(tokens, language, (name) => {
    const ready = known.get(name);
    if (ready !== void 0) return ready;
    known.set(name, null);
    if (nesting >= MAX_NESTING2) return null;
    nesting++;
    const folded = foldBinding(bindings.get(name) ?? []);
    nesting--;
    known.set(name, folded);
    return folded;
  });
  function foldBinding(places) {
    const parts = places.map((place) => evaluate(place));
    const first = parts[0] ?? null;
    if (parts.length < 2 || first === null) return first;
    let value = "";
    const how = /* @__PURE__ */ new Set(["concat"]);
    for (const part of parts) {
      if (typeof part?.value !== "string") return null;
      value += part.value;
      for (const one of part.how) how.add(one);
    }
    return { value, next: first.next, how };
  }
  function canBegin(at) {
    const { type, value, escaped } = tokens[at];
    if (type === "template") return true;
    if (type === "punct") return value === "[" || value === "(";
    const next = tokens[at + 1]?.value;
    if (type === "string") return escaped || language === "python" || next === "+" || next === ".";
    return type === "name" && (next === "(" || next === "." || next === "+" || next === "[" ? bindings.has(value) || CALLED2.test(value) : value === "new");
  }
  const found2 = [];
  const add2 = (folded, start2, end) => {
    const { value } = folded ?? {};
    if (!folded || typeof value !== "string" || folded.how.size === 0 || !(value.match(KEY_RUN) ?? []).some((run) => /\d/.test(run)) || found2.length >= MAX_RESULTS)
      return;
    if (text2.includes(value)) return;
    found2.push({ value, start: start2, end, how: ORDER.find((way) => folded.how.has(way)) });
  };
  for (let at = 0; at < tokens.length; ) {
    const folded = canBegin(at) ? evaluate(at) : null;
    if (folded && folded.next > at) {
      add2(folded, tokens[at].start, tokens[folded.next - 1].end);
      at = folded.next;
    } else at++;
  }
  for (const [name, places] of bindings) {
    if (places.length < 2) continue;
    if (!known.has(name)) known.set(name, foldBinding(places));
    const folded = known.get(name) ?? null;
    const last = tokens[places.at(-1)];
    if (last) add2(folded, tokens[places[0]].start, last.end);
  }
  return found2.sort((a, b) => a.start - b.start);
}
function collectBindings(tokens) {
  const bindings = /* @__PURE__ */ new Map();
  const ambiguous = /* @__PURE__ */ new Set();
  tokens.forEach(({ type, value }, at) => {
    if (type !== "punct" || value !== "=" && value !== "+=") return;
    let before = at - 1;
    if (tokens[before]?.type === "name" && tokens[before - 1]?.value === ":" && tokens[before - 2]?.type === "name")
      before -= 2;
    const name = tokens[before];
    if (name?.type !== "name" || tokens[before - 1]?.value === ".") return;
    const known = bindings.get(name.value);
    if (value === "=") {
      if (known) ambiguous.add(name.value);
      else bindings.set(name.value, [at + 1]);
    } else known?.push(at + 1);
  });
  for (const name of ambiguous) bindings.delete(name);
  return bindings;
}

// src/audit/observe-folded.ts
var BEFORE = 240;
var AFTER = 120;
var FOREIGN = /(?:^|\/)(?:node_modules|bower_components|vendor|site-packages|third_party)\//;
function observeFolded(sink, rules2, onMatch) {
  let file = null;
  let before = 0;
  let after = 0;
  const cursor = new LineCursor();
  const scanner = createScanner(rules2, (match, place) => {
    const { bytes: bytes2, start: start2, end, how } = file;
    if (place.topStart >= after || place.topEnd <= before) return false;
    const there = {
      ...place,
      topBytes: bytes2,
      topLength: bytes2.length,
      topStart: start2,
      topEnd: end,
      locate: () => ({ start: cursor.at(bytes2, start2), end: cursor.at(bytes2, end) })
    };
    return onMatch({ ...match, decoded: [how, ...match.decoded] }, there);
  });
  function fold(provenance, bytes2) {
    if (!isWorthFolding(provenance.path, bytes2, sink.hidingSigns)) return;
    const text2 = bytes2.toString("utf8");
    for (const { value, start: start2, end, how } of foldLiterals(provenance.path, text2)) {
      const head = `${text2.slice(Math.max(0, start2 - BEFORE), start2)}"`;
      const shown = Buffer.from(`${head}${value}"${text2.slice(end, end + AFTER)}`);
      before = Buffer.byteLength(head);
      after = before + Buffer.byteLength(value);
      const at = Buffer.byteLength(text2.slice(0, start2));
      file = { text: text2, bytes: bytes2, start: at, end: at + Buffer.byteLength(text2.slice(start2, end)), how };
      cursor.reset();
      scanner.whole(provenance, shown);
    }
  }
  let opened = null;
  let pieces2 = [];
  let size = 0;
  return {
    whole(provenance, bytes2) {
      sink.whole(provenance, bytes2);
      if (isOwnCode(provenance)) fold(provenance, bytes2);
    },
    open(provenance) {
      opened = isOwnCode(provenance) ? provenance : null;
      pieces2 = [];
      size = 0;
      sink.open(provenance);
    },
    write(bytes2) {
      sink.write(bytes2);
      size += bytes2.length;
      if (size > MAX_FOLD) opened = null;
      else if (opened !== null) pieces2.push(Buffer.from(bytes2));
    },
    close() {
      sink.close();
      if (opened !== null) fold(opened, Buffer.concat(pieces2));
      pieces2 = [];
    }
  };
}
function isOwnCode({ path, type }) {
  return path !== void 0 && type !== "ref" && foldLanguage(path) !== null && !FOREIGN.test(path);
}

// src/audit/report-left-encoded.ts
function reportLeftEncoded(log) {
  return ({ path, blob }) => log.problem({
    code: "DECODE_LIMIT",
    message: `${path ?? (blob === void 0 ? "Standard input" : `Object ${blob}`)} holds so much encoded text in encoded text that not all of it was decoded.`,
    ...path === void 0 ? {} : { path }
  });
}

// src/audit/unless-aborted.ts
async function unlessAborted(signal, work, instead) {
  try {
    return await work();
  } catch (error) {
    if (!signal.aborted) throw error;
    return instead();
  }
}
function abortProblem(signal) {
  return signal.reason === "interrupted" ? { code: "INTERRUPTED", message: "Interrupted before everything was read." } : { code: "TIMEOUT", message: "The time limit ran out before everything was read." };
}

// src/audit/change/read-change.ts
init_node_path();

// src/git/batch-parser.ts
var WHOLE_LIMIT = 262144;
var HEADER_LIMIT = 256;
var LF = 10;
var SPACE2 = 32;
var HEADER = 0;
var BODY = 1;
var END = 2;
var BatchOutputError = class extends Error {
};
var BatchParser = class {
  /** Objects handed over completely. */
  objects = 0;
  /** Their bytes. */
  bytes = 0;
  /** Answers seen completely: objects, and ids that git could not find. */
  answers = 0;
  /** Id of the last complete answer; empty at first. */
  last = "";
  #sink;
  #oidLength;
  #header = Buffer.allocUnsafe(HEADER_LIMIT);
  #headerLength = 0;
  #state = HEADER;
  #oid = "";
  #type = "blob";
  #size = 0;
  /** Bytes of the present object seen so far. */
  #filled = 0;
  #inPieces = false;
  #assembly;
  constructor(sink, oidLength) {
    this.#sink = sink;
    this.#oidLength = oidLength;
  }
  /** @throws BatchOutputError if the output isn't what `cat-file --batch` writes; never holds its bytes */
  push(chunk) {
    let at = 0;
    while (at < chunk.length) {
      if (this.#state === HEADER) at = this.#takeHeader(chunk, at);
      else if (this.#state === BODY) at = this.#takeBody(chunk, at);
      else at = this.#takeEnd(chunk, at);
    }
  }
  /**
   * To be called when there is no more output. Hands over what there is of an object that was cut short.
   * @returns that object's id; null if the output ended between objects
   */
  finish() {
    const state = this.#state;
    this.#state = HEADER;
    this.#headerLength = 0;
    if (state === HEADER) return null;
    if (state === END) {
      this.#count();
      return null;
    }
    if (!this.#inPieces) {
      this.#sink.open(this.#oid, this.#type, this.#size);
      if (this.#filled > 0) this.#sink.write(this.#assembly.subarray(0, this.#filled));
    }
    this.#sink.close();
    return this.#oid;
  }
  #takeHeader(chunk, at) {
    const end = chunk.indexOf(LF, at);
    if (end >= 0 && this.#headerLength === 0) {
      this.#readHeader(chunk, at, end);
      return end + 1;
    }
    const part = chunk.subarray(at, end < 0 ? chunk.length : end);
    if (this.#headerLength + part.length > HEADER_LIMIT) throw new BatchOutputError("a header of cat-file is too long");
    this.#headerLength += part.copy(this.#header, this.#headerLength);
    if (end < 0) return chunk.length;
    const length = this.#headerLength;
    this.#headerLength = 0;
    this.#readHeader(this.#header, 0, length);
    return end + 1;
  }
  #readHeader(line2, start2, end) {
    const space = start2 + this.#oidLength;
    if (space >= end || line2[space] !== SPACE2) throw new BatchOutputError("a header of cat-file was not understood");
    this.#oid = line2.toString("latin1", start2, space);
    const second = line2.indexOf(SPACE2, space + 1);
    if (second < 0 || second >= end) {
      this.last = this.#oid;
      this.answers++;
      this.#sink.missing(
        this.#oid,
        line2.toString("latin1", space + 1, end) === "missing" ? "not in the object database" : "not readable"
      );
      return;
    }
    const type = typeOf(line2, space + 1, second);
    if (type === void 0) throw new BatchOutputError("cat-file named an unknown object type");
    let size = 0;
    for (let at = second + 1; at < end; at++) {
      const digit = line2[at] - 48;
      if (digit < 0 || digit > 9 || size > 1e14) throw new BatchOutputError("cat-file named an impossible object size");
      size = size * 10 + digit;
    }
    this.#type = type;
    this.#size = size;
    this.#filled = 0;
    this.#inPieces = false;
    this.#state = BODY;
  }
  #takeBody(chunk, at) {
    const wanted = this.#size - this.#filled;
    const end = Math.min(chunk.length, at + wanted);
    if (this.#filled === 0 && end - at === this.#size && this.#size <= WHOLE_LIMIT) {
      this.#sink.whole(this.#oid, this.#type, chunk.subarray(at, end));
      this.#state = END;
      return end;
    }
    const part = chunk.subarray(at, end);
    if (this.#size <= WHOLE_LIMIT) {
      this.#assembly ??= Buffer.allocUnsafe(WHOLE_LIMIT);
      part.copy(this.#assembly, this.#filled);
    } else {
      if (!this.#inPieces) this.#sink.open(this.#oid, this.#type, this.#size);
      this.#inPieces = true;
      this.#sink.write(part);
    }
    this.#filled += part.length;
    if (this.#filled < this.#size) return end;
    if (this.#inPieces) this.#sink.close();
    else this.#sink.whole(this.#oid, this.#type, this.#assembly.subarray(0, this.#size));
    this.#state = END;
    return end;
  }
  #takeEnd(chunk, at) {
    this.#state = HEADER;
    if (chunk[at] !== LF)
      throw new BatchOutputError("an object in the output of cat-file has another size than announced");
    this.#count();
    return at + 1;
  }
  #count() {
    this.objects++;
    this.answers++;
    this.bytes += this.#size;
    this.last = this.#oid;
  }
};
function typeOf(line2, start2, end) {
  const word = line2.toString("latin1", start2, end);
  return word === "blob" || word === "commit" || word === "tree" || word === "tag" ? word : void 0;
}

// src/git/git-failure.ts
init_user_error();
var GitFailure = class extends UserError {
  /** git's exit code; null if it was killed or never started. */
  exitCode;
  /** What git wrote to stderr: at most 64 KiB, one line each, unprintable characters and long tokens replaced. */
  detail;
  constructor(command, how, exitCode, stderr = "") {
    const detail = cleanMessage(stderr);
    const first = detail.split("\n").find((line2) => /^(fatal|error)/.test(line2)) ?? detail.split("\n")[0] ?? "";
    super("GIT_FAILED", `git ${command} ${how}${first === "" ? "" : `: ${first.slice(0, 300)}`}`);
    this.name = "GitFailure";
    this.exitCode = exitCode;
    this.detail = detail;
  }
};
function cleanMessage(text2) {
  return text2.replace(/\r\n?/g, "\n").replace(/[^\n\x20-\x7e]/g, "?").replace(/[A-Za-z0-9_+=-]{20,}/g, (token) => isHarmless(token) ? token : "\u2026").trim();
}
function isHarmless(token) {
  return /^(pack-)?([0-9a-f]{38}|[0-9a-f]{40}|[0-9a-f]{62}|[0-9a-f]{64})$/.test(token) || !/[0-9]/.test(token);
}

// src/git/run-git.ts
init_node_child_process();

// builtin:node:stream
var builtin4 = process.getBuiltinModule("node:stream");
var Readable = builtin4.Readable;

// builtin:node:stream/promises
var builtin5 = process.getBuiltinModule("node:stream/promises");
var pipeline = builtin5.pipeline;

// builtin:node:timers/promises
var builtin6 = process.getBuiltinModule("node:timers/promises");
var setImmediate2 = builtin6.setImmediate;
var setTimeout2 = builtin6.setTimeout;

// src/git/run-git.ts
init_find_git();

// src/git/git-environment.ts
init_find_git();
var NULL_FILE = process.platform === "win32" ? "NUL" : "/dev/null";
var HOOK_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_PREFIX",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH"
];
function gitEnvironment() {
  const env = {
    PATH: findGit().path,
    HOME: "/nonexistent",
    LC_ALL: "C",
    GIT_CONFIG_GLOBAL: NULL_FILE,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_ATTR_NOSYSTEM: "1",
    // Objects as they are, not what `refs/replace` or `info/grafts` would show in their place.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: NULL_FILE,
    GIT_TERMINAL_PROMPT: "0",
    // Never write the index or any other file of the repository.
    GIT_OPTIONAL_LOCKS: "0",
    // A partial clone must not fetch: git before 2.44 obeys only the first, later ones both.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_LAZY_FETCH: "1",
    GIT_PAGER: "cat"
  };
  const systemRoot = process.env["SystemRoot"];
  if (process.platform === "win32" && systemRoot !== void 0) env["SystemRoot"] = systemRoot;
  return env;
}
var HARDENED_ARGUMENTS = [
  // Programs that a repository's configuration could name.
  ...["-c", "core.fsmonitor=false"],
  ...["-c", `core.hooksPath=${NULL_FILE}`],
  ...["-c", "protocol.allow=never"],
  ...["-c", "log.showSignature=false"],
  // Caches inside .git that could hide commits or files.
  ...["-c", "core.commitGraph=false"],
  ...["-c", "core.untrackedCache=false"],
  // The user's private ignore file protects nobody else's copy.
  ...["-c", `core.excludesFile=${NULL_FILE}`],
  // Larger objects are streamed instead of loaded into git's memory.
  ...["-c", "core.bigFileThreshold=16m"],
  "--no-pager",
  "--no-replace-objects"
];
function argumentsBefore(command) {
  return command === "check-ignore" ? HARDENED_ARGUMENTS : [...HARDENED_ARGUMENTS, "--literal-pathspecs"];
}

// src/git/repository.ts
function workingFolder(repo) {
  return repo.root ?? repo.gitDir;
}

// src/git/watch-memory.ts
init_node_fs();
var INTERVAL = 100;
function watchMemory(pid, limit, exceeded) {
  if (pid === void 0 || limit === void 0 || process.platform !== "linux") return () => void 0;
  const timer = setInterval(() => {
    if (residentBytes(pid) <= limit) return;
    clearInterval(timer);
    exceeded();
  }, INTERVAL);
  return () => clearInterval(timer);
}
function residentBytes(pid) {
  try {
    const line2 = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
    return line2 === null ? 0 : Number(line2[1]) * 1024;
  } catch {
    return 0;
  }
}

// src/git/run-git.ts
var STDERR_LIMIT = 65536;
var DEFAULT_MAX_BYTES = 1 << 30;
var LONG_OUTPUT = 65536;
var MOMENT = 0.2;
var CELL = new Int32Array(new SharedArrayBuffer(4));
var RETRY_AFTER = [50, 200, 800];
async function runGit(where, args, options = {}) {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const chunks = [];
  let length = 0;
  await streamGit(
    where,
    args,
    (chunk) => {
      length += chunk.length;
      if (length > maxBytes) throw new GitFailure(args[0], `wrote more than ${maxBytes} bytes`, null);
      chunks.push(chunk);
    },
    options
  );
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length);
}
async function streamGit(where, args, take, options = {}) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(where, args, take, options);
    } catch (error) {
      const wait = RETRY_AFTER[attempt];
      if (!(error instanceof SpawnFailure)) throw error;
      if (wait === void 0 || !error.temporary)
        throw new GitFailure(args[0], `could not be started (${error.code})`, null);
      await setTimeout2(wait);
    }
  }
}
var SpawnFailure = class extends Error {
  code;
  constructor(code) {
    super(code);
    this.code = code;
  }
  get temporary() {
    return ["EAGAIN", "EMFILE", "ENFILE", "ENOMEM"].includes(this.code);
  }
};
async function once(where, args, take, options) {
  const repo = typeof where === "string" ? void 0 : where;
  const signal = options.signal ?? repo?.signal;
  signal?.throwIfAborted();
  const child = start(repo === void 0 ? where : workingFolder(repo), args, {
    ...repo?.env,
    ...options.env
  });
  if (!child.stdout) throw await startFailure(child);
  let failure;
  const fail2 = (error) => {
    failure ??= error;
    child.kill("SIGKILL");
  };
  const abort = () => fail2(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  const stopWatching = watchMemory(
    child.pid,
    options.maxMemory,
    () => fail2(new GitFailure(args[0], `took more than ${options.maxMemory} bytes of memory`, null))
  );
  const timer = options.timeout === void 0 ? void 0 : setTimeout(() => fail2(new GitFailure(args[0], `took more than ${options.timeout} ms`, null)), options.timeout);
  let stderr = "";
  child.stderr.setEncoding("latin1").on("data", (text2) => {
    if (stderr.length < STDERR_LIMIT) stderr += text2.slice(0, STDERR_LIMIT - stderr.length);
  });
  let received = 0;
  child.stdout.on("data", (chunk) => {
    if (failure !== void 0) return;
    try {
      take(chunk);
    } catch (error) {
      fail2(error);
    }
    received += chunk.length;
    if (received > LONG_OUTPUT && chunk.length < LONG_OUTPUT / 2) Atomics.wait(CELL, 0, 0, MOMENT);
  });
  const fed = feed(child, options.stdin).catch(() => void 0);
  try {
    const { code, killedBy } = await ended(child);
    await fed;
    if (failure !== void 0) throw failure;
    if (code === null) throw new GitFailure(args[0], `was ended by ${killedBy}`, null, stderr);
    if (!(options.okCodes ?? [0]).includes(code))
      throw new GitFailure(args[0], `failed (exit code ${code})`, code, stderr);
    return { exitCode: code, stderr };
  } finally {
    clearTimeout(timer);
    stopWatching();
    signal?.removeEventListener("abort", abort);
  }
}
function start(cwd, args, env) {
  const options = {
    cwd,
    env: { ...gitEnvironment(), ...env },
    stdio: "pipe",
    shell: false,
    windowsHide: true
  };
  try {
    return spawn(findGit().program, [...argumentsBefore(args[0]), ...args], options);
  } catch (error) {
    throw new SpawnFailure(error.code ?? "unknown error");
  }
}
function startFailure(child) {
  return new Promise(
    (resolve2) => child.once("error", (error) => resolve2(new SpawnFailure(error.code ?? "unknown error")))
  );
}
async function feed(child, stdin) {
  const pipe = child.stdin;
  if (stdin === void 0 || typeof stdin === "string" || Buffer.isBuffer(stdin)) {
    pipe.on("error", () => void 0);
    pipe.end(stdin ?? "");
    return;
  }
  await pipeline(Readable.from(stdin), pipe);
}
function ended(child) {
  return new Promise((resolve2, reject) => {
    child.once("error", (error) => {
      if (child.pid === void 0) reject(new SpawnFailure(error.code ?? "unknown error"));
    });
    child.once("close", (code, killedBy) => resolve2({ code, killedBy }));
  });
}

// src/git/git-lines.ts
async function streamLines(repo, args, onLine, options = {}) {
  let rest2 = "";
  await streamGit(
    repo,
    args,
    (chunk) => {
      const lines2 = (rest2 + chunk.toString("latin1")).split("\n");
      rest2 = lines2.pop();
      for (const line2 of lines2) onLine(line2);
    },
    options
  );
  if (rest2 !== "") onLine(rest2);
}
function joinLines(lines2) {
  return { [Symbol.iterator]: () => pieces(lines2) };
}
function* pieces(lines2) {
  let piece = [];
  for (const line2 of lines2) {
    piece.push(line2);
    if (piece.length < 4096) continue;
    yield `${piece.join("\n")}
`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join("\n")}
`;
}

// src/git/missing-objects.ts
init_node_fs();
init_node_path();
function listPacksWithoutIndex(repo) {
  const folder = join(repo.env["GIT_OBJECT_DIRECTORY"] ?? join(repo.commonDir, "objects"), "pack");
  let names;
  try {
    names = new Set(readdirSync(folder));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  return [...names].filter((name) => name.endsWith(".pack") && !names.has(name.replace(/\.pack$/, ".idx")));
}

// src/git/object-id.ts
var OID_LENGTH = { sha1: 40, sha256: 64 };
function isNullOid(oid) {
  return /^0+$/.test(oid);
}
function emptyTree(repo) {
  return repo.objectFormat === "sha1" ? "4b825dc642cb6eb9a060e54bf8d69288fbee4904" : "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
}

// src/git/batch-reading.ts
var DEATH_LIMIT = 500;
var BatchReading = class {
  #repo;
  #sink;
  #signal;
  #missing = /* @__PURE__ */ new Set();
  #objects = 0;
  #bytes = 0;
  constructor(repo, sink, signal) {
    this.#repo = repo;
    this.#signal = signal;
    this.#sink = {
      whole: (oid, type, bytes2) => sink.whole(oid, type, bytes2),
      open: (oid, type, size) => sink.open(oid, type, size),
      write: (bytes2) => sink.write(bytes2),
      close: () => sink.close(),
      missing: (oid, why) => {
        this.#missing.add(`${oid} ${oid === "" ? why : ""}`);
        sink.missing(oid, why);
      }
    };
  }
  totals() {
    return { objects: this.#objects, bytes: this.#bytes, missing: this.#missing.size };
  }
  /** Tells the sink, once per object. */
  reportMissing(oid, why) {
    if (!this.#missing.has(`${oid} ${oid === "" ? why : ""}`)) this.#sink.missing(oid, why);
  }
  async readAll() {
    for (const pack of listPacksWithoutIndex(this.#repo))
      this.reportMissing("", `${pack} has no index, so git can't read it`);
    const run = await this.#run(["--batch", "--buffer", "--unordered", "--batch-all-objects"]);
    const ids = await this.#listAll();
    if (run.failure === null) {
      this.#reportErrors(run.stderr);
      if (run.answers !== ids.length)
        this.reportMissing("", `git listed ${ids.length} objects, but wrote ${run.answers}`);
      return;
    }
    if (run.answers > 0 && ids[run.answers - 1] !== run.last) {
      throw new GitFailure(
        "cat-file",
        "gave another list of objects the second time: the repository changed while it was read",
        null
      );
    }
    await this.#continueAfter(ids.slice(run.answers), run);
  }
  async readListed(ids) {
    if (ids.length === 0) return;
    const run = await this.#run(["--batch", "--buffer"], ids);
    if (run.failure !== null) await this.#continueAfter(ids.slice(run.answers), run);
  }
  /** `ids` starts with the object at which git ended. */
  async #continueAfter(ids, first) {
    let rest2 = ids;
    let run = first;
    for (let deaths = 1; run.failure !== null && rest2.length > 0; deaths++) {
      if (deaths > DEATH_LIMIT) {
        for (const oid of rest2) this.reportMissing(oid, "not read: too many damaged objects in this repository");
        return;
      }
      if (run.failure.exitCode === null && !run.exact) {
        run = await this.#run(["--batch"], rest2);
      } else {
        this.reportMissing(rest2[0], whyOf(run.failure));
        rest2 = rest2.slice(1);
        if (rest2.length === 0) return;
        run = await this.#run(["--batch", "--buffer"], rest2);
      }
      rest2 = rest2.slice(run.answers);
    }
  }
  async #listAll() {
    const ids = [];
    const length = OID_LENGTH[this.#repo.objectFormat];
    const output = [];
    const args = ["cat-file", "--batch-check=%(objectname)", "--buffer", "--unordered", "--batch-all-objects"];
    const { stderr } = await streamGit(this.#repo, args, (chunk) => output.push(chunk), this.#options());
    this.#reportErrors(stderr);
    const text2 = Buffer.concat(output);
    for (let at = 0; at + length < text2.length; at += length + 1) ids.push(text2.toString("latin1", at, at + length));
    return ids;
  }
  async #run(args, ids) {
    const parser = new BatchParser(this.#sink, OID_LENGTH[this.#repo.objectFormat]);
    const exact = !args.includes("--buffer");
    let failure = null;
    let stderr = "";
    try {
      const options = ids === void 0 ? this.#options() : { ...this.#options(), stdin: joinLines(ids) };
      stderr = (await streamGit(this.#repo, ["cat-file", ...args], (chunk) => parser.push(chunk), options)).stderr;
    } catch (error) {
      if (error instanceof BatchOutputError)
        failure = new GitFailure("cat-file", `was not understood: ${error.message}`, 0);
      else if (error instanceof GitFailure) failure = error;
      else throw error;
    }
    const cut = parser.finish();
    if (failure === null && (cut !== null || ids !== void 0 && parser.answers < ids.length)) {
      failure = new GitFailure("cat-file", "ended before its output was complete", 0);
    }
    this.#objects += parser.objects;
    this.#bytes += parser.bytes;
    return { failure, stderr, answers: parser.answers, last: parser.last, exact };
  }
  /** git goes on after some errors, such as an unusable pack index: what it says then is all we learn. */
  #reportErrors(stderr) {
    for (const line2 of cleanMessage(stderr).split("\n"))
      if (line2.startsWith("error: ")) this.reportMissing("", line2.slice(7));
  }
  #options() {
    return this.#signal === void 0 ? {} : { signal: this.#signal };
  }
};
function whyOf(failure) {
  return /^(?:error|fatal): (.*)$/m.exec(failure.detail)?.[1] ?? failure.message;
}

// src/git/cat-file.ts
async function readObjects(repo, oids, sink, options = {}) {
  const reading = new BatchReading(repo, sink, options.signal);
  await reading.readListed([...oids]);
  return reading.totals();
}

// builtin:node:buffer
var builtin7 = process.getBuiltinModule("node:buffer");
var isUtf8 = builtin7.isUtf8;

// src/git/nul-records.ts
function decodePath(raw) {
  return isUtf8(raw) ? raw.toString("utf8") : raw.toString("latin1");
}
function eachRecord(output, visit) {
  let start2 = 0;
  while (start2 < output.length) {
    const end = output.indexOf(0, start2);
    visit(output.subarray(start2, end < 0 ? output.length : end));
    if (end < 0) return;
    start2 = end + 1;
  }
}

// src/git/raw-rows.ts
var COLON2 = 58;
var LF2 = 10;
var RawRowParser = class {
  #onHeader;
  #onRow;
  #rest = Buffer.alloc(0);
  #fields = null;
  constructor(onHeader, onRow) {
    this.#onHeader = onHeader;
    this.#onRow = onRow;
  }
  push(chunk) {
    const bytes2 = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let start2 = 0;
    for (let end = bytes2.indexOf(0, start2); end >= 0; end = bytes2.indexOf(0, start2)) {
      this.#take(bytes2.subarray(start2, end));
      start2 = end + 1;
    }
    this.#rest = bytes2.subarray(start2);
  }
  /** @throws Error if the output ended in the middle of a record */
  finish() {
    if (this.#rest.length > 0 || this.#fields !== null) throw new Error("the list of changes is cut short");
  }
  #take(record) {
    if (this.#fields !== null) {
      const [oldMode, mode, oldOid, oid, status] = this.#fields.split(" ");
      this.#fields = null;
      const rawPath = Buffer.from(record);
      const row = { oldMode, mode, oldOid, oid, status: status.charAt(0) };
      this.#onRow({ ...row, path: decodePath(rawPath), rawPath });
      return;
    }
    const start2 = record[0] === LF2 ? 1 : 0;
    if (record[start2] === COLON2) this.#fields = record.toString("latin1", start2 + 1);
    else this.#onHeader(record.toString("utf8"));
  }
};

// src/git/commit-log.ts
var FORMAT = "%H%n%P%n%T%n%aI%n%cI%n%ae%n%an";
var MAX_MEMORY = 1 << 29;
var LOG = [
  "log",
  `--format=${FORMAT}`,
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-color",
  "--no-notes",
  "--no-decorate",
  // The first commits' files are changes, too (log.showRoot).
  "--root",
  // Merges: one comparison with each parent (log.diffMerges would change what -m means).
  "--diff-merges=separate",
  "--no-renames",
  "--no-relative",
  "--no-ext-diff",
  "--no-textconv",
  // An order file named in the configuration isn't read.
  `-O${NULL_FILE}`,
  "--ignore-submodules=none",
  // Given no revision, git would take HEAD, and fail where there is no commit yet. No ref can have this name.
  "--glob=refs/~"
];
async function streamLog(repo, args, onCommit, onRow, options = {}) {
  const parser = new RawRowParser((header) => onCommit(parseCommit(header)), onRow);
  await streamGit(repo, [...LOG, ...args], (chunk) => parser.push(chunk), { maxMemory: MAX_MEMORY, ...options });
  parser.finish();
}
async function readCommits(repo, oids) {
  if (oids.length === 0) return [];
  const args = ["log", `--format=${FORMAT}`, "-z", "--no-patch", "--no-color", "--no-notes", "--no-decorate"];
  const output = await runGit(repo, [...args, "--no-walk=unsorted", "--ignore-missing", "--stdin"], {
    stdin: joinLines(oids)
  });
  const commits = [];
  eachRecord(output, (record) => {
    if (record.length > 0) commits.push(parseCommit(record.toString("utf8")));
  });
  return commits;
}
function parseCommit(header) {
  const [oid, parents, tree, date, committed, email, author] = header.split("\n");
  if (author === void 0) throw new Error("git's log was not understood");
  return {
    oid,
    parents: parents === "" ? [] : parents.split(" "),
    tree,
    author,
    email,
    date,
    committed
  };
}

// src/git/object-types.ts
async function typesOf(repo, oids) {
  const types = /* @__PURE__ */ new Map();
  if (oids.size === 0) return types;
  const take = (line2) => {
    const [oid, type] = line2.split(" ");
    if (type !== "missing") types.set(oid, type);
  };
  await streamLines(repo, ["cat-file", "--batch-check=%(objectname) %(objecttype)", "--buffer"], take, {
    stdin: joinLines(oids)
  });
  return types;
}

// src/git/resolve-revision.ts
init_user_error();
async function resolveCommit(repo, revision) {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  try {
    if (revision.includes("\0")) throw new GitFailure("rev-parse", "was not asked", 1);
    return (await runGit(repo, args, { maxBytes: 1024 })).toString("latin1").trim();
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode === null) throw error;
    const hint = repo.shallow ? "this clone is shallow: fetch more history (fetch-depth: 0 in actions/checkout)" : "fetch it first, or check the spelling";
    throw new UserError(
      "UNKNOWN_REVISION",
      `the revision ${JSON.stringify(revision)} is no commit in this repository`,
      hint
    );
  }
}

// src/git/range.ts
async function listNewObjects(repo, range) {
  try {
    return await listByCommit(repo, range);
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode !== null || range.include.length === 0) throw error;
    return listOnce(repo, range);
  }
}
async function listByCommit(repo, range) {
  const commits = /* @__PURE__ */ new Map();
  const objects = /* @__PURE__ */ new Map();
  let lacking = /* @__PURE__ */ new Map();
  let current = null;
  const { args, stdin } = revisions(range);
  await streamLog(
    repo,
    // Children before parents whatever the clocks said, so that the last row seen is the oldest.
    ["--date-order", ...args, "--stdin"],
    (commit) => {
      if (current?.oid !== commit.oid) lacking = /* @__PURE__ */ new Map();
      current = commit;
      commits.set(commit.oid, commit);
    },
    (row) => {
      if (isNullOid(row.oid)) return;
      const key = `${row.oid} ${row.rawPath.toString("latin1")}`;
      const count = (lacking.get(key) ?? 0) + 1;
      lacking.set(key, count);
      if (count < current.parents.length) return;
      objects.delete(key);
      objects.set(key, { oid: row.oid, path: row.path, rawPath: row.rawPath, mode: row.mode, commit: current.oid });
    },
    { stdin }
  );
  const oldestFirst = [...commits.keys()].reverse();
  const age = new Map(oldestFirst.map((oid, at) => [oid, at]));
  const sorted = [...objects.values()].sort((a, b) => age.get(a.commit) - age.get(b.commit));
  return { objects: sorted, commits: oldestFirst, facts: commits };
}
async function listOnce(repo, range) {
  const { args, stdin } = revisions(range);
  const length = OID_LENGTH[repo.objectFormat];
  const objects = [];
  const commits = [];
  const take = (line2) => {
    if (line2.length === length) commits.push(line2);
    const rawPath = Buffer.from(line2.slice(length + 1), "latin1");
    const entry = {
      oid: line2.slice(0, length),
      path: decodePath(rawPath),
      rawPath,
      mode: "100644",
      commit: range.include[0]
    };
    if (line2.length > length + 1) objects.push(entry);
  };
  await streamLines(repo, ["rev-list", "--objects", ...args, "--stdin"], take, { stdin });
  const types = await typesOf(repo, new Set(objects.map(({ oid }) => oid)));
  const facts = new Map((await readCommits(repo, commits)).map((commit) => [commit.oid, commit]));
  return { objects: objects.filter(({ oid }) => types.get(oid) === "blob"), commits: commits.reverse(), facts };
}
function revisions(range) {
  const lines2 = [...range.include, ...(range.exclude ?? []).map((oid) => `^${oid}`)];
  const stdin = `${lines2.join("\n")}
`;
  if (range.notOnRemote === void 0) return { args: [], stdin };
  return { args: ["--not", `--remotes=${range.notOnRemote.replace(/[*?[\\]/g, "\\$&")}`, "--not"], stdin };
}

// src/sources/list-tree.ts
var TYPE2 = 7;
var ID = 12;
var BLOB = "b".charCodeAt(0);
async function listTree(repo, oid, signal) {
  const chunks = [];
  await streamGit(
    repo,
    ["ls-tree", "-r", "-z", "--full-tree", oid],
    (chunk) => chunks.push(chunk),
    signal === void 0 ? {} : { signal }
  );
  const entries = [];
  eachRecord(Buffer.concat(chunks), (record) => {
    if (record[TYPE2] !== BLOB) return;
    const tab = record.indexOf(9);
    entries.push({ oid: record.toString("latin1", ID, tab), path: decodePath(record.subarray(tab + 1)) });
  });
  return entries;
}

// src/sources/read-blobs.ts
async function readBlobs(repo, places, sink, log, limits) {
  if (places.size === 0) return;
  const nameOf2 = (oid) => places.get(oid)?.[0]?.path ?? `object ${oid}`;
  const tooLarge = (size2) => limits.maxFileSize !== null && size2 > limits.maxFileSize;
  let size = 0;
  let passing = false;
  await readObjects(
    repo,
    places.keys(),
    {
      whole(oid, _type, bytes2) {
        if (tooLarge(bytes2.length)) return log.skipped(nameOf2(oid), "larger than --max-file-size");
        for (const provenance of places.get(oid) ?? []) sink.whole(provenance, bytes2);
        log.scanned(bytes2.length);
      },
      open(oid, _type, announced) {
        size = 0;
        passing = tooLarge(announced);
        if (passing) log.skipped(nameOf2(oid), "larger than --max-file-size");
        else sink.open(places.get(oid)[0]);
      },
      write(bytes2) {
        size += bytes2.length;
        if (!passing) sink.write(bytes2);
      },
      close() {
        if (passing) return;
        sink.close();
        log.scanned(size);
      },
      missing(oid, why) {
        log.unreadable({ code: "UNREADABLE_OBJECT", message: `${nameOf2(oid)} could not be read: ${why}.` });
      }
    },
    limits.signal === void 0 ? {} : { signal: limits.signal }
  );
}
function placeBlobs(items) {
  const places = /* @__PURE__ */ new Map();
  for (const { oid, provenance } of items) {
    const known = places.get(oid);
    if (known === void 0) places.set(oid, [provenance]);
    else if (!known.some(({ path }) => path === provenance.path)) known.push(provenance);
  }
  return places;
}

// src/sources/range.ts
var NOTHING = { objects: [], commits: [], facts: /* @__PURE__ */ new Map() };
async function readRange(repo, tips, sink, log, options) {
  const targets = await resolveTips(repo, tips.include, log);
  const range = targets.commits.length === 0 ? NOTHING : await listNewObjects(repo, { ...tips, include: targets.commits });
  const items = [];
  const named = /* @__PURE__ */ new Set();
  for (const { oid, path, commit, mode } of range.objects) {
    if (mode === "160000") continue;
    if (options.isExcluded(path)) log.skipped(path, "excluded by the config");
    else items.push({ oid, provenance: { source: "commit", path, blob: oid, commit, type: "blob" } });
    if (named.has(path)) continue;
    named.add(path);
    sink.whole({ source: "commit", path, commit, type: "ref" }, Buffer.from(path));
  }
  for (const oid of range.commits)
    items.push({ oid, provenance: { source: "commit", blob: oid, commit: oid, type: "commit" } });
  for (const oid of targets.tags) items.push({ oid, provenance: { source: "object", blob: oid, type: "tag" } });
  for (const { oid, path } of targets.blobs)
    items.push({
      oid,
      provenance: { source: "object", blob: oid, type: "blob", ...path === void 0 ? {} : { path } }
    });
  await readBlobs(repo, placeBlobs(items), sink, log, options);
  return range;
}
async function resolveTips(repo, ids, log) {
  const targets = { commits: [], tags: [], blobs: [] };
  const seen = /* @__PURE__ */ new Set();
  let pending = [...ids];
  while (pending.length > 0) {
    const asked = pending.filter((oid) => !seen.has(oid));
    for (const oid of asked) seen.add(oid);
    pending = [];
    const trees = [];
    const sort = (oid, type, bytes2) => {
      if (type === "commit") targets.commits.push(oid);
      else if (type === "blob") targets.blobs.push({ oid });
      else if (type === "tree") trees.push(oid);
      else {
        targets.tags.push(oid);
        const target = /^object ([0-9a-f]+)\n/.exec(bytes2?.toString("latin1", 0, 200) ?? "")?.[1];
        if (target !== void 0) pending.push(target);
      }
    };
    await readObjects(repo, asked, {
      whole: sort,
      open: (oid, type) => sort(oid, type, null),
      write: () => void 0,
      close: () => void 0,
      missing: (oid, why) => log.unreadable({ code: "UNREADABLE_OBJECT", message: `Object ${oid} could not be read: ${why}.` })
    });
    for (const tree of trees) for (const { oid, path } of await listTree(repo, tree)) targets.blobs.push({ oid, path });
  }
  return targets;
}

// src/sources/read-file.ts
init_node_fs();
var SLICE = 50;
var FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
function createFileReader(sink, log, maxFileSize, signal) {
  const own = sink.room === void 0 ? Buffer.allocUnsafe(256 * 1024) : null;
  let buffer2;
  return { read };
  function read(location, provenance, named = false) {
    const path = provenance.path ?? location.toString();
    let file;
    buffer2 = own ?? sink.room();
    try {
      file = openSync(location, FLAGS);
    } catch (error) {
      fail2(error, location, provenance, path, named);
      return;
    }
    let rest2 = null;
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) leaveOut(path, named);
      else if (maxFileSize !== null && stat.size > maxFileSize) log.skipped(path, "larger than --max-file-size");
      else {
        const size = readSmall(file, provenance, stat.size);
        if (size !== null) log.scanned(size);
        else if (signal === void 0) log.scanned(pumpAll(file, provenance));
        else rest2 = pumpInTurns(file, provenance, path);
      }
    } catch (error) {
      log.unreadable(problemOf(error, path));
    } finally {
      if (rest2 === null) closeSync(file);
    }
    if (rest2 !== null) return rest2.finally(() => closeSync(file));
  }
  function leaveOut(path, named) {
    if (named) log.unreadable({ code: "NOT_A_FILE", message: `${path} is not a regular file.`, path });
    else log.skipped(path, "not a regular file");
  }
  function readSmall(file, provenance, announced) {
    let filled = 0;
    do {
      const count = readSync(file, buffer2, filled, buffer2.length - filled, null);
      filled += count;
      if (count === 0) break;
      if (filled === buffer2.length) return null;
    } while (filled !== announced);
    sink.whole(provenance, buffer2.subarray(0, filled));
    return filled;
  }
  function pumpAll(file, provenance) {
    const pump = startPump(file, provenance);
    try {
      for (; ; ) if (pump.isDone()) return pump.size();
    } finally {
      sink.close();
    }
  }
  async function pumpInTurns(file, provenance, path) {
    const pump = startPump(file, provenance);
    let isWhole = false;
    let problem = null;
    try {
      for (let pause = performance.now() + SLICE; !isWhole && !signal?.aborted; ) {
        isWhole = pump.isDone();
        if (performance.now() < pause) continue;
        await new Promise((resolved) => setImmediate(resolved));
        pause = performance.now() + SLICE;
      }
    } catch (error) {
      problem = problemOf(error, path);
    } finally {
      sink.close();
    }
    if (isWhole) log.scanned(pump.size());
    else log.unreadable(problem ?? { code: "UNREADABLE_FILE", message: `${path} was not read to its end.`, path });
  }
  function startPump(file, provenance) {
    let size = buffer2.length;
    sink.open(provenance);
    sink.write(buffer2);
    return {
      isDone() {
        const count = readSync(file, buffer2, 0, buffer2.length, null);
        size += count;
        if (count > 0) sink.write(buffer2.subarray(0, count));
        return count === 0;
      },
      size: () => size
    };
  }
  function fail2(error, location, provenance, path, named) {
    const code = errorCode(error);
    if ((code === "ENOENT" || code === "ENOTDIR") && !named) return;
    if (code === "ELOOP" || code === "EMLINK") readLink(location, provenance, path);
    else if (code === "ENXIO" && lstatSync(location).isSocket()) leaveOut(path, named);
    else log.unreadable(problemOf(error, path));
  }
  function readLink(location, provenance, path) {
    try {
      const target = readlinkSync(location, { encoding: "buffer" });
      sink.whole(provenance, target);
      log.scanned(target.length);
    } catch (error) {
      log.unreadable(problemOf(error, path));
    }
  }
}
function errorCode(error) {
  const code = error !== null && typeof error === "object" ? Reflect.get(error, "code") : void 0;
  return typeof code === "string" ? code : "UNKNOWN";
}
var REASONS = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "there is no such file",
  ENOTDIR: "a part of the path is no folder",
  EIO: "the disk reported an error",
  EMFILE: "too many open files",
  ENFILE: "too many open files"
};
function problemOf(error, path) {
  const code = errorCode(error);
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  return { code: "UNREADABLE_FILE", message: `${path} could not be read: ${REASONS[code] ?? code}.`, path };
}

// src/git/index-entries.ts
init_user_error();
async function listIndex(repo) {
  if (repo.bare) return [];
  const output = await runGit(repo, ["ls-files", "-z", "--stage"]);
  const entries = [];
  eachRecord(output, (record) => {
    const tab = record.indexOf(9);
    const rawPath = record.subarray(tab + 1);
    const oid = record.toString("latin1", 7, tab - 2);
    if (isNullOid(oid)) throw brokenIndex();
    entries.push({
      path: decodePath(rawPath),
      rawPath,
      mode: record.toString("latin1", 0, 6),
      oid,
      stage: record[tab - 1] - 48
    });
  });
  return entries;
}
function brokenIndex() {
  return new UserError("BROKEN_INDEX", "the index of the repository is damaged", "make it anew: git read-tree HEAD");
}

// src/git/staged.ts
async function listStaged(repo) {
  const entries = [];
  let unmerged = false;
  const parser = new RawRowParser(
    () => {
      throw new Error("git's list of staged files was not understood");
    },
    (row) => {
      if (row.status === "U") unmerged = true;
      if (isNullOid(row.oid)) {
        if (row.status !== "D" && row.status !== "U") throw brokenIndex();
        return;
      }
      const isNew = isNullOid(row.oldOid);
      const old = { oldMode: isNew ? null : row.oldMode, oldOid: isNew ? null : row.oldOid };
      entries.push({ path: row.path, rawPath: row.rawPath, mode: row.mode, oid: row.oid, ...old });
    }
  );
  const args = [
    "diff-index",
    "--cached",
    "--raw",
    "-z",
    "--no-abbrev",
    "--no-renames",
    "--no-relative",
    "--no-ext-diff"
  ];
  args.push("--ita-invisible-in-index", `-O${NULL_FILE}`, "--ignore-submodules=none", repo.head ?? emptyTree(repo));
  await streamGit(repo, args, (chunk) => parser.push(chunk));
  parser.finish();
  return unmerged ? [...entries, ...await listUnmerged(repo)] : entries;
}
async function listUnmerged(repo) {
  return (await listIndex(repo)).filter(({ stage }) => stage > 0).map(({ path, rawPath, mode, oid }) => ({ path, rawPath, mode, oid, oldMode: null, oldOid: null }));
}

// src/sources/staged.ts
var SUBMODULE = "160000";
async function readStaged(repo, sink, log, options) {
  const staged = (await listStaged(repo)).filter(({ path }) => options.paths?.has(path) !== false);
  const entries = staged.filter(({ path }) => {
    const excluded = options.isExcluded(path);
    if (excluded) log.skipped(path, "excluded by the config");
    return !excluded;
  });
  const files = entries.filter(({ mode }) => mode !== SUBMODULE);
  for (const { path, oldOid } of files) {
    if (oldOid === null) sink.whole({ source: "index", path, type: "ref" }, Buffer.from(path));
  }
  const places = placeBlobs(
    files.map(({ path, oid }) => ({ oid, provenance: { source: "index", path, blob: oid, type: "blob" } }))
  );
  await readBlobs(repo, places, sink, log, options);
  return entries;
}

// src/audit/change/read-change.ts
var NOTHING_READ = {
  base: async () => null,
  empty: false,
  addedPaths: /* @__PURE__ */ new Set(),
  range: null,
  latest: /* @__PURE__ */ new Set()
};
async function readChange(repo, change, sink, log, config, context) {
  const limits = {
    maxFileSize: context.maxFileSize ?? config.maxFileSize,
    signal: context.signal,
    isExcluded: (path) => config.exclude.some((glob) => glob.matches(path))
  };
  if (change.kind === "texts" || repo === null) {
    if (change.kind === "texts") change.read(sink, log);
    return NOTHING_READ;
  }
  if (change.kind !== "range") {
    const only = change.kind === "paths" ? { paths: change.paths } : {};
    const entries = await readStaged(repo, sink, log, { ...limits, ...only });
    if (change.kind === "paths") readFiles(repo, change.paths, entries, sink, log, limits);
    return {
      ...NOTHING_READ,
      base: async () => (await Promise.resolve().then(() => __toESM(require_base(), 1))).createBase(repo, repo.head === null ? [] : [repo.head]),
      empty: entries.length === 0 && log.stats().seen === 0,
      addedPaths: new Set(entries.filter(({ oldOid }) => oldOid === null).map(({ path }) => path))
    };
  }
  const { tips } = change;
  const range = await readRange(repo, tips, sink, log, limits);
  const newest = new Map(range.objects.map(({ path, oid }) => [path, oid]));
  return {
    ...NOTHING_READ,
    base: async () => {
      const { boundaryOf, createBase } = await Promise.resolve().then(() => __toESM(require_base(), 1));
      return createBase(repo, boundaryOf(range, tips.base ?? tips.exclude ?? []));
    },
    empty: log.stats().seen === 0,
    range,
    latest: new Set(newest.values())
  };
}
function readFiles(repo, paths, entries, sink, log, limits) {
  const staged = new Set(entries.map(({ path }) => path));
  const reader = createFileReader(sink, log, limits.maxFileSize);
  for (const path of paths) {
    if (staged.has(path)) continue;
    if (limits.isExcluded(path)) log.skipped(path, "excluded by the config");
    else reader.read(join(repo.root ?? repo.gitDir, path), { source: "worktree", path });
  }
}

// src/audit/change/scan-change.ts
async function scanChange(repo, root, change, context) {
  const ledger = createLedger();
  const config = await readConfig(repo, root, context);
  const { providers, rules: rules2 } = knowledgeOf(context.providers ?? [], config);
  const compiled = compileRules(rules2);
  const dependenciesOf = createDependencyReader(root);
  const foreignMarks = context.foreignMarks ?? config.foreignMarks;
  const newCollector = () => createCollector({ providers, foreignMarks, dependenciesOf, disabledRules: config.disabledRules, keepHidden: true });
  const collector = newCollector();
  const scanner = createScanner(compiled, collector.onMatch, reportLeftEncoded(ledger));
  const sink = observeFolded(scanner, compiled, collector.onMatch);
  const { signal } = context;
  const read = await unlessAborted(
    signal,
    () => readChange(repo, change, sink, ledger, config, context),
    () => NOTHING_READ
  );
  const drafts = collector.drafts();
  const judge3 = async (base) => (await Promise.resolve().then(() => __toESM(require_judge_change(), 1))).judgeChange(drafts, {
    base,
    latest: read.latest,
    config,
    context,
    root,
    ownPolicy: repo?.bare !== true,
    draftsIn: async (feed3) => {
      const old = newCollector();
      await feed3(observeFolded(createScanner(compiled, old.onMatch), compiled, old.onMatch));
      return old.drafts();
    }
  });
  const judged = drafts.length === 0 ? { kept: [], suppressed: [], notes: [], accepted: [] } : await unlessAborted(
    signal,
    async () => judge3(await read.base()),
    // Nobody can say any more what was there before, and what was found is not to be lost.
    () => judge3(null)
  );
  for (const note of judged.notes) ledger.note(note);
  if (signal.aborted) ledger.problem(abortProblem(signal));
  const problems = ledger.problems();
  return {
    report: {
      tool: { name: "unleak", version: context.version },
      complete: problems.length === 0,
      findings: judged.kept,
      advisories: [],
      suppressed: judged.suppressed,
      problems,
      stats: ledger.stats(),
      notes: ledger.notes()
    },
    failOn: context.failOn ?? config.failOn,
    hidden: judged.accepted.map(({ secret }) => secret),
    accepted: judged.accepted,
    empty: read.empty,
    addedPaths: read.addedPaths,
    range: read.range
  };
}
async function readConfig(repo, root, context) {
  const { configFile, policy } = context;
  if (policy !== void 0) return policy.config;
  if (configFile === void 0 && (repo?.bare === true || !hasConfig(root))) return DEFAULT_CONFIG;
  const { readConfigFile: readConfigFile2 } = await Promise.resolve().then(() => (init_read_config_file(), read_config_file_exports));
  const knownRules = RULES.map(({ id }) => id);
  return (await readConfigFile2(root, { ...configFile === void 0 ? {} : { explicit: configFile }, knownRules })).config;
}
function hasConfig(root) {
  try {
    return readdirSync(root).some((name) => /^\.unleak\.(?:toml|json)$/i.test(name));
  } catch (error) {
    return error.code !== "ENOENT";
  }
}

// src/git/open-repository.ts
init_node_fs();
init_node_path();
init_user_error();

// src/git/find-place.ts
init_node_fs();
init_node_path();
function findPlace(start2) {
  for (let folder = start2; ; folder = dirname(folder)) {
    const entry = join(folder, ".git");
    if (exists(entry)) return { root: folder, gitDir: entry };
    if (exists(join(folder, "HEAD")) && isFolder(join(folder, "objects")) && isFolder(join(folder, "refs"))) {
      const parent = dirname(folder);
      return folder === join(parent, ".git") ? { root: parent, gitDir: folder } : { root: null, gitDir: folder };
    }
    if (dirname(folder) === folder) return null;
  }
}
function exists(path) {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    const { code } = error;
    return code !== "ENOENT" && code !== "ENOTDIR";
  }
}
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

// src/git/hook-variables.ts
init_node_fs();
init_node_path();
init_user_error();
function hookVariables() {
  const env = {};
  for (const name of HOOK_VARIABLES) {
    const value = process.env[name];
    if (value === void 0 || value === "") continue;
    if (name === "GIT_PREFIX" || name === "GIT_INDEX_FILE") env[name] = value;
    else if (name === "GIT_ALTERNATE_OBJECT_DIRECTORIES")
      env[name] = value.split(delimiter).map(absolutePath).join(delimiter);
    else env[name] = resolve(value);
  }
  return env;
}
function absolutePath(entry) {
  return entry === "" || entry.startsWith('"') ? entry : resolve(entry);
}
function resolveIndexFile(name, folders, gitDir) {
  const candidates = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name));
  const file = candidates.find((path) => isInside(path, gitDir));
  if (file !== void 0) return file;
  throw new UserError(
    "FOREIGN_INDEX",
    `GIT_INDEX_FILE names ${candidates[0]}, which lies outside the git directory ${gitDir}`,
    "unset GIT_INDEX_FILE, or commit without it"
  );
}
function isInside(path, folder) {
  const parent = dirname(path);
  if (!existsSync(parent)) return false;
  const way = relative(realpathSync(folder), realpathSync(parent));
  return way === "" || !way.startsWith("..") && !isAbsolute(way);
}

// src/git/refuse-pipes.ts
init_node_fs();
init_node_path();
init_user_error();
var FILES = [
  ...["", "HEAD", "config", "config.worktree", "index", "packed-refs", "shallow", "commondir"],
  ...["info/exclude", "info/attributes", "info/sparse-checkout", "objects/info/alternates"]
];
var FOLDERS = ["refs", "logs"];
var MOST_ENTRIES = 1e4;
var LONGEST_LINK = 4096;
function refusePipes(gitDir) {
  refuse2(gitDir);
  const folder = resolve(gitDir, "..", readLine(gitDir, "gitdir: ") ?? gitDir);
  refuse2(join(folder, "commondir"));
  const common = resolve(folder, readLine(join(folder, "commondir"), "") ?? ".");
  for (const place of /* @__PURE__ */ new Set([folder, common])) {
    for (const name of FILES) refuse2(join(place, name));
    for (const name of FOLDERS) walk(join(place, name), MOST_ENTRIES);
  }
}
function walk(top, most) {
  const pending = [top];
  let seen = 0;
  for (let folder = pending.pop(); folder !== void 0 && seen < most; folder = pending.pop()) {
    for (const entry of list(folder)) {
      const path = join(folder, entry.name);
      seen++;
      if (entry.isDirectory()) pending.push(path);
      else if (isWaitedFor(entry)) fail(path);
    }
  }
}
function refuse2(path) {
  try {
    if (isWaitedFor(lstatSync(path))) fail(path);
  } catch (error) {
    if (isUserError(error)) throw error;
  }
}
function isWaitedFor(entry) {
  return entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice();
}
function fail(path) {
  throw new UserError(
    "BROKEN_REPOSITORY",
    `git can't read the repository: ${path} is a pipe or device`,
    "put a plain file in its place, or clone it again"
  );
}
function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
function readLine(path, start2) {
  try {
    const stat = lstatSync(path);
    if (!stat.isFile() || stat.size > LONGEST_LINK) return null;
    const text2 = readFileSync(path, "utf8");
    return text2.startsWith(start2) ? text2.slice(start2.length).trimEnd() : null;
  } catch {
    return null;
  }
}

// src/git/open-repository.ts
async function openRepository(path, options = {}) {
  const hook = options.hook === true;
  const folder = existingFolder(path);
  const env = hook ? hookVariables() : {};
  const place = findPlace(folder);
  const gitDir = env["GIT_DIR"] ?? place?.gitDir;
  if (gitDir === void 0) return null;
  refusePipes(gitDir);
  env["GIT_DIR"] = gitDir;
  const answer = await describe(folder, env, options.signal);
  const isBare = answer.bare && !exists(join(answer.gitDir, "index"));
  const root = isBare ? null : env["GIT_WORK_TREE"] ?? (place === null ? folder : place.root);
  env["GIT_DIR"] = answer.gitDir;
  if (root === null) delete env["GIT_WORK_TREE"];
  else env["GIT_WORK_TREE"] = root;
  const index = env["GIT_INDEX_FILE"];
  if (index !== void 0) {
    env["GIT_INDEX_FILE"] = resolveIndexFile(
      index,
      root === null ? [process.cwd()] : [process.cwd(), root],
      answer.gitDir
    );
  }
  return {
    root,
    gitDir: answer.gitDir,
    commonDir: answer.commonDir,
    bare: root === null,
    objectFormat: answer.objectFormat,
    shallow: answer.shallow,
    partial: isPartial(answer.commonDir),
    head: answer.head,
    prefix: root === null ? "" : prefixOf(root, folder),
    hook,
    env,
    ...options.signal === void 0 ? {} : { signal: options.signal }
  };
}
var QUESTIONS = [
  "rev-parse",
  "--absolute-git-dir",
  "--git-common-dir",
  "--is-bare-repository",
  "--show-object-format",
  "--is-shallow-repository",
  // From here on, what is no object is left out instead of refused: HEAD may be unborn.
  "--revs-only",
  "HEAD"
];
async function describe(cwd, env, signal) {
  const output = await ask(cwd, env, signal);
  const [gitDir, commonDir, bare, objectFormat, shallow, head] = output.toString("utf8").split("\n");
  if (!gitDir || !commonDir || objectFormat !== "sha1" && objectFormat !== "sha256") {
    throw new UserError(
      "BROKEN_REPOSITORY",
      `git's description of ${env["GIT_DIR"]} was not understood`,
      "update git to 2.31 or newer"
    );
  }
  return {
    gitDir: resolve(gitDir),
    commonDir: resolve(cwd, commonDir),
    bare: bare === "true",
    objectFormat,
    shallow: shallow === "true",
    head: head ? head : null
  };
}
async function ask(cwd, env, signal) {
  try {
    return await runGit(cwd, QUESTIONS, { env, maxBytes: 1 << 20, ...signal === void 0 ? {} : { signal } });
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode === null) throw error;
    if (error.exitCode === WRONG_USAGE) await refuseOldGit(cwd);
    const gitDir = env["GIT_DIR"];
    const closed = PARTS.map((name) => join(gitDir, name)).find(mayNotRead);
    if (closed !== void 0)
      throw new UserError(
        "BROKEN_REPOSITORY",
        `git can't read the repository at ${gitDir}: ${closed} is not yours to read`,
        "run unleak as a user who may read it"
      );
    const why = /(?:fatal|error): (.*)/.exec(error.detail)?.[1] ?? `exit code ${error.exitCode}`;
    throw new UserError(
      "BROKEN_REPOSITORY",
      `git can't read the repository at ${gitDir}: ${why}`,
      "repair it, or clone it again"
    );
  }
}
var PARTS = ["", "HEAD", "objects", "refs"];
function mayNotRead(path) {
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch (error) {
    return ["EACCES", "EPERM"].includes(error.code ?? "");
  }
}
var WRONG_USAGE = 129;
var OLDEST = [2, 31];
async function refuseOldGit(cwd) {
  const answer = (await runGit(cwd, ["--version"], { maxBytes: 1 << 16 })).toString("latin1");
  const [version = "", major = "0", minor = "0"] = /(\d+)\.(\d+)[\w.]*/.exec(answer) ?? [];
  if (Number(major) > OLDEST[0] || Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]) return;
  throw new UserError("OLD_GIT", `git ${version} is too old: unleak needs ${OLDEST.join(".")} or newer`, "update git");
}
function existingFolder(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === void 0) throw new UserError("NO_SUCH_PATH", `${path} does not exist`);
  const real = realpathSync(path);
  return stat.isDirectory() ? real : dirname(real);
}
function prefixOf(root, folder) {
  const way = relative(root, folder).split(sep).join("/");
  return way === "" || way.startsWith("..") ? "" : `${way}/`;
}
function isPartial(commonDir) {
  const config = readText2(join(commonDir, "config"));
  if (/^\s*(partialclone|promisor)\s*=\s*\S/im.test(config)) return true;
  return listNames(join(commonDir, "objects", "pack")).some((name) => name.endsWith(".promisor"));
}
function readText2(path) {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
function listNames(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// src/hooks/agent/run-agent.ts
init_severity();
init_user_error();

// src/hooks/run/hook-host.ts
async function readAll(stdin) {
  const chunks = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

// src/hooks/agent/explain-to-agent.ts
init_rules();

// src/report/escape/terminal.ts
var UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;
function escapeTerminal(text2) {
  return text2.replace(UNSEEN, visible);
}
function visible(char) {
  const code = char.codePointAt(0);
  if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code < 65536 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
}

// src/hooks/agent/explain-to-agent.ts
init_redact();
var SHOWN2 = 5;
function explainToAgent(call, findings, textOf) {
  const redact = createSecretFinder(findings.map(({ secret }) => secret)).redact;
  const named = findings.slice(0, SHOWN2).map((finding) => `${finding.secret.masked} (${issuer(finding)}) in ${placeOf2(finding, textOf(finding))}`);
  const more = findings.length > SHOWN2 ? ` and ${findings.length - SHOWN2} more` : "";
  const text2 = `unleak: ${VERB[call.moment]} ${findings.length === 1 ? "a key" : "keys"}: ${named.join("; ")}${more}. ${FIX[call.moment]} ${accept(findings, textOf)}`;
  return escapeTerminal(redact(text2));
}
function accept([first], textOf) {
  if (first === void 0) return "";
  return textOf(first) === void 0 ? `No secret? unleak allow ${first.id} --reason "\u2026"` : `No secret? A person puts into .unleak.toml: [[allow]] fingerprint = "${first.fingerprint}", reason = "\u2026"`;
}
var VERB = {
  prompt: "this prompt would send the model",
  "before-tool": "this would pass on",
  "after-tool": "the tool\u2019s answer held",
  other: "this holds"
};
var FIX = {
  prompt: "Take it out and speak of an environment variable instead.",
  "before-tool": "Do not write, read or pass the value itself: keep it in an environment variable or an ignored .env file that a person fills, and refer to it by name.",
  "after-tool": "Do not repeat or store it. If it was ever shared, it has to be replaced and revoked.",
  other: "Refer to it by the name of an environment variable."
};
function placeOf2(finding, text2) {
  const place = finding.locations[0];
  const path = place?.path === void 0 ? "" : `${place.path}:${place.line}`;
  if (text2 === void 0) return path === "" ? "a file" : path;
  return path === "" ? `${text2.what}, line ${place?.line ?? 1}` : `${text2.what} (${path})`;
}
function issuer(finding) {
  return PROVIDERS.find(({ id }) => id === finding.provider)?.name ?? finding.rule;
}

// src/hooks/agent/mask-places.ts
function maskSpans(text2, spans) {
  const starts = [0];
  for (let at = text2.indexOf("\n"); at !== -1; at = text2.indexOf("\n", at + 1)) starts.push(at + 1);
  const offset = (line2, column) => Math.min(text2.length, (starts[line2 - 1] ?? text2.length) + column - 1);
  const cuts = spans.map((span) => ({
    from: offset(span.line, span.column),
    to: offset(span.endLine, span.endColumn),
    masked: span.masked
  })).sort((one, other) => one.from - other.from || other.to - one.to);
  let masked = "";
  let done = 0;
  for (const cut of cuts) {
    if (cut.from >= done) masked += text2.slice(done, cut.from) + cut.masked;
    done = Math.max(done, cut.to);
  }
  return masked + text2.slice(done);
}
function replaceAt(value, place, text2) {
  const [key, ...rest2] = place;
  if (key === void 0) return text2;
  if (Array.isArray(value)) return value.map((item, index) => index === key ? replaceAt(item, rest2, text2) : item);
  return {
    ...value,
    [key]: replaceAt(value[key], rest2, text2)
  };
}

// src/hooks/agent/parse-agent-payload.ts
init_user_error();

// src/hooks/agent/collect-texts.ts
var REMOVED = /* @__PURE__ */ new Set(["old_string", "old_str", "oldString", "old_text", "oldText"]);
var NAMES3 = /* @__PURE__ */ new Set(["file_path", "path", "filePath", "cwd", "type"]);
function collectTexts(what, value, path) {
  return collect(what, value, path).map(({ place: _, ...text2 }) => text2);
}
function collectPlaced(what, value) {
  return collect(what, value, void 0, true);
}
function collect(what, value, path, answer = false) {
  const found2 = [];
  const walk2 = (at, place, name) => {
    if (typeof at === "string") {
      const text2 = answer ? at : addedText(at);
      const before = name !== null && isBareValue(text2) ? `${JSON.stringify(name)}: "` : "";
      if (text2 !== "")
        found2.push({ what: nameOf(what, place), text: text2, before, place, ...path === void 0 ? {} : { path } });
    } else if (Array.isArray(at)) {
      at.forEach((item, index) => {
        const flag = at[index - 1];
        walk2(item, [...place, index], typeof flag === "string" && /^--?\w[\w-]{1,60}$/.test(flag) ? flag : name);
      });
    } else if (typeof at === "object" && at !== null) {
      const called = nameBeside(at);
      for (const [key, item] of Object.entries(at)) {
        const itsName = key === "value" && called !== null ? called : key;
        if (answer || !(REMOVED.has(key) || NAMES3.has(key))) walk2(item, [...place, key], itsName);
      }
    }
  };
  walk2(value, [], null);
  return found2;
}
function nameBeside(fields) {
  const name = fields["name"] ?? fields["key"];
  return typeof name === "string" && /^[\w.-]{1,100}$/.test(name) ? name : null;
}
function isBareValue(text2) {
  return text2.length <= 4096 && /^(?:[A-Za-z-]{1,20} )?[^\s"\\]+$/.test(text2);
}
function addedText(text2) {
  if (!/^\*\*\* Begin Patch$/m.test(text2)) return text2;
  return text2.split("\n").map((line2) => /^[- ]/.test(line2) ? "" : line2.replace(/^\+/, "")).join("\n");
}
function nameOf(what, place) {
  if (what !== "the tool\u2019s input") return what;
  if (place.includes("command")) return "the command";
  return place.some(
    (key) => ["content", "new_string", "new_str", "new_source", "file_text", "edits"].includes(String(key))
  ) ? "the text to write" : what;
}

// src/hooks/agent/parse-agent-payload.ts
function parseAgentPayload(json2) {
  const fields = parseObject(json2);
  const event2 = text(fields["hook_event_name"]) ?? text(fields["hookEventName"]) ?? "";
  const agent = agentOf(fields, event2);
  const moment = momentOf(fields, event2);
  const given2 = fields["tool_response"] ?? fields["tool_result"] ?? fields["toolResult"] ?? fields["tool_output"];
  const response = structured(given2) ?? void 0;
  const cwd = text(fields["cwd"]) ?? text(fields["workspace_roots"]?.[0]);
  return {
    agent,
    event: event2,
    moment,
    cwd,
    texts: moment === "after-tool" ? afterTexts(fields, response) : beforeTexts(fields),
    files: moment === "before-tool" ? filesToRead(fields, event2) : attachedFiles(fields),
    ...moment === "after-tool" && response !== void 0 ? { response } : {},
    ...typeof given2 === "string" && typeof response !== "string" ? { responseIsText: true } : {}
  };
}
function parseObject(json2) {
  let value;
  try {
    value = JSON.parse(json2);
  } catch {
    value = void 0;
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new UserError(
    "BAD_PAYLOAD",
    "stdin is not the JSON object that a coding agent gives to its hooks",
    "Register `unleak hook run agent` as a command hook; the agent writes the payload."
  );
}
function agentOf(fields, event2) {
  if ("cursor_version" in fields || "conversation_id" in fields || "generation_id" in fields || /^(before|after)[A-Z]/.test(event2))
    return "cursor";
  if ("turn_id" in fields) return "codex";
  if ("timestamp" in fields || "sessionId" in fields || "toolName" in fields) return "copilot";
  if (event2 !== "") return "claude";
  throw new UserError(
    "BAD_PAYLOAD",
    "the payload on stdin is of no agent that unleak knows",
    "Known: Claude Code, Codex, Copilot and Cursor."
  );
}
function momentOf(fields, event2) {
  if (/^(userPrompt|UserPrompt|beforeSubmitPrompt)/.test(event2)) return "prompt";
  if (/^(pre|Pre)ToolUse$|^PermissionRequest$|^permissionRequest$|^before/.test(event2)) return "before-tool";
  if (/^(post|Post)Tool|^after(Shell|MCP|FileEdit|TabFileEdit)/.test(event2)) return "after-tool";
  if (event2 !== "") return "other";
  if ("toolResult" in fields || "toolName" in fields && "error" in fields) return "after-tool";
  if ("toolName" in fields) return "before-tool";
  return "prompt" in fields ? "prompt" : "other";
}
function beforeTexts(fields) {
  const input = structured(fields["tool_input"] ?? fields["toolArgs"] ?? fields["toolInput"]);
  const own = text(input?.["file_path"]) ?? text(input?.["path"]) ?? text(input?.["filePath"]);
  const path = own ?? text(fields["file_path"]) ?? void 0;
  return [
    ...collectTexts("the prompt", fields["prompt"] ?? fields["initialPrompt"] ?? fields["initial_prompt"]),
    ...collectTexts("the command", fields["command"]),
    ...collectTexts("the file", fields["content"], path),
    ...collectTexts("the tool\u2019s input", input, path)
  ];
}
function afterTexts(fields, response) {
  const path = text(fields["file_path"]) ?? void 0;
  return [
    ...collectPlaced("the tool\u2019s output", response),
    ...collectTexts("the tool\u2019s output", fields["output"]),
    ...collectTexts("the tool\u2019s output", structured(fields["result_json"])),
    ...collectTexts("the tool\u2019s output", fields["error"]),
    ...collectTexts("the edit", fields["edits"], path)
  ];
}
var READERS = /^(read|view|notebookread|read_file|readfile|open_file|str_replace_editor)$/i;
function filesToRead(fields, event2) {
  const attached = attachedFiles(fields);
  if (/^before(Tab)?(File)?Read/i.test(event2)) {
    const path2 = text(fields["file_path"]);
    return path2 === null || typeof fields["content"] === "string" ? attached : [path2, ...attached];
  }
  const tool = text(fields["tool_name"]) ?? text(fields["toolName"]) ?? "";
  const input = structured(fields["tool_input"] ?? fields["toolArgs"]);
  if (!READERS.test(tool) || typeof input !== "object" || input === null) return attached;
  if ("command" in input && input["command"] !== "view") return attached;
  const path = ["file_path", "path", "filePath", "notebook_path", "target_file"].map((key) => text(input[key])).find((found2) => found2 !== null);
  return path === void 0 || path === null ? attached : [path, ...attached];
}
function attachedFiles(fields) {
  const list2 = Array.isArray(fields["attachments"]) ? fields["attachments"] : [];
  return list2.flatMap((item) => text(item?.["file_path"]) ?? text(item?.["filePath"]) ?? []);
}
function structured(value) {
  if (typeof value !== "string") return value ?? null;
  try {
    const parsed = JSON.parse(value);
    return typeof parsed === "object" ? parsed : value;
  } catch {
    return value;
  }
}
function text(value) {
  return typeof value === "string" ? value : null;
}

// src/hooks/agent/render-agent-answer.ts
function renderAgentAnswer(call, verdict) {
  if (!verdict.refused) return json(call.agent === "cursor" ? cursorPass(call) : {});
  switch (call.agent) {
    case "cursor":
      return cursorRefusal(call, verdict.reason);
    case "copilot":
      return copilotRefusal(call, verdict);
    default:
      return claudeRefusal(call, verdict);
  }
}
function claudeRefusal(call, verdict) {
  const { reason } = verdict;
  if (call.event === "PermissionRequest") {
    return json({ hookSpecificOutput: { hookEventName: call.event, decision: { behavior: "deny", message: reason } } });
  }
  if (call.moment === "before-tool") return json({ hookSpecificOutput: preToolUse(reason) });
  const block = { decision: "block", reason };
  if (call.agent === "claude" && call.moment === "after-tool" && verdict.maskedResponse !== void 0) {
    return json({
      ...block,
      hookSpecificOutput: { hookEventName: call.event, updatedToolOutput: verdict.maskedResponse }
    });
  }
  return json(block);
}
function copilotRefusal(call, verdict) {
  const { reason } = verdict;
  if (call.moment === "before-tool") {
    const decision = { permissionDecision: "deny", permissionDecisionReason: reason };
    return json({ ...decision, ...call.event === "" ? {} : { hookSpecificOutput: preToolUse(reason) } });
  }
  if (call.moment === "after-tool") {
    const block = call.event === "" ? {} : { decision: "block", reason };
    const masked = verdict.maskedResponse;
    return json({
      ...block,
      ...masked === void 0 ? {} : { modifiedResult: modifiedResult(masked) },
      additionalContext: reason
    });
  }
  return { stdout: `${JSON.stringify({ decision: "block", reason })}
`, stderr: `${reason}
`, exitCode: 2 };
}
function cursorRefusal(call, reason) {
  if (call.moment === "before-tool") return json({ permission: "deny", user_message: reason, agent_message: reason });
  if (call.moment === "prompt") return json({ continue: false, user_message: reason });
  return { ...json({ additional_context: reason }), stderr: `${reason}
` };
}
function cursorPass(call) {
  if (call.moment === "prompt") return { continue: true };
  return /^before(Tab)?(File)?Read/i.test(call.event) ? { permission: "allow" } : {};
}
function preToolUse(reason) {
  return { hookEventName: "PreToolUse", permissionDecision: "deny", permissionDecisionReason: reason };
}
function modifiedResult(masked) {
  const fields = typeof masked === "object" && masked !== null ? masked : {};
  const text2 = fields["textResultForLlm"] ?? fields["text_result_for_llm"];
  return { resultType: "success", textResultForLlm: typeof text2 === "string" ? text2 : JSON.stringify(masked) };
}
function json(value) {
  return { stdout: `${JSON.stringify(value)}
`, stderr: "", exitCode: 0 };
}

// src/hooks/agent/run-agent.ts
var LIMIT = 2e4;
var MAX_FILE = 20 * 1024 * 1024;
var TEXT2 = "text ";
async function runAgent(host, options) {
  const timeout = AbortSignal.timeout(LIMIT);
  const signal = AbortSignal.any([host.signal, timeout]);
  try {
    const call = parseAgentPayload(await readAll(host.stdin));
    const reason = host.env["UNLEAK_SKIP"]?.trim();
    if (reason) host.err(`unleak: not checked: UNLEAK_SKIP=${reason.replace(/[^\x20-\x7e]/g, "?")}
`);
    const answer = renderAgentAnswer(call, reason ? { refused: false } : await judge2(host, call, signal, options));
    if (answer.stderr !== "") host.err(answer.stderr);
    host.out([answer.stdout]);
    return answer.exitCode;
  } catch (error) {
    const what = timeout.aborted ? "the check took too long" : isUserError(error) ? error.message : `an internal error (${error instanceof Error ? error.name : typeof error})`;
    host.err(
      `unleak: could not check, so this is refused: ${what}. UNLEAK_SKIP=reason in the agent\u2019s environment passes on purpose.
`
    );
    return 2;
  }
}
async function judge2(host, call, signal, options) {
  if (call.texts.length === 0 && call.files.length === 0) return { refused: false };
  const folder = call.cwd !== null && isAbsolute(call.cwd) ? call.cwd : host.cwd;
  const root = await repositoryRoot(folder) ?? folder;
  const result = await scanChange(
    null,
    root,
    { kind: "texts", read: (sink, log) => feed2(call, folder, root, sink, log) },
    {
      version: options.version,
      signal,
      now: options.now,
      fingerprintKey: host.env["UNLEAK_FINGERPRINT_KEY"] ?? ""
    }
  );
  const problem = result.report.problems[0];
  if (problem !== void 0) throw new UserError(problem.code, problem.message.replace(/\.$/, ""));
  const found2 = result.report.findings.filter(
    ({ severity }) => result.failOn !== "never" && isAtLeast(severity, result.failOn)
  );
  if (found2.length === 0) return { refused: false };
  const reason = explainToAgent(
    call,
    found2,
    (finding) => textsOf(finding).map((index) => call.texts[index]).find((text2) => text2 !== void 0)
  );
  return { refused: true, reason, ...maskResponse(call, result) };
}
async function repositoryRoot(folder) {
  try {
    return (await openRepository(folder))?.root ?? null;
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}
function feed2(call, folder, root, sink, log) {
  for (const [index, { before, text: text2, path }] of call.texts.entries()) {
    const bytes2 = Buffer.from(before === "" ? text2 : `${before}${text2}"`);
    sink.whole(
      {
        source: "stdin",
        blob: `${TEXT2}${index}`,
        ...path === void 0 ? {} : { path: shownPath(root, resolve(folder, path)) }
      },
      bytes2
    );
    log.scanned(bytes2.length);
  }
  const reader = createFileReader(sink, log, MAX_FILE);
  for (const file of call.files)
    reader.read(resolve(folder, file), { source: "worktree", path: shownPath(root, resolve(folder, file)) });
}
function shownPath(root, path) {
  const way = relative(root, path);
  return way.startsWith("..") || isAbsolute(way) ? path : way.split(sep).join("/");
}
function textsOf(finding) {
  return finding.locations.filter(({ blob }) => blob?.startsWith(TEXT2)).map(({ blob }) => Number(blob?.slice(TEXT2.length)));
}
function maskResponse(call, result) {
  if (call.response === void 0) return {};
  let masked = call.response;
  for (const [index, { before, text: text2, place }] of call.texts.entries()) {
    if (place === void 0) continue;
    const shift = before.length;
    const spans = result.report.findings.flatMap(
      (finding) => finding.locations.filter(({ blob }) => blob === `${TEXT2}${index}`).map(({ line: line2, column, endLine, endColumn }) => ({
        line: line2,
        column: column - shift,
        endLine,
        endColumn: endColumn - shift,
        masked: finding.secret.masked
      }))
    );
    if (spans.length > 0) masked = replaceAt(masked, place, maskSpans(text2, spans));
  }
  return { maskedResponse: call.responseIsText === true ? JSON.stringify(masked) : masked };
}

// src/hooks/run/run-hook.ts
init_node_fs();
init_user_error();

// src/hooks/run/change-of-event.ts
init_node_fs();
init_node_path();
init_user_error();

// src/hooks/run/message-text.ts
var SCISSORS = /^. -+ >8 -+\r?$/m;
function messageText(file) {
  const cut = SCISSORS.exec(file.toString("latin1"));
  return cut === null ? file : file.subarray(0, cut.index);
}

// src/git/refs.ts
async function listRefs(repo) {
  const list2 = await listRefNames(repo);
  return resolveRefs(list2, await peel(repo, [...new Set(list2.listed.map(({ oid }) => oid))]));
}
async function listRefNames(repo) {
  const listed = [];
  const { text: text2, stderr } = await lines(repo, ["for-each-ref", "--format=%(objectname) %(refname)"]);
  for (const line2 of text2)
    listed.push({ oid: line2.slice(0, line2.indexOf(" ")), name: line2.slice(line2.indexOf(" ") + 1) });
  const broken = [
    ...cleanMessage(stderr).matchAll(/^warning: ignoring (?:broken ref|dangling symref|ref with broken name) (.*)$/gm)
  ].map((match) => match[1]);
  return { listed, broken };
}
function resolveRefs({ listed, broken: damaged }, ends) {
  const refs = [];
  const broken = [...damaged];
  for (const { oid, name } of listed) {
    const end = ends.get(oid);
    if (end === void 0) broken.push(name);
    else refs.push({ name, kind: kindOf2(name), oid, type: end.type, ...end.oid === oid ? {} : { peeled: end.oid } });
  }
  return { refs, broken };
}
async function peel(repo, oids) {
  const ends = /* @__PURE__ */ new Map();
  if (oids.length === 0) return ends;
  const { text: text2 } = await lines(
    repo,
    ["cat-file", "--batch-check=%(objectname) %(objecttype)", "--buffer"],
    `${oids.map((oid) => `${oid}^{}`).join("\n")}
`
  );
  for (const [at, line2] of text2.entries()) {
    const [oid, type] = line2.split(" ");
    if (type === "commit" || type === "tree" || type === "blob") ends.set(oids[at], { oid, type });
  }
  return ends;
}
async function lines(repo, args, stdin = "") {
  const chunks = [];
  const { stderr } = await streamGit(repo, args, (chunk) => chunks.push(chunk), { stdin });
  const text2 = Buffer.concat(chunks).toString("utf8").split("\n");
  text2.pop();
  return { text: text2, stderr };
}
function kindOf2(name) {
  if (name.startsWith("refs/heads/")) return "head";
  if (name.startsWith("refs/remotes/")) return "remote";
  if (name.startsWith("refs/tags/")) return "tag";
  if (name === "refs/stash") return "stash";
  return name.startsWith("refs/notes/") ? "note" : "other";
}

// src/hooks/run/pushed-refs.ts
init_user_error();
function parseRefUpdates(text2, event2) {
  return text2.split("\n").filter((line2) => line2.trim() !== "").map((line2) => {
    const match = event2 === "pre-push" ? /^\S.* ([0-9a-f]{40,64}) (\S+) ([0-9a-f]{40,64})$/.exec(line2) : /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) (\S+)$/.exec(line2);
    if (match === null)
      throw new UserError(
        "BAD_INPUT",
        `git\u2019s list of refs for ${event2} was not understood`,
        "This hook is started by git; it reads the refs from stdin."
      );
    const [, first, second, third] = match;
    return event2 === "pre-push" ? { ref: second, from: orNull(third), to: orNull(first) } : { ref: third, from: orNull(first), to: orNull(second) };
  });
}
async function tipsOfPush(repo, updates, remote) {
  const olds = updates.flatMap(({ from }) => from ?? []);
  const here = await peel(repo, olds);
  const exclude = olds.filter((oid) => here.get(oid)?.type === "commit");
  return { include: updates.flatMap(({ to }) => to ?? []), exclude, ...remote === "" ? {} : { notOnRemote: remote } };
}
async function tipsOfReceive(repo, updates) {
  const { refs } = await listRefs(repo);
  const base = updates.flatMap(({ from }) => from ?? []);
  return {
    include: updates.flatMap(({ to }) => to ?? []),
    exclude: [...new Set(refs.filter(({ type }) => type === "commit").map(({ oid }) => oid))],
    base
  };
}
async function tipsOfFramework(repo, env) {
  const from = env["PRE_COMMIT_FROM_REF"] ?? env["PRE_COMMIT_ORIGIN"];
  const to = env["PRE_COMMIT_TO_REF"] ?? env["PRE_COMMIT_SOURCE"];
  if (from === void 0 || to === void 0 || from === "" || to === "") return null;
  return { include: [await resolveCommit(repo, to)], exclude: [await resolveCommit(repo, from)] };
}
function orNull(oid) {
  return /^0+$/.test(oid) ? null : oid;
}

// src/hooks/run/change-of-event.ts
async function changeOf(host, event2, args, repo) {
  switch (event2) {
    case "pre-commit":
    case "pre-merge-commit":
    case "prepare-commit-msg":
    case "pre-applypatch": {
      const tips = await tipsOfFramework(repo, host.env);
      if (tips !== null) return { kind: "range", tips };
      requireIndex(repo);
      if (event2 !== "pre-commit" || args.length === 0) return { kind: "staged" };
      return {
        kind: "paths",
        paths: new Set(
          args.map(
            (path) => relative(repo.root ?? "", resolve(host.cwd, path)).split(sep).join("/")
          )
        )
      };
    }
    case "commit-msg": {
      const file = args[0];
      if (file === void 0)
        throw new UserError(
          "BAD_USAGE",
          "commit-msg needs the file that holds the message",
          'git passes it: unleak hook run commit-msg "$1"'
        );
      const text2 = messageText(readMessage(resolve(host.cwd, file)));
      return {
        kind: "texts",
        read: (sink, log) => {
          sink.whole({ source: "commit" }, text2);
          log.scanned(text2.length);
        }
      };
    }
    case "pre-push":
      return pushOf(host, args, repo);
    case "pre-receive": {
      const updates = parseRefUpdates(await readAll(host.stdin), "pre-receive").filter(({ to }) => to !== null);
      return updates.length === 0 ? null : { kind: "range", tips: await tipsOfReceive(repo, updates) };
    }
    default:
      throw new UserError(
        "BAD_USAGE",
        `there is no hook ${JSON.stringify(event2)}`,
        "Known: pre-commit, commit-msg, pre-push, pre-receive, agent."
      );
  }
}
function requireIndex(repo) {
  const index = repo.env["GIT_INDEX_FILE"];
  if (index === void 0 || repo.head === null || existsSync(index)) return;
  throw new UserError(
    "MISSING_INDEX",
    `GIT_INDEX_FILE names ${index}, which doesn\u2019t exist`,
    "Unset it, or let git start the hook."
  );
}
async function pushOf(host, args, repo) {
  const updates = host.stdinIsTty ? [] : parseRefUpdates(await readAll(host.stdin), "pre-push").filter(({ to }) => to !== null);
  if (updates.length > 0) return { kind: "range", tips: await tipsOfPush(repo, updates, args[0] ?? "") };
  const framework = await tipsOfFramework(repo, host.env);
  if (framework !== null) return { kind: "range", tips: framework };
  if (host.env["PRE_COMMIT"] !== "1" || repo.head === null) return null;
  const branch = host.env["PRE_COMMIT_LOCAL_BRANCH"];
  const remote = host.env["PRE_COMMIT_REMOTE_NAME"];
  const tip = branch === void 0 ? repo.head : await resolveCommit(repo, branch);
  return { kind: "range", tips: { include: [tip], ...remote === void 0 ? {} : { notOnRemote: remote } } };
}
function readMessage(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UserError(
      "UNREADABLE_MESSAGE",
      `the commit message in ${path} can\u2019t be read (${error.code})`
    );
  }
}

// src/hooks/run/is-sequencer.ts
init_node_fs();
init_node_path();
function isSequencer(cwd, file) {
  if (file === void 0) return true;
  const path = resolve(cwd, file);
  const folder = dirname(path);
  if (["CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge"].some((name) => existsSync(join(folder, name)))) return true;
  return /^(Revert|Reapply)/.test(readMessage(path).toString("latin1", 0, 16));
}

// src/hooks/run/run-hook.ts
var LIMIT2 = 12e4;
async function runHook(host, event2, args, options) {
  const reason = host.env["UNLEAK_SKIP"]?.trim();
  if (reason) {
    host.err(`unleak: ${event2} was not checked: UNLEAK_SKIP=${reason.replace(/[^\x20-\x7e]/g, "?")}
`);
    return 0;
  }
  const timeout = AbortSignal.timeout(options.limit ?? LIMIT2);
  const signal = AbortSignal.any([host.signal, timeout]);
  try {
    return await look(host, event2, args, signal, options);
  } catch (error) {
    const { renderFault: renderFault2 } = await Promise.resolve().then(() => (init_render_fault(), render_fault_exports));
    host.err(renderFault2(event2, signal.aborted ? abortError(timeout.aborted) : error));
    return 2;
  }
}
async function look(host, event2, args, signal, options) {
  const words = args[0] === "--" ? args.slice(1) : args;
  if (event2 === "prepare-commit-msg" && !isSequencer(host.cwd, words[0])) return 0;
  const repo = await openRepository(host.cwd, { hook: true, signal });
  if (repo === null)
    throw new UserError(
      "NOT_A_REPOSITORY",
      `${host.cwd} is not in a git repository`,
      "Hooks are started by git, in a repository."
    );
  await refuseForeign(host, repo);
  const change = await changeOf(host, event2, words, repo);
  const nothing = change === null ? null : await decide(host, event2, repo, change, signal, options);
  if (typeof nothing === "number") return nothing;
  host.err(`unleak: ${NOTHING2[event2] ?? "nothing to check"}.
`);
  return 0;
}
var NOTHING2 = {
  "pre-commit": "nothing staged, so nothing was checked",
  "pre-push": "this push adds nothing, so nothing was checked",
  "pre-receive": "this push adds nothing, so nothing was checked"
};
async function decide(host, event2, repo, change, signal, options) {
  const context = {
    version: options.version,
    signal,
    now: options.now,
    fingerprintKey: host.env["UNLEAK_FINGERPRINT_KEY"] ?? ""
  };
  const result = await scanChange(repo, repo.root ?? repo.gitDir, change, context);
  if (result.empty) return null;
  if (result.report.findings.length === 0 && result.report.complete) return 0;
  return report(host, event2, repo, result);
}
async function report(host, event2, repo, result) {
  const { explainRefusal } = await Promise.resolve().then(() => __toESM(require_explain_refusal(), 1));
  const refusal = await explainRefusal(event2, repo, result);
  if (refusal.text !== "") host.err(refusal.text);
  return result.report.complete ? refusal.blocks ? 1 : 0 : 2;
}
async function refuseForeign(host, repo) {
  const self = process.getuid?.();
  if (self === void 0 || statSync(repo.gitDir).uid === self) return;
  const { locateHooks: locateHooks2 } = await Promise.resolve().then(() => (init_user_git(), user_git_exports));
  await locateHooks2({ cwd: host.cwd, env: host.env });
}
function abortError(timedOut) {
  return timedOut ? new UserError("TIMEOUT", "the check took too long") : new UserError("INTERRUPTED", "the check was interrupted");
}

// src/cli/report-errors.ts
init_user_error();
async function reportErrors(terminal2, run) {
  try {
    return await run();
  } catch (error) {
    if (!isUserError(error)) {
      terminal2.err(
        `unleak: internal error (${faultOf(error)}). Nothing that it printed can be relied on; please report it.
`
      );
      return 2;
    }
    const sentences = [error.message, error.hint ?? ""].filter((text2) => text2 !== "").map(asSentence);
    const { maskKeys: maskKeys2 } = await Promise.resolve().then(() => (init_mask_keys(), mask_keys_exports));
    terminal2.err(`unleak: ${maskKeys2(sentences.join(" "))}
`);
    return 2;
  }
}
function asSentence(text2) {
  const shown = escapeTerminal(text2.trimEnd());
  const first = /^[a-z]+ /.test(shown) ? shown.charAt(0).toUpperCase() : shown.charAt(0);
  return `${first}${shown.slice(1)}${/[.!?\u2026:)]$/.test(shown) ? "" : "."}`;
}
function faultOf(error) {
  if (!(error instanceof Error)) return "unknown";
  const frame = /\bat (?:async )?([\w.<>$ ]{1,80}?)(?: \(|$)/m.exec(
    error.stack?.slice(error.stack.indexOf("\n    at ")) ?? ""
  );
  return frame === null ? error.name : `${error.name} in ${frame[1]}`;
}

// src/cli/terminal.ts
init_node_fs();

// builtin:node:os
var builtin8 = process.getBuiltinModule("node:os");
var devNull = builtin8.devNull;
var homedir = builtin8.homedir;
var tmpdir = builtin8.tmpdir;

// src/cli/terminal.ts
init_user_error();

// src/cli/write-output.ts
init_node_fs();
init_user_error();
var SLEEP = new Int32Array(new SharedArrayBuffer(4));
function writeOutput(descriptor, pieces2) {
  let pending = "";
  for (const piece of pieces2) {
    pending += piece;
    if (pending.length < 65536) continue;
    if (!writeWhole(descriptor, pending)) return false;
    pending = "";
  }
  return pending === "" || writeWhole(descriptor, pending);
}
function writeWhole(descriptor, text2) {
  const bytes2 = Buffer.from(text2);
  for (let written = 0; written < bytes2.length; ) {
    try {
      written += writeSync(descriptor, bytes2, written);
    } catch (error) {
      const code = errorCode(error);
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN")
        throw new UserError("OUTPUT_FAILED", `The report could not be written: ${code}.`, "Is the disk full?");
      Atomics.wait(SLEEP, 0, 0, 5);
    }
  }
  return true;
}

// src/cli/terminal.ts
var SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
function openTerminal(target) {
  const controller = new AbortController();
  let signalCode = null;
  for (const [name, code] of Object.entries(SIGNALS)) {
    const handler = () => {
      if (signalCode !== null) {
        target.removeAllListeners(name);
        target.kill(target.pid, name);
      }
      signalCode = code;
      controller.abort("interrupted");
    };
    target.on(name, handler);
  }
  let readerGone = false;
  let isStdinOpen = false;
  return {
    argv: target.argv.slice(2),
    programPath: realpathSync(target.argv[1]),
    get cwd() {
      return workingFolder2(target);
    },
    env: target.env,
    // Streams are made when they are first asked for: most runs need none, and each costs time.
    get stdin() {
      if (isFolder2(0))
        throw new UserError("STDIN_UNREADABLE", "Standard input is a folder.", "Name it: unleak scan <folder>.");
      isStdinOpen = true;
      return target.stdin;
    },
    get stdinIsTty() {
      return isatty(0);
    },
    get stdoutIsTty() {
      return isatty(1);
    },
    get stderrIsTty() {
      return isatty(2);
    },
    get columns() {
      return isatty(1) ? target.stdout.columns ?? 100 : 100;
    },
    out(pieces2) {
      if (!readerGone) readerGone = !writeOutput(1, pieces2);
    },
    err(text2) {
      try {
        writeOutput(2, [text2]);
      } catch {
      }
    },
    signal: controller.signal,
    finish(code) {
      if (isStdinOpen) target.stdin.destroy();
      return signalCode ?? code;
    }
  };
}
function isFolder2(descriptor) {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false;
  }
}
function workingFolder2(target) {
  try {
    return target.cwd();
  } catch {
    throw new UserError("NO_WORKING_FOLDER", "The working directory is gone.", "Change into one that is there.");
  }
}
function isatty(descriptor) {
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === statSync(devNull).rdev) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule("node:tty").isatty(descriptor);
}

// package.json
var package_default = {
  name: "unleak",
  version: "0.1.0",
  description: "Finds leaked API keys in files and git history, says who can read them, and takes the leak back",
  keywords: [
    "api-key",
    "secret",
    "leak",
    "scanner",
    "git",
    "git-hooks",
    "pre-commit",
    "key-rotation",
    "revocation",
    "sarif",
    "security",
    "cli"
  ],
  license: "MIT",
  author: "the unleak contributors",
  type: "module",
  bin: {
    unleak: "dist/cli.js"
  },
  files: [
    "dist",
    "schema",
    "README.md",
    "LICENSE"
  ],
  engines: {
    node: ">=20.19"
  },
  scripts: {
    bundle: "node scripts/bundle.mjs",
    typecheck: "tsc --noEmit",
    lint: "biome check .",
    format: "biome check --write .",
    test: "vitest run",
    "test:long": "vitest run --config vitest.long.config.ts",
    bench: "node bench/run.mjs"
  },
  devDependencies: {
    "@babel/parser": "7.29.14",
    "@babel/types": "7.29.14",
    "@biomejs/biome": "2.5.15",
    "@microsoft/jest-sarif": "1.0.0-beta.0",
    "@noble/ciphers": "2.4.0",
    "@noble/hashes": "2.4.0",
    "@octokit/plugin-retry": "8.1.1",
    "@octokit/plugin-throttling": "11.0.5",
    "@octokit/rest": "22.0.1",
    "@types/node": "20.19.43",
    "@types/picomatch": "4.0.3",
    "@types/yargs": "17.0.35",
    ajv: "8.20.0",
    "ajv-formats": "3.0.1",
    assemblyscript: "0.28.20",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    "fast-glob": "3.3.3",
    "npm-packlist": "10.0.4",
    picomatch: "4.0.7",
    "simple-git": "4.0.2",
    "smol-toml": "1.9.1",
    typescript: "7.0.2",
    vitest: "4.1.12",
    yaml: "2.9.1",
    yargs: "18.2.0"
  }
};

// src/cli/version.ts
var VERSION = package_default.version;

// src/cli/start-hook.ts
var terminal = openTerminal(process);
var [, , event = "", ...rest] = terminal.argv;
var given = { version: VERSION, now: /* @__PURE__ */ new Date() };
void reportErrors(
  terminal,
  () => event === "agent" ? runAgent(terminal, given) : runHook(terminal, event, rest, given)
).then((code) => {
  process.exitCode = terminal.finish(code);
});
