package dev.sop.examples;

/** The main job. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("sop");
    }
}
