package org.example.greeting;

/** Says hello to somebody, or to everybody when nobody is named. */
public final class Greeting {
    private final String name;

    public Greeting(String name) {
        this.name = name == null || name.isBlank() ? "world" : name.strip();
    }

    public String text() {
        return "Hello, " + name + "!";
    }

    public static void main(String[] arguments) {
        System.out.println(new Greeting(arguments.length > 0 ? arguments[0] : null).text());
    }
}
