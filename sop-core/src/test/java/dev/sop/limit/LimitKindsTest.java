package dev.sop.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.sop.constraint.Constraint;
import dev.sop.testing.FeatureCases;
import dev.sop.testing.FeatureCases.Feature;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No kind of constraint is forgotten: rules, the guide and the generator of the second formulation know each. */
class LimitKindsTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "constraints.md");
    private static final Pattern FACTORY = Pattern.compile("Constraint\\.(\\w+)\\(");
    private static final Pattern WORDS = Pattern.compile("Constraint\\.parse\\(\"([^\"]+)\", \"([^\"]+)\"\\)");

    private static Set<Class<?>> kinds() {
        return ImmutableSet.copyOf(Constraint.class.getPermittedSubclasses());
    }

    @Test
    void rules_areThereOnceForEachKind() {
        List<Class<?>> ruled = new ArrayList<>();
        LimitKinds.RULES.forEach(rules -> ruled.add(rules.kind()));

        assertThat(ruled).doesNotHaveDuplicates().hasSameElementsAs(kinds());
    }

    @Test
    void guide_showsEachKind() throws IOException {
        String page = Files.readString(GUIDE);
        Set<Class<?>> shown = FACTORY.matcher(page)
                .results()
                .map(found -> found.group(1))
                .flatMap(name -> Arrays.stream(Constraint.class.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers())
                                && method.getName().equals(name)))
                .map(Method::getReturnType)
                .collect(Collectors.toSet());
        Matcher words = WORDS.matcher(page);
        while (words.find()) {
            Constraint read = Constraint.parse(words.group(1), words.group(2));
            kinds().stream().filter(kind -> kind.isInstance(read)).forEach(shown::add);
        }

        assertThat(shown).containsAll(kinds());
    }

    @Test
    void generator_makesEachKind() {
        Set<Class<?>> made = new HashSet<>();
        for (Feature feature : Feature.values()) {
            for (long seed = 1; seed <= 5; seed++) {
                for (Constraint constraint : FeatureCases.of(seed, feature).constraints()) {
                    kinds().stream().filter(kind -> kind.isInstance(constraint)).forEach(made::add);
                }
            }
        }

        assertThat(made).hasSameElementsAs(kinds());
    }
}
