package dev.sop.examples.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether commands in documents can work: modules, main classes, test classes, profiles, plugins and files they name exist. */
final class Commands {

    private static final Set<String> PHASES =
            Set.of("clean", "validate", "compile", "test", "package", "verify", "install", "deploy");
    private static final Pattern JAR = Pattern.compile("([\\w-]+)/target/([\\w.-]+)\\.jar");

    private final Path root;

    Commands(Path root) {
        this.root = root;
    }

    /** The commands of a document: lines of shell blocks and inline code that start with a program of ours. */
    static List<String> in(Markdown document) {
        Stream<String> blocks = document.fences("sh", "bash", "shell", "console", "").stream()
                .flatMap(fence -> fence.text().replace("\\\n", " ").lines());
        return Stream.concat(blocks, document.inlineCode().stream())
                .map(line -> line.strip().replaceFirst("^\\$ ", "").replaceFirst(" +#.*$", ""))
                .filter(line ->
                        line.startsWith("./mvnw") || line.startsWith("java -jar") || line.startsWith("java -cp"))
                .toList();
    }

    /** What is wrong with a command, empty if nothing. */
    List<String> problems(String command) {
        List<String> problems = new ArrayList<>();
        Iterator<String> words = List.of(command.split("\\s+")).iterator();
        String program = words.next();
        while (words.hasNext()) {
            String word = words.next();
            if (program.equals("java")) {
                checkJar(word, problems);
                checkMainClass(word, problems);
            } else if (word.equals("-pl")) {
                Stream.of(words.next().split(",")).forEach(module -> checkModule(module, problems));
            } else if (word.startsWith("-P")) {
                check(anyPomContains("<id>" + word.substring(2) + "</id>"), "no profile " + word, problems);
            } else if (word.startsWith("-D")) {
                checkProperty(word.substring(2), problems);
            } else if (!word.startsWith("-")) {
                checkGoal(word, problems);
            }
        }
        return problems;
    }

    private void checkJar(String word, List<String> problems) {
        if (!word.endsWith(".jar")) {
            return;
        }
        Matcher jar = JAR.matcher(word);
        boolean known = jar.matches()
                && Files.exists(root.resolve(jar.group(1)).resolve("pom.xml"))
                && read(root.resolve(jar.group(1)).resolve("pom.xml")).contains("<finalName>" + jar.group(2) + "<");
        check(known, "no module builds " + word, problems);
    }

    private void checkMainClass(String word, List<String> problems) {
        if (word.startsWith("dev.sop.")) {
            check(
                    existsInSomeModule("src/main/java/" + word.replace('.', '/') + ".java"),
                    "no main class " + word,
                    problems);
        }
    }

    private void checkModule(String module, List<String> problems) {
        check(pom().contains("<module>" + module + "</module>"), "no module " + module, problems);
    }

    private void checkProperty(String property, List<String> problems) {
        String name = property.replaceFirst("=.*", "");
        String value = property.substring(Math.min(property.length(), name.length() + 1))
                .replace("\"", "");
        switch (name) {
            case "exec.mainClass" ->
                check(
                        existsInSomeModule("src/main/java/" + value.replace('.', '/') + ".java"),
                        "no main class " + value,
                        problems);
            case "exec.args" ->
                check(isPlaceholder(value) || Files.exists(root.resolve(value)), "no file " + value, problems);
            case "test" -> check(isPlaceholder(value) || testExists(value), "no test class " + value, problems);
            default -> check(isKnownProperty(name), "no property " + name, problems);
        }
    }

    private boolean isKnownProperty(String name) {
        return pom().contains("<name>" + name + "</name>")
                || pom().contains("<" + name + ">")
                || (name.contains(".") && hasPlugin(name.replaceFirst("\\..*", "")));
    }

    private void checkGoal(String goal, List<String> problems) {
        boolean known = goal.contains(":") ? hasPlugin(goal.replaceFirst(":.*", "")) : PHASES.contains(goal);
        check(known, "no phase or plugin for " + goal, problems);
    }

    private boolean hasPlugin(String prefix) {
        return Stream.of(prefix + "-maven-plugin", "maven-" + prefix + "-plugin", prefix + "-maven")
                .anyMatch(name -> pom().contains("<artifactId>" + name + "</artifactId>"));
    }

    /** FILE, FOLDER, MyTest: the reader puts something of his own there. */
    private static boolean isPlaceholder(String value) {
        return value.equals(value.toUpperCase(Locale.ROOT)) && !value.isEmpty();
    }

    private boolean testExists(String name) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.anyMatch(file -> file.toString().contains("src/test/java")
                    && file.getFileName().toString().equals(name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean existsInSomeModule(String path) {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.anyMatch(module -> Files.exists(module.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean anyPomContains(String text) {
        try (Stream<Path> modules = Files.list(root)) {
            return pom().contains(text)
                    || modules.map(module -> module.resolve("pom.xml"))
                            .anyMatch(file -> Files.exists(file) && read(file).contains(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pom() {
        return read(root.resolve("pom.xml"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
