package dev.sop.examples;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import dev.sop.io.DocumentFormat;
import dev.sop.io.tables.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the main job was asked for.
 *
 * @param document path of the document; empty for the example
 * @param format of the plan as a document; empty for tables
 * @param summary whether only the plan on a screen is printed
 * @param help whether only the usage is printed
 * @param columns most characters in a line
 * @param mistakes what cannot be understood, a sentence each
 */
record Arguments(
        Optional<String> document,
        Optional<DocumentFormat> format,
        boolean summary,
        boolean help,
        int columns,
        List<String> mistakes) {

    static final String USAGE = """
            usage: java -jar sop.jar [DOCUMENT] [OPTION]...

            Reads a planning document (YAML or JSON), plans it and prints the plan.
            Without a document it plans the example brief.yaml.

              --summary    the plan on a screen: sentences, decisions, first actions
              --json       the whole plan as JSON instead of tables
              --yaml       the whole plan as YAML instead of tables
              --width N    lines of at most N characters, 40 or more;
                           without it the variable COLUMNS, without that 80
              --help       this text

            Exit code 0 for a plan, 2 for a document that cannot be planned.
            """;

    private static final ImmutableMap<String, DocumentFormat> FORMATS =
            ImmutableMap.of("--json", DocumentFormat.JSON, "--yaml", DocumentFormat.YAML);

    /** Fits on every terminal. */
    private static final int COLUMNS = 80;

    /**
     * Reads the arguments.
     *
     * @param columns width of the terminal as its environment states it; empty where it does not
     */
    static Arguments of(String[] args, Optional<String> columns) {
        List<String> mistakes = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        Optional<DocumentFormat> format = Optional.empty();
        boolean summary = false;
        boolean help = false;
        int width = columns.map(Ints::tryParse)
                .filter(number -> number >= Page.LEAST_COLUMNS)
                .orElse(COLUMNS);
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (FORMATS.containsKey(arg)) {
                format = Optional.ofNullable(FORMATS.get(arg));
            } else if (arg.equals("--summary")) {
                summary = true;
            } else if (arg.equals("--help") || arg.equals("-h")) {
                help = true;
            } else if (arg.equals("--width")) {
                i++;
                Optional<Integer> asked =
                        i < args.length ? Optional.ofNullable(Ints.tryParse(args[i])) : Optional.empty();
                width = asked.orElse(0);
                if (width < Page.LEAST_COLUMNS) {
                    mistakes.add("--width: " + (i < args.length ? args[i] : "nothing")
                            + ", expected a whole number, 40 or more. Maybe write --width 120.");
                }
            } else if (arg.startsWith("-")) {
                mistakes.add(arg + ": an unknown option, expected one of --summary, --json, --yaml, --width, --help."
                        + " Maybe it was misspelt; a document whose name begins with - is ./" + arg + ".");
            } else {
                documents.add(arg);
            }
        }
        if (documents.size() > 1) {
            mistakes.add("arguments: " + documents
                    + ", expected at most one document. Maybe a path with spaces needs quotes.");
        }
        return new Arguments(documents.stream().findFirst(), format, summary, help, width, List.copyOf(mistakes));
    }
}
