package dev.sop.examples.house;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signatures a host can compile against: public types of exported packages with their public and protected members. */
final class PublicApi {

    private final Set<String> exported;
    private final Map<String, Class<?>> types = new TreeMap<>();

    private PublicApi(Set<String> exported) {
        this.exported = exported;
    }

    /** That of these modules, whose classes these are. */
    static PublicApi of(Collection<ModuleDescriptor> modules, Iterable<JavaClass> classes) {
        PublicApi api = new PublicApi(modules.stream()
                .flatMap(module -> Descriptors.exported(module).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        for (JavaClass found : classes) {
            if (api.exported.contains(found.getPackageName())) {
                Class<?> type = found.reflect();
                if (isVisible(type)) {
                    api.types.put(type.getName(), type);
                }
            }
        }
        return api;
    }

    /** One line a type or member, sorted. */
    Set<String> signatures() {
        Set<String> lines = new TreeSet<>();
        types.forEach((name, type) -> {
            lines.add(name);
            methods(type)
                    .forEach(method -> lines.add(name + "#" + method.getName() + parameters(method) + ": "
                            + method.getGenericReturnType().getTypeName()));
            constructors(type).forEach(constructor -> lines.add(name + "#new" + parameters(constructor)));
            fields(type)
                    .forEach(field -> lines.add(name + "#" + field.getName() + ": "
                            + field.getGenericType().getTypeName()));
        });
        return lines;
    }

    /** Members of exported types that mention a type of ours outside the exported packages. */
    Set<String> leaks() {
        Set<String> leaks = new TreeSet<>();
        types.forEach((name, type) -> {
            methods(type)
                    .filter(method -> Stream.concat(
                                    Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                            .anyMatch(this::isHidden))
                    .forEach(method -> leaks.add(name + "#" + method.getName()));
            constructors(type)
                    .filter(constructor ->
                            Arrays.stream(constructor.getParameterTypes()).anyMatch(this::isHidden))
                    .forEach(constructor -> leaks.add(name + "#new"));
            fields(type)
                    .filter(field -> isHidden(field.getType()))
                    .forEach(field -> leaks.add(name + "#" + field.getName()));
        });
        return leaks;
    }

    private boolean isHidden(Class<?> mentioned) {
        Class<?> type = mentioned;
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return type.getName().startsWith("dev.sop.") && !exported.contains(type.getPackageName());
    }

    private static boolean isVisible(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            if (!isVisible(at.getModifiers())) {
                return false;
            }
        }
        return !type.isSynthetic()
                && !type.isAnonymousClass()
                && !type.getSimpleName().equals("package-info");
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .filter(method -> method.getDeclaringClass().getName().startsWith("dev.sop."));
    }

    private static Stream<Constructor<?>> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> isVisible(constructor.getModifiers()) && !constructor.isSynthetic());
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> isVisible(field.getModifiers()) && !field.isSynthetic());
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes())
                .map(Type::getTypeName)
                .collect(joining(", ", "(", ")"));
    }
}
