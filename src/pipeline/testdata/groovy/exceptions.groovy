//// @groovy.transform.InheritConstructors class E extends Exception {}; try { throw new E('msg') } catch (E e) { e.message }
@groovy.transform.InheritConstructors class E extends Exception {}; try { throw new E('msg') } catch (E e) { e.message }
//// class E extends RuntimeException { E(String m) { super(m) } }; try { throw new E('m') } catch (RuntimeException e) { e.message + e.class.simpleName }
class E extends RuntimeException { E(String m) { super(m) } }; try { throw new E('m') } catch (RuntimeException e) { e.message + e.class.simpleName }
//// class E extends Exception { int code; E(String m, int c) { super(m); code = c } }; try { throw new E('m', 3) } catch (e) { [e.message, e.code, e.toString()] }
class E extends Exception { int code; E(String m, int c) { super(m); code = c } }; try { throw new E('m', 3) } catch (e) { [e.message, e.code, e.toString()] }
//// try { throw new IllegalStateException('a', new RuntimeException('b')) } catch (e) { [e.message, e.cause.message, e.cause.class.simpleName] }
try { throw new IllegalStateException('a', new RuntimeException('b')) } catch (e) { [e.message, e.cause.message, e.cause.class.simpleName] }
//// try { throw new Exception() } catch (e) { [e.message, e.cause, e.toString(), e.localizedMessage] }
try { throw new Exception() } catch (e) { [e.message, e.cause, e.toString(), e.localizedMessage] }
//// try { throw new Exception(new RuntimeException('b')) } catch (e) { e.message }
try { throw new Exception(new RuntimeException('b')) } catch (e) { e.message }
//// def e = new Exception('x'); e.addSuppressed(new Exception('y')); e.suppressed*.message
def e = new Exception('x'); e.addSuppressed(new Exception('y')); e.suppressed*.message
//// def e = new Exception('x'); e.initCause(new Exception('y')); e.cause.message
def e = new Exception('x'); e.initCause(new Exception('y')); e.cause.message
//// new Exception('x').stackTrace.length >= 0
new Exception('x').stackTrace.length >= 0
//// new Exception('x').getStackTrace() != null
new Exception('x').getStackTrace() != null
//// try { assert 1 == 2 } catch (AssertionError e) { e.message.readLines()[0] }
try { assert 1 == 2 } catch (AssertionError e) { e.message.readLines()[0] }
//// try { assert 1 == 2 : 'my message' } catch (AssertionError e) { e.message.readLines()[0] }
try { assert 1 == 2 : 'my message' } catch (AssertionError e) { e.message.readLines()[0] }
//// assert true, 'unused'; 5
assert true, 'unused'; 5
//// try { [][5].foo } catch (NullPointerException e) { e.message }
try { [][5].foo } catch (NullPointerException e) { e.message }
//// try { 'x'.foo() } catch (MissingMethodException e) { [e.method, e.type.simpleName, e.arguments.length] }
try { 'x'.foo() } catch (MissingMethodException e) { [e.method, e.type.simpleName, e.arguments.length] }
//// try { 'x'.foo } catch (MissingPropertyException e) { e.property }
try { 'x'.foo } catch (MissingPropertyException e) { e.property }
//// try { Integer.parseInt('x') } catch (NumberFormatException e) { e.message }
try { Integer.parseInt('x') } catch (NumberFormatException e) { e.message }
//// try { (Integer) 'x' } catch (ClassCastException e) { e.class.simpleName }
try { (Integer) 'x' } catch (ClassCastException e) { e.class.simpleName }
//// try { throw new Error('e') } catch (Throwable t) { t.class.simpleName }
try { throw new Error('e') } catch (Throwable t) { t.class.simpleName }
//// try { 'a' } finally { println 'f' }
try { 'a' } finally { println 'f' }
//// try { throw new Exception('a') } catch (IOException | RuntimeException e) { 1 } catch (Exception e) { 2 } finally { println 'f' }
try { throw new Exception('a') } catch (IOException | RuntimeException e) { 1 } catch (Exception e) { 2 } finally { println 'f' }
//// def f() { try { return 1 } finally { println 'f' } }; f()
def f() { try { return 1 } finally { println 'f' } }; f()
//// def f() { try { throw new Exception('a') } finally { return 2 } }; f()
def f() { try { throw new Exception('a') } finally { return 2 } }; f()
//// trace text
def e = new Exception('a', new RuntimeException('b'))
def w = new StringWriter(); e.printStackTrace(new PrintWriter(w))
def l = w.toString().readLines()
println l[0]
println l.any { it.startsWith('\tat ') }
println l.any { it == 'Caused by: java.lang.RuntimeException: b' }
println e.stackTrace[0].getClass()
println e.stackTrace.length > 0
println e.stackTrace*.className.size() > 0
def pw = new StringWriter(); e.printStackTrace(new PrintWriter(pw, true)); pw.toString().startsWith('java.lang.Exception: a')
//// line
int f() {
  throw new IllegalStateException('x')
}
try { f() } catch (e) { println e.stackTrace.find { it.fileName ==~ /WorkflowScript.*/ }.lineNumber }
try { 1 / 0 } catch (e) { e.setStackTrace(new StackTraceElement[0])
println e.stackTrace.length }
