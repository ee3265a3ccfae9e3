package org.example.greeting;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class GreetingTest {
    @Test
    public void greetsByName() {
        assertEquals("Hello, Ada!", new Greeting(" Ada ").text());
    }

    @Test
    public void greetsTheWorldWhenNobodyIsNamed() {
        assertEquals("Hello, world!", new Greeting(null).text());
        assertEquals("Hello, world!", new Greeting("  ").text());
    }
}
