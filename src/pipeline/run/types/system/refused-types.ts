// Classes that scripts written for Jenkins name, and that have no meaning here, or would be harm: each says what to do instead.

import type { NativeType } from '../../native-type.ts';
import { refusedType } from '../refusals.ts';
import type { ClassValue } from '../../value.ts';

const NO_JENKINS = "there is no Jenkins behind this run, so its Java API can't be called; use steps, env, params and currentBuild";
const SHELL = 'run programs with the step sh';
const FILES = 'use the steps readFile, writeFile, fileExists and findFiles, which look into the workspace';
const NET = 'fetch addresses with the step httpRequest, or with sh and curl';
const NO_COMPILER = 'code that is a text can not be run; put it into a file and load it, or into a shared library';
const REFLECTION = 'there is no reflection; call methods and properties by their names';
const BRANCHES = 'do things at the same time with the step parallel';
const TEMPLATES = 'templates are code that is a text; use GStrings, or replace marks in a text of libraryResource';
const PLUGIN = 'this class belongs to a plugin of Jenkins; use the steps that the plugin has';

const REFUSED: readonly (readonly [instead: string, names: string])[] = [
  [NO_JENKINS, 'jenkins.model.Jenkins hudson.model.Hudson hudson.model.Job hudson.model.Run hudson.model.Item hudson.model.Computer hudson.model.Node hudson.model.User'],
  [NO_JENKINS, 'hudson.model.ParametersDefinitionProperty hudson.model.StringParameterDefinition'],
  [NO_JENKINS, 'hudson.model.AbstractProject hudson.model.FreeStyleProject hudson.model.Queue hudson.model.Label hudson.model.TaskListener hudson.model.Action hudson.model.Executor hudson.model.AbstractBuild'],
  [NO_JENKINS, 'hudson.FilePath hudson.Launcher hudson.EnvVars hudson.util.RunList hudson.slaves.DumbSlave hudson.slaves.EnvironmentVariablesNodeProperty hudson.security.ACL'],
  [NO_JENKINS, 'jenkins.model.GlobalConfiguration jenkins.model.InterruptedBuildAction jenkins.branch.MultiBranchProject'],
  [NO_JENKINS, 'hudson.tasks.Mailer hudson.tasks.test.AbstractTestResultAction'],
  [NO_JENKINS, 'org.jenkinsci.plugins.workflow.job.WorkflowJob org.jenkinsci.plugins.workflow.job.WorkflowRun org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject'],
  [NO_JENKINS, 'com.cloudbees.hudson.plugins.folder.Folder com.cloudbees.groovy.cps.NonCPS com.cloudbees.plugins.credentials.CredentialsProvider com.cloudbees.plugins.credentials.Credentials com.cloudbees.plugins.credentials.domains.Domain'],
  [PLUGIN, 'hudson.plugins.git.GitSCM hudson.plugins.git.BranchSpec hudson.plugins.git.UserRemoteConfig hudson.scm.ChangeLogSet hudson.tasks.junit.TestResultAction'],
  [SHELL, 'java.lang.Runtime java.lang.ProcessBuilder java.lang.Process'],
  [FILES, 'java.nio.file.Files java.nio.file.StandardCopyOption java.nio.file.StandardOpenOption java.io.FileReader java.io.FileWriter java.io.FileInputStream java.io.FileOutputStream'],
  [FILES, 'java.io.RandomAccessFile java.util.zip.ZipFile java.util.zip.ZipInputStream java.util.zip.ZipOutputStream java.util.zip.GZIPInputStream java.util.jar.JarFile groovy.io.FileType org.apache.commons.io.FileUtils groovy.util.AntBuilder'],
  [NET, 'java.net.HttpURLConnection java.net.URLConnection java.net.InetAddress java.net.InetSocketAddress java.net.Socket java.net.ServerSocket java.net.http.HttpClient java.net.http.HttpRequest javax.net.ssl.HttpsURLConnection'],
  [NET, 'javax.net.ssl.SSLContext javax.net.ssl.TrustManager groovyx.net.http.RESTClient groovyx.net.http.HTTPBuilder groovy.sql.Sql'],
  [NO_COMPILER, 'groovy.lang.GroovyClassLoader groovy.util.GroovyScriptEngine javax.script.ScriptEngineManager java.lang.Compiler'],
  [REFLECTION, 'java.lang.reflect.Method java.lang.reflect.Field java.lang.reflect.Constructor java.lang.reflect.Modifier java.lang.reflect.Proxy java.lang.ClassLoader java.lang.invoke.MethodHandles java.lang.SecurityManager'],
  [REFLECTION, 'org.codehaus.groovy.runtime.InvokerHelper java.net.URLClassLoader sun.misc.Unsafe java.lang.management.ManagementFactory'],
  [TEMPLATES, 'groovy.text.XmlTemplateEngine groovy.text.markup.MarkupTemplateEngine'],
  ['write XML as text, with GStrings', 'javax.xml.parsers.DocumentBuilderFactory javax.xml.transform.TransformerFactory javax.xml.xpath.XPathFactory'],
  ['use the steps readYaml and writeYaml', 'com.fasterxml.jackson.dataformat.yaml.YAMLMapper groovy.yaml.YamlSlurper'],
  ['use the steps readJSON and writeJSON, or groovy.json', 'com.fasterxml.jackson.databind.ObjectMapper com.google.gson.Gson org.json.JSONObject'],
  ["what is random here can be guessed; make secrets with sh and openssl rand", 'java.security.SecureRandom javax.crypto.KeyGenerator'],
  [BRANCHES, 'java.util.concurrent.Executors java.util.concurrent.ExecutorService java.util.concurrent.CompletableFuture java.util.concurrent.Future java.util.concurrent.CountDownLatch java.util.concurrent.Semaphore java.util.Timer'],
  [BRANCHES, 'java.util.concurrent.locks.ReentrantLock java.util.concurrent.ForkJoinPool java.util.concurrent.ThreadPoolExecutor groovyx.gpars.GParsPool java.lang.ThreadLocal'],
];

export const REFUSED_TYPES: readonly NativeType[] = REFUSED.flatMap(([instead, names]) => names.split(' ').map((name) => refusedType(name, instead)));

const FAMILIES: readonly (readonly [packages: RegExp, instead: string])[] = [
  [/^(?:hudson|jenkins|org\.jenkinsci|com\.(?:cloudbees|dabsquared|sonyericsson|sonymobile))\.(?:[a-z]\w*\.)*[A-Z][\w$]*$/, NO_JENKINS],
  [/^(?:javax?|groovyx?|sun|org\.codehaus\.groovy|org\.apache)\.(?:[a-z]\w*\.)*[A-Z][\w$]*$/, "pipelines here know only a part of Java's library; do this in a script that sh runs"],
];

/** A class that nothing here has, when its package says where it comes from. */
export function foreignClass(name: string): ClassValue | null {
  const family = FAMILIES.find(([packages]) => packages.test(name));
  return family === undefined ? null : { kind: 'class', name, superclass: null, interfaces: [], isInterface: false, declared: null, native: refusedType(name, family[1]) };
}
