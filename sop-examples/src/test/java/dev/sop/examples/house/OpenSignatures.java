package dev.sop.examples.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a host can name of a class names no hidden type: supertypes, type arguments, public and protected fields, parameters, results and
 * exceptions. {@code -Xlint:exports} says the same, and so many times more of annotations that a host never needs that it stays off.
 */
final class OpenSignatures extends ArchCondition<JavaClass> {

    private final Set<String> hidden;

    /**
     * The condition.
     *
     * @param hidden packages that are not exported
     */
    OpenSignatures(Set<String> hidden) {
        super("have signatures of exported types");
        this.hidden = hidden;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!open(type)) {
            return;
        }
        Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        refuse(type, type.getName(), above, events);
        for (JavaMember member : type.getMembers()) {
            if (open(member.getModifiers())) {
                refuse(type, member.getFullName(), signature(member), events);
            }
        }
    }

    private void refuse(JavaClass type, String place, Stream<JavaType> named, ConditionEvents events) {
        named.flatMap(each -> each.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(each -> hidden.contains(each.getPackageName()))
                .distinct()
                .forEach(each ->
                        events.add(SimpleConditionEvent.violated(type, place + " names the hidden " + each.getName())));
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            Stream<JavaType> thrown = unit.getExceptionTypes().stream().map(each -> each);
            return Stream.concat(
                    Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream()), thrown);
        }
        return Stream.of(((JavaField) member).getType());
    }

    /** A class that is public, and so is every class around it. */
    private static boolean open(JavaClass type) {
        return open(type.getModifiers())
                && type.getEnclosingClass().map(OpenSignatures::open).orElse(true);
    }

    private static boolean open(Set<JavaModifier> modifiers) {
        return !modifiers.contains(JavaModifier.SYNTHETIC)
                && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
    }
}
