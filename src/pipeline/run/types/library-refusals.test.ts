// What a pipeline may not do is refused with a sentence that says what to do instead; importing it does no harm.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { runSnippet } from '../../testing/run-snippet.ts';

const REFUSED = '!! org.jenkinsci.plugins.scriptsecurity.sandbox.RejectedAccessException';

const REFUSALS: readonly (readonly [snippet: string, words: RegExp])[] = [
  ['import jenkins.model.Jenkins\nJenkins.instance.items', /jenkins\.model\.Jenkins\.getInstance .*there is no Jenkins behind this run/],
  ['jenkins.model.Jenkins.get()', /use steps, env, params and currentBuild/],
  ["new ProcessBuilder('ls').start()", /new java\.lang\.ProcessBuilder\(\) .*step sh/],
  ["Runtime.runtime.exec('ls')", /java\.lang\.Runtime\.getRuntime .*step sh/],
  ["'ls'.execute().text", /execute\(\) .*step sh/],
  ["new File('x').text", /File\.getText\(\) .*readFile/],
  ["new File('x').exists()", /fileExists/],
  ["new File('x').write('y')", /writeFile/],
  ["new File('x') << 'y'", /writeFile/],
  ["java.nio.file.Files.readAllLines(java.nio.file.Paths.get('x'))", /readFile/],
  ["import java.nio.file.*\nFiles.exists(Paths.get('x'))", /readFile/],
  ["new URL('https://example.org').text", /URL\.getText\(\) .*httpRequest/],
  ["new URL('https://example.org').openConnection()", /httpRequest/],
  ["InetAddress.getByName('x')", /httpRequest/],
  ["Class.forName('java.lang.System')", /no reflection/],
  ["'x'.class.declaredMethods", /no reflection/],
  ["'x'.metaClass.shout = { 1 }", /no reflection/],
  ["new GroovyClassLoader().parseClass('class A { }')", /put it into a file and load it/],
  ['System.exit(0)', /end a run with error/],
  ["System.getenv('HOME')", /env\.HOME/],
  ["System.getenv('a b')", /env\.NAME/],
  ['Thread.start { }', /parallel/],
  ['new Thread({ }).start()', /parallel/],
  ["new groovy.json.JsonSlurper().parse(new File('x'))", /readFile/],
  ["new XmlSlurper().parse(new File('x'))", /readFile/],
  ['hudson.plugins.whatever.Thing.DESCRIPTOR', /there is no Jenkins behind this run/],
  ['import javax.crypto.Cipher\nCipher.getInstance("AES")', /only a part of Java's library/],
  ['new java.security.SecureRandom()', /openssl rand/],
  ["new groovy.text.XmlTemplateEngine().createTemplate('x')", /GStrings/],
];

for (const [snippet, words] of REFUSALS) {
  test(`refused: ${snippet.replaceAll('\n', '; ')}`, async () => {
    const answer = await runSnippet(snippet);
    assert.ok(answer.startsWith(REFUSED), answer);
    assert.match(answer, words);
  });
}

test('an import does no harm', async () => {
  const imports = ['jenkins.model.*', 'hudson.model.Result', 'jenkins.model.Jenkins', 'com.cloudbees.groovy.cps.NonCPS', 'java.nio.file.Files'];
  assert.equal(await runSnippet(`${imports.map((name) => `import ${name}`).join('\n')}\nResult.FAILURE.toString()`), '=> String FAILURE\n');
});

test('a refusal can be caught', async () => {
  assert.equal(await runSnippet("try { new File('x').text } catch (SecurityException e) { 'caught' }"), '=> String caught\n');
});

test('a pattern that would never end is stopped, where a matcher is asked for its truth too', async () => {
  const answer = await runSnippet("def text = 'a' * 5000\nif (text =~ /(a|aa)+(\\w+\\d)*(a*)*b\\1/) { 1 }");
  assert.equal(answer, '!! java.lang.StackOverflowError: this regular expression takes too many steps on this text\n');
});

test('sleeping takes the time of the host', async () => {
  assert.equal(await runSnippet('def start = System.currentTimeMillis(); Thread.sleep(1500); java.util.concurrent.TimeUnit.SECONDS.sleep(2); System.currentTimeMillis() - start'), '=> Long 3500\n');
});

test('names of JavaScript are no names here', async () => {
  assert.equal(await runSnippet("new groovy.json.JsonSlurper().parseText('{\"__proto__\": 1, \"constructor\": 2}').with { [it.__proto__, it.constructor, it.toString] }"), '=> ArrayList [1, 2, null]\n');
  assert.match(await runSnippet("new XmlSlurper().parseText('<r/>').constructor.size()"), /^=> Integer 0/);
});

/** Where JavaScript itself would throw, and the whole run end as if Mayfly had failed. */
const FAR: readonly string[] = [
  'new Date(Long.MAX_VALUE).toString()',
  'new Date(0) + 2147483647',
  'java.time.Instant.ofEpochSecond(Long.MAX_VALUE)',
  'java.time.LocalDate.of(2020, 1, 1).plusYears(Long.MAX_VALUE)',
  'def c = Calendar.instance; c.add(Calendar.YEAR, 2147483647); c.time',
  'new java.text.SimpleDateFormat("yyyy").format(Long.MAX_VALUE)',
  'java.time.ZoneOffset.ofHours(2147483647)',
  'java.time.format.DateTimeFormatter.ofPattern("y" * 5000)',
  'new StringBuilder().setLength(2147483647)',
  'def i = new java.util.concurrent.atomic.AtomicInteger(); i.set("x"); i.incrementAndGet()',
  'def list = []; list << list; groovy.json.JsonOutput.toJson(list)',
];

for (const snippet of FAR) {
  test(`an exception of the script's world: ${snippet}`, async () => {
    assert.match(await runSnippet(snippet), /^!! java\./);
  });
}
