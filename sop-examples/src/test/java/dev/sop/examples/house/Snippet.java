package dev.sop.examples.house;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A Java block of a document as a program. Statements go into a method; imports at its top are kept; everything the
 * library exports, and a few classes of the platform, need no import. The value of a variable {@code plan} is the result.
 */
final class Snippet {

    private static final List<String> PLATFORM = List.of(
            "java.io.File",
            "java.nio.file.Path",
            "java.time.LocalDate",
            "java.time.YearMonth",
            "java.util.List",
            "java.util.Map");

    private final String source;

    Snippet(String block) {
        List<String> imports = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        block.lines().forEach(row -> (row.startsWith("import ") ? imports : statements).add(row));
        String body = String.join("\n", statements);
        this.source = Descriptors.ours().values().stream()
                        .flatMap(module -> Descriptors.exported(module).stream())
                        .map(name -> "import " + name + ".*;\n")
                        .collect(Collectors.joining())
                + PLATFORM.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining())
                + String.join("\n", imports)
                + "\npublic final class Snippet {\n  public static Object run() throws Exception {\n"
                + body
                + "\n    return " + (body.contains("Plan plan =") ? "plan" : "null") + ";\n  }\n}\n";
    }

    /** Compiles into a folder; what the compiler has against it, empty if nothing. */
    List<String> compile(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-d",
                    folder.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"));
            boolean ignored = compiler.getTask(null, files, found, options, null, List.of(new Source(source)))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** Runs what was compiled into the folder. */
    static Object run(Path folder) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Snippet.class.getClassLoader())) {
            return loader.loadClass("Snippet").getMethod("run").invoke(null);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(Path.of("Snippet.java").toUri(), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
