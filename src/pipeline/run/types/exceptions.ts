// Java's, Groovy's and Jenkins' exception classes, by full name. Their instances are like those of a script's own
// classes, so that a script may extend them, construct them and catch them.

import type { ClassValue } from '../value.ts';

/** Name → superclass, each after its superclass. */
const HIERARCHY = [
  ['java.lang.Throwable', null],
  ['java.lang.Error', 'java.lang.Throwable'],
  ['java.lang.AssertionError', 'java.lang.Error'],
  ['java.lang.VirtualMachineError', 'java.lang.Error'],
  ['java.lang.StackOverflowError', 'java.lang.VirtualMachineError'],
  ['java.lang.OutOfMemoryError', 'java.lang.VirtualMachineError'],
  ['java.lang.LinkageError', 'java.lang.Error'],
  ['java.lang.NoClassDefFoundError', 'java.lang.LinkageError'],
  ['java.lang.IncompatibleClassChangeError', 'java.lang.LinkageError'],
  ['java.lang.NoSuchMethodError', 'java.lang.IncompatibleClassChangeError'],
  ['org.codehaus.groovy.runtime.powerassert.PowerAssertionError', 'java.lang.AssertionError'],
  ['java.lang.Exception', 'java.lang.Throwable'],
  ['java.lang.CloneNotSupportedException', 'java.lang.Exception'],
  ['java.lang.InterruptedException', 'java.lang.Exception'],
  ['java.lang.ReflectiveOperationException', 'java.lang.Exception'],
  ['java.lang.ClassNotFoundException', 'java.lang.ReflectiveOperationException'],
  ['java.security.GeneralSecurityException', 'java.lang.Exception'],
  ['java.security.NoSuchAlgorithmException', 'java.security.GeneralSecurityException'],
  ['java.text.ParseException', 'java.lang.Exception'],
  ['java.net.URISyntaxException', 'java.lang.Exception'],
  ['java.util.concurrent.ExecutionException', 'java.lang.Exception'],
  ['java.util.concurrent.TimeoutException', 'java.lang.Exception'],
  ['java.io.IOException', 'java.lang.Exception'],
  ['java.io.FileNotFoundException', 'java.io.IOException'],
  ['java.io.EOFException', 'java.io.IOException'],
  ['java.io.UnsupportedEncodingException', 'java.io.IOException'],
  ['java.nio.file.FileSystemException', 'java.io.IOException'],
  ['java.nio.file.FileAlreadyExistsException', 'java.nio.file.FileSystemException'],
  ['java.nio.file.NoSuchFileException', 'java.nio.file.FileSystemException'],
  ['java.net.MalformedURLException', 'java.io.IOException'],
  ['java.net.UnknownHostException', 'java.io.IOException'],
  ['java.net.SocketException', 'java.io.IOException'],
  ['java.net.ConnectException', 'java.net.SocketException'],
  ['java.net.SocketTimeoutException', 'java.io.IOException'],
  ['hudson.AbortException', 'java.io.IOException'],
  ['org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException', 'hudson.AbortException'],
  ['java.lang.RuntimeException', 'java.lang.Exception'],
  ['java.lang.ArithmeticException', 'java.lang.RuntimeException'],
  ['java.lang.ArrayStoreException', 'java.lang.RuntimeException'],
  ['java.lang.ClassCastException', 'java.lang.RuntimeException'],
  ['java.lang.IllegalArgumentException', 'java.lang.RuntimeException'],
  ['java.lang.NumberFormatException', 'java.lang.IllegalArgumentException'],
  ['java.util.regex.PatternSyntaxException', 'java.lang.IllegalArgumentException'],
  ['java.util.IllegalFormatException', 'java.lang.IllegalArgumentException'],
  ['java.util.UnknownFormatConversionException', 'java.util.IllegalFormatException'],
  ['java.util.MissingFormatArgumentException', 'java.util.IllegalFormatException'],
  ['java.util.IllegalFormatConversionException', 'java.util.IllegalFormatException'],
  ['java.util.DuplicateFormatFlagsException', 'java.util.IllegalFormatException'],
  ['java.util.FormatFlagsConversionMismatchException', 'java.util.IllegalFormatException'],
  ['java.util.IllegalFormatFlagsException', 'java.util.IllegalFormatException'],
  ['java.util.IllegalFormatArgumentIndexException', 'java.util.IllegalFormatException'],
  ['java.util.IllegalFormatCodePointException', 'java.util.IllegalFormatException'],
  ['java.util.IllegalFormatPrecisionException', 'java.util.IllegalFormatException'],
  ['java.util.IllegalFormatWidthException', 'java.util.IllegalFormatException'],
  ['java.util.MissingFormatWidthException', 'java.util.IllegalFormatException'],
  ['java.lang.IllegalStateException', 'java.lang.RuntimeException'],
  ['java.lang.IndexOutOfBoundsException', 'java.lang.RuntimeException'],
  ['java.lang.ArrayIndexOutOfBoundsException', 'java.lang.IndexOutOfBoundsException'],
  ['java.lang.StringIndexOutOfBoundsException', 'java.lang.IndexOutOfBoundsException'],
  ['java.lang.NegativeArraySizeException', 'java.lang.RuntimeException'],
  ['java.lang.NullPointerException', 'java.lang.RuntimeException'],
  ['java.lang.SecurityException', 'java.lang.RuntimeException'],
  ['java.lang.UnsupportedOperationException', 'java.lang.RuntimeException'],
  ['java.io.UncheckedIOException', 'java.lang.RuntimeException'],
  ['java.util.ConcurrentModificationException', 'java.lang.RuntimeException'],
  ['java.util.EmptyStackException', 'java.lang.RuntimeException'],
  ['java.util.NoSuchElementException', 'java.lang.RuntimeException'],
  ['java.util.InputMismatchException', 'java.util.NoSuchElementException'],
  ['java.util.MissingResourceException', 'java.lang.RuntimeException'],
  ['java.time.DateTimeException', 'java.lang.RuntimeException'],
  ['java.time.format.DateTimeParseException', 'java.time.DateTimeException'],
  ['java.time.temporal.UnsupportedTemporalTypeException', 'java.time.DateTimeException'],
  ['groovy.lang.GroovyRuntimeException', 'java.lang.RuntimeException'],
  ['groovy.lang.MissingMethodException', 'groovy.lang.GroovyRuntimeException'],
  ['groovy.lang.MissingPropertyException', 'groovy.lang.GroovyRuntimeException'],
  ['groovy.lang.ReadOnlyPropertyException', 'groovy.lang.MissingPropertyException'],
  ['groovy.json.JsonException', 'groovy.lang.GroovyRuntimeException'],
  ['org.codehaus.groovy.control.CompilationFailedException', 'groovy.lang.GroovyRuntimeException'],
  ['org.codehaus.groovy.control.MultipleCompilationErrorsException', 'org.codehaus.groovy.control.CompilationFailedException'],
  ['org.codehaus.groovy.runtime.typehandling.GroovyCastException', 'java.lang.ClassCastException'],
  ['org.xml.sax.SAXException', 'java.lang.Exception'],
  ['org.xml.sax.SAXParseException', 'org.xml.sax.SAXException'],
  ['net.sf.json.JSONException', 'java.lang.RuntimeException'],
  ['org.yaml.snakeyaml.error.YAMLException', 'java.lang.RuntimeException'],
  ['org.jenkinsci.plugins.workflow.steps.FlowInterruptedException', 'java.lang.InterruptedException'],
  ['org.jenkinsci.plugins.workflow.steps.MissingContextVariableException', 'java.lang.Exception'],
  ['org.jenkinsci.plugins.scriptsecurity.sandbox.RejectedAccessException', 'java.lang.SecurityException'],
] as const satisfies readonly (readonly [string, string | null])[];

/** What `raise` takes: another one is a mistake that the compiler finds. */
export type ExceptionName = (typeof HIERARCHY)[number][0];

export const EXCEPTION_CLASSES: ReadonlyMap<string, ClassValue> = createClasses();

function createClasses(): Map<string, ClassValue> {
  const classes = new Map<string, ClassValue>();
  for (const [name, parent] of HIERARCHY) {
    const superclass = parent === null ? null : (classes.get(parent) ?? null);
    classes.set(name, { kind: 'class', name, superclass, interfaces: [], isInterface: false, declared: null, native: null });
  }
  return classes;
}
