// Fills in what Groovy 2.4 answers: `groovy record.groovy testdata/groovy/*.groovy` writes the *.expected.txt beside each.
// Only snippets that have no answer yet are run, in the order of the file; to ask again, remove the answer.
import org.codehaus.groovy.runtime.InvokerHelper

TimeZone.setDefault(TimeZone.getTimeZone('UTC'))
Locale.setDefault(Locale.ENGLISH)

/** The texts below each `//// name`, by name. */
def sections(File file) {
    if (!file.exists()) {
        return [:]
    }
    file.getText('UTF-8').split(/(?m)^\/\/\/\/ /).drop(1).collectEntries { part ->
        def end = part.indexOf('\n')
        [part.substring(0, end), part.substring(end + 1)]
    }
}

/** What it prints, then `=> Class value` or `!! exception: message`. */
def answer(String text) {
    def printed = new ByteArrayOutputStream()
    System.setOut(new PrintStream(printed, true, 'UTF-8'))
    def end
    try {
        def value = new GroovyShell().parse(text, 'WorkflowScript').run()
        end = "=> ${value == null ? '' : value.getClass().simpleName + ' '}${InvokerHelper.toString(value)}"
    } catch (Throwable thrown) {
        def message = plainMessage(thrown)
        end = "!! ${thrown.getClass().name}${message == null ? '' : ': ' + message}"
    }
    System.out.flush()
    def output = printed.toString('UTF-8')
    (output.isEmpty() || output.endsWith('\n') ? output : output + '\n') + end + '\n'
}

/** Without what Groovy suggests, and without what only a newer Java than Jenkins' first one says of a null. */
def plainMessage(Throwable thrown) {
    def isOfJava = thrown instanceof NullPointerException && thrown.message =~ /^Cannot \w+ (field )?"/
    isOfJava ? null : thrown.message?.replaceAll(/\nPossible solutions: [^\n]*$/, '')
}

args.each { path ->
    def expected = new File(path.replaceAll(/\.groovy$/, '.expected.txt'))
    def recorded = sections(expected)
    def answers = sections(new File(path)).collect { name, text -> "//// $name\n${recorded[name] ?: answer(text)}" }
    expected.setText(answers.join(''), 'UTF-8')
}
